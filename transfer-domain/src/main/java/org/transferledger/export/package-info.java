/** Exports of the history: who has taken out what, and what for. */
@NullMarked
package org.transferledger.export;

import org.jspecify.annotations.NullMarked;
