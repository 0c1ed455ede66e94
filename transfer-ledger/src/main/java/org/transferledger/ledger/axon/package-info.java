/**
 * Axon Framework on the log: the event storage engine, the repository and the message source that
 * stand between Axon's interfaces and positions, versions and conditions.
 */
@NullMarked
package org.transferledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
