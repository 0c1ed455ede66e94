package org.transferledger.firm;

import java.time.Instant;
import org.transferledger.core.Fields;

/**
 * An authority's word that it has audited the firm as a recipient (2009/43/EC Art. 9).
 *
 * @param reference the authority's own number for it
 * @param until the first moment at which it is over
 */
public record Certification(String reference, Instant until) {
  public Certification {
    Fields.check().text("reference", reference, 100).present("until", until).orThrow();
  }

  boolean inForce(Instant at) {
    return at.isBefore(until);
  }
}
