package org.transferledger.transfer;

import org.transferledger.ledger.NewEvent;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class DomainThatKnowsTheLedger {
  private DomainThatKnowsTheLedger() {}

  static String violates(NewEvent event) {
    return event.type();
  }
}
