/** What was made from what is held, by whom and when. */
@NullMarked
package org.transferledger.shipment.read;

import org.jspecify.annotations.NullMarked;
