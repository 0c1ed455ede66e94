/** The HTTP endpoints of misuse. */
@NullMarked
package org.transferledger.misuse.http;

import org.jspecify.annotations.NullMarked;
