/** The HTTP endpoints of transfer. */
@NullMarked
package org.transferledger.transfer.http;

import org.jspecify.annotations.NullMarked;
