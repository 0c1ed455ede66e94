/** Goods: recording a batch that was made from a revision, and the export of batches. */
@NullMarked
package org.transferledger.shipment;

import org.jspecify.annotations.NullMarked;
