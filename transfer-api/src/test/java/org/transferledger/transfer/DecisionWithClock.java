package org.transferledger.transfer;

import java.time.Instant;

/** Breaks a rule of the architecture on purpose, to show that it is caught. */
public final class DecisionWithClock {
  private DecisionWithClock() {}

  static Instant violates() {
    return Instant.now();
  }
}
