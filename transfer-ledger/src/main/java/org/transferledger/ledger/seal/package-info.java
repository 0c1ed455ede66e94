/**
 * Seals the log: makes a Merkle tree of its events, and signs how far it has come. The formats are
 * those of transfer-proof.
 */
@NullMarked
package org.transferledger.ledger.seal;

import org.jspecify.annotations.NullMarked;
