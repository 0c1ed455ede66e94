package org.transferledger.transfer;

import java.time.LocalDate;
import org.transferledger.core.Fields;

/**
 * What one person certifies of a destruction.
 *
 * @param method how all copies were destroyed
 * @param witnessedOn the day on which the person saw it, where they saw it
 */
public record Certificate(String method, LocalDate witnessedOn) {
  public Certificate {
    Fields.check().text("method", method, 2_000).present("witnessedOn", witnessedOn).orThrow();
  }
}
