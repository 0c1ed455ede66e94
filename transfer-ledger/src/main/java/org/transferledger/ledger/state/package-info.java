/**
 * The state of streams: folded from events, kept in memory with the version it belongs to, and kept
 * in the database from time to time so that a long stream need not be read from its start.
 */
@NullMarked
package org.transferledger.ledger.state;

import org.jspecify.annotations.NullMarked;
