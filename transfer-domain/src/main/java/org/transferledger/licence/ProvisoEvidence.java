package org.transferledger.licence;

import java.nio.charset.StandardCharsets;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.technology.Digest;

/**
 * What shows that a proviso is kept: its digest and what it is, never the thing itself.
 *
 * @param proviso as the authority has worded it
 * @param sha256 of the evidence
 * @param description of the evidence
 */
public record ProvisoEvidence(String proviso, Digest sha256, String description) {
  public ProvisoEvidence {
    Fields.check()
        .text("proviso", proviso, 2_000)
        .present("sha256", sha256)
        .text("description", description, 2_000)
        .orThrow();
  }

  /**
   * By which a licence knows again what the firm has shown. It is as short for a long proviso as
   * for a short one, and tells nothing; firm and digest have no line break in them.
   */
  Digest mark(FirmId firm) {
    String text = firm + "\n" + sha256 + "\n" + proviso;
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
