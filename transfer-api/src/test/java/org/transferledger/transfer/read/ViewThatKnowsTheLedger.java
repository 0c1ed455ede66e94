package org.transferledger.transfer.read;

import org.transferledger.ledger.LogReader;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class ViewThatKnowsTheLedger {
  private ViewThatKnowsTheLedger() {}

  static long violates(LogReader log) {
    return log.lastPosition();
  }
}
