package org.transferledger.ledger;

import org.transferledger.core.Violation;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class LedgerThatKnowsTheDomain {
  private LedgerThatKnowsTheDomain() {}

  static String violates(Violation violation) {
    return violation.rule();
  }
}
