package org.transferledger.torture;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, for a time or for a condition. */
final class Pause {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private Pause() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Waits for a condition, and tells whether it has come true in time. */
  static boolean until(BooleanSupplier condition, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      of(LOOK_AGAIN);
    }
    return true;
  }
}
