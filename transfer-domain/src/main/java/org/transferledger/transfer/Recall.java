package org.transferledger.transfer;

import java.time.Instant;
import org.transferledger.core.Fields;

/**
 * An order to give something back or destroy it.
 *
 * @param legalBasis the provision or the clause of the contract that it rests on
 * @param due until when it is to be returned or destroyed
 */
public record Recall(String reason, String legalBasis, Instant due) {
  public Recall {
    Fields.check()
        .text("reason", reason, 2_000)
        .text("legalBasis", legalBasis, 500)
        .present("due", due)
        .orThrow();
  }
}
