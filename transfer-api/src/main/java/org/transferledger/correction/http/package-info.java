/** The HTTP endpoints of corrections. */
@NullMarked
package org.transferledger.correction.http;

import org.jspecify.annotations.NullMarked;
