/**
 * Corrections of what is on record: asked for by one officer, confirmed by another. Both values
 * stay on record; decisions taken before stay as they were, later ones see the new value.
 */
@NullMarked
package org.transferledger.correction;

import org.jspecify.annotations.NullMarked;
