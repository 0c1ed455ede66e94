package org.transferledger.proof.verifier;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bar that is drawn over itself, ten times a second at most. */
final class Progress {
  private static final int BAR = 30;
  private static final int EVERY = 64;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final @Nullable PrintStream terminal;
  private long drawnAt;
  private boolean drawn;

  /**
   * @param terminal null if there is nobody to look at it
   */
  Progress(@Nullable PrintStream terminal) {
    this.terminal = terminal;
    this.drawnAt = System.nanoTime();
  }

  /** Draws how much is done. */
  void at(long done, long all) {
    if (terminal == null || done % EVERY != 0 || System.nanoTime() - drawnAt < PAUSE) {
      return;
    }
    int full = (int) (BAR * ((double) done / all));
    terminal.printf(
        Locale.ROOT,
        "\r[%s%s] %,d of %,d",
        "#".repeat(full),
        " ".repeat(Math.max(0, BAR - full)),
        done,
        all);
    terminal.flush();
    drawnAt = System.nanoTime();
    drawn = true;
  }

  /** Takes the bar away. */
  void end() {
    if (terminal != null && drawn) {
      terminal.print("\r" + " ".repeat(2 * BAR + 20) + "\r");
      terminal.flush();
      drawn = false;
    }
  }
}
