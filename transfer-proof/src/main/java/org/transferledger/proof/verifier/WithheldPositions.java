package org.transferledger.proof.verifier;

import java.util.function.Consumer;

/** Lists positions on the way, those in a row on one line. */
final class WithheldPositions {
  private final Consumer<String> lines;
  private long first;
  private long last;

  WithheldPositions(Consumer<String> lines) {
    this.lines = lines;
  }

  void add(long position) {
    if (last > 0 && position != last + 1) {
      list();
      first = position;
    } else if (last == 0) {
      first = position;
    }
    last = position;
  }

  /** Lists the last ones. */
  void end() {
    if (last > 0) {
      list();
    }
  }

  boolean any() {
    return last > 0;
  }

  private void list() {
    lines.accept("withheld: " + first + (first == last ? "" : " to " + last));
  }
}
