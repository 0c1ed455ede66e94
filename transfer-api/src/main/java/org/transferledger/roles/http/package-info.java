/** Who stood in which role, over HTTP. */
@NullMarked
package org.transferledger.roles.http;

import org.jspecify.annotations.NullMarked;
