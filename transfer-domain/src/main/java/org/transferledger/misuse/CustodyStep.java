package org.transferledger.misuse;

import java.time.Instant;
import org.transferledger.core.Fields;

/**
 * An item of evidence changes hands.
 *
 * @param to who has it from then on, and where
 * @param at when it was handed over
 */
public record CustodyStep(String to, String reason, Instant at) {
  public CustodyStep {
    Fields.check().text("to", to, 500).text("reason", reason, 2_000).present("at", at).orThrow();
  }
}
