/** The HTTP endpoints of batches and shipments. */
@NullMarked
package org.transferledger.shipment.http;

import org.jspecify.annotations.NullMarked;
