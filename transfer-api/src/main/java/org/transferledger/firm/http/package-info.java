/** The HTTP endpoints of firm. */
@NullMarked
package org.transferledger.firm.http;

import org.jspecify.annotations.NullMarked;
