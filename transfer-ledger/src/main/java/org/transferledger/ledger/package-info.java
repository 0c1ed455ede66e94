/**
 * The log: one dense, totally ordered sequence of events on PostgreSQL. Appends go in through
 * {@link org.transferledger.ledger.Appender}, everything is read back through {@link
 * org.transferledger.ledger.LogReader}. It knows bytes, streams, versions and positions, and no
 * event of the domain.
 */
@NullMarked
package org.transferledger.ledger;

import org.jspecify.annotations.NullMarked;
