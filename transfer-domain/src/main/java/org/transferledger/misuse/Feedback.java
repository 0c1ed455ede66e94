package org.transferledger.misuse;

import org.transferledger.core.Fields;

/** What the reporter is told of the outcome, or of how far it has come. */
public record Feedback(String text) {
  public Feedback {
    Fields.check().text("text", text, 4_000).orThrow();
  }
}
