package org.transferledger.support;

import java.time.Instant;

/** Moments to ask about later. */
public final class Moments {
  private static final int APART = 2;

  private Moments() {}

  /** A moment between all that is on record and all that is recorded from now on. */
  public static Instant now() {
    Instant moment = Instant.now().plusMillis(APART);
    while (!Instant.now().isAfter(moment.plusMillis(APART))) {
      Thread.onSpinWait();
    }
    return moment;
  }
}
