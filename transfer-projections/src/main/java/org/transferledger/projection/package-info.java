/** What all read models share: how a projector gets its events, and how far a view has come. */
@NullMarked
package org.transferledger.projection;

import org.jspecify.annotations.NullMarked;
