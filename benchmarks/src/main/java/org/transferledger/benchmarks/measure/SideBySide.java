package org.transferledger.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The medians of two sides that were measured in turn.
 *
 * @param ours of the product
 * @param baseline of what it is compared with
 */
public record SideBySide(Sample ours, Sample baseline) {
  /** Something to measure; each round prepares what it needs before it starts the clock. */
  @FunctionalInterface
  public interface Side {
    Sample round() throws Exception;
  }

  /**
   * Measures both sides in every round, first the one and next time the other, after rounds that
   * only warm up.
   */
  public static SideBySide measure(String what, Settings settings, Side ours, Side baseline)
      throws Exception {
    List<Sample> us = new ArrayList<>();
    List<Sample> them = new ArrayList<>();
    for (int round = 1 - settings.warmUps(); round <= settings.rounds(); round++) {
      boolean first = round % 2 != 0;
      Sample early = (first ? ours : baseline).round();
      Sample late = (first ? baseline : ours).round();
      Sample our = first ? early : late;
      Sample their = first ? late : early;
      tell(what, round, our, their);
      if (round > 0) {
        us.add(our);
        them.add(their);
      }
    }
    return new SideBySide(Sample.median(us), Sample.median(them));
  }

  private static void tell(String what, int round, Sample ours, Sample baseline) {
    System.out.printf(
        "%s, %s: ours %s, baseline %s%n",
        what, round > 0 ? "round " + round : "warm-up", ours, baseline);
  }
}
