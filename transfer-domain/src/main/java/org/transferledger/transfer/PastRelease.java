package org.transferledger.transfer;

import java.time.Instant;
import org.transferledger.core.Fields;
import org.transferledger.technology.Digest;

/**
 * An export that happened outside the system.
 *
 * @param terms as far as they can be told today; what they name need not be on record
 * @param releasedOn when it happened
 * @param manifestDigest of what was handed over
 * @param discovery how it came to light
 */
public record PastRelease(
    TransferTerms terms, Instant releasedOn, Digest manifestDigest, String discovery) {
  public PastRelease {
    Fields.check()
        .present("terms", terms)
        .present("releasedOn", releasedOn)
        .present("manifestDigest", manifestDigest)
        .text("discovery", discovery, 2_000)
        .orThrow();
  }
}
