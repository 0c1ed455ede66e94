/** The sealed log, as the outside sees it. */
@NullMarked
package org.transferledger.seal;

import org.jspecify.annotations.NullMarked;
