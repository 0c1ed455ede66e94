package org.transferledger.transfer;

import java.util.List;
import org.transferledger.core.Fields;
import org.transferledger.licence.Purpose;

/** A holder's word that it has ceased to do something with a revision. */
public record Attestation(List<Purpose> purposes, String text) {
  public Attestation {
    Fields.check().some("purposes", purposes, 4).text("text", text, 2_000).orThrow();
    purposes = List.copyOf(purposes);
  }
}
