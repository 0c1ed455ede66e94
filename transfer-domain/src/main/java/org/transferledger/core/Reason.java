package org.transferledger.core;

/** Why someone does what they do, for those who read the record later. */
public record Reason(String reason) {
  public Reason {
    Fields.check().text("reason", reason, 2_000).orThrow();
  }
}
