/** The HTTP endpoints of history. */
@NullMarked
package org.transferledger.history.http;

import org.jspecify.annotations.NullMarked;
