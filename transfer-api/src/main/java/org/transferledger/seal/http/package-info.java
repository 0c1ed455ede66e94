/** The sealed log over HTTP: what anybody may mirror and check. */
@NullMarked
package org.transferledger.seal.http;

import org.jspecify.annotations.NullMarked;
