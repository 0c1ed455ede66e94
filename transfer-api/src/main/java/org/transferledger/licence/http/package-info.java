/** The HTTP endpoints of licence. */
@NullMarked
package org.transferledger.licence.http;

import org.jspecify.annotations.NullMarked;
