/** What would stop, over HTTP. */
@NullMarked
package org.transferledger.standing.http;

import org.jspecify.annotations.NullMarked;
