package org.transferledger.core;

/**
 * One human being or machine account, as an identity provider names it. Separation of duties
 * compares persons, never names.
 *
 * @param issuer the token issuer ({@code iss}), which makes the subject unique
 * @param subject the token subject ({@code sub})
 */
public record Person(String issuer, String subject) {
  public Person {
    Fields.check().text("issuer", issuer, 300).text("subject", subject, 300).orThrow();
  }

  @Override
  public String toString() {
    return subject + " of " + issuer;
  }
}
