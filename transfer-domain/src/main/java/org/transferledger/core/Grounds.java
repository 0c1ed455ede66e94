package org.transferledger.core;

/**
 * Why an authority takes something away, and what law lets it.
 *
 * @param legalBasis the provision that it rests on
 */
public record Grounds(String reason, String legalBasis) {
  public Grounds {
    Fields.check().text("reason", reason, 2_000).text("legalBasis", legalBasis, 500).orThrow();
  }
}
