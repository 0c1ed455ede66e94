package org.transferledger.benchmarks.measure;

import java.util.List;

/**
 * How much data there is.
 *
 * @param aggregates that commands are sent to, at random
 * @param releases in a round
 * @param licences that the releases draw on
 * @param feed events that are read
 * @param history events of an aggregate with a long history
 * @param stored events whose room on disk is measured
 * @param rebuilt events that views are built anew from
 * @param exported events that are taken out
 * @param histories events of the histories that are asked about, the least first
 */
public record Sizes(
    int aggregates,
    int releases,
    int licences,
    int feed,
    int history,
    int stored,
    int rebuilt,
    int exported,
    List<Long> histories) {
  static final Sizes LONG =
      new Sizes(
          1_000,
          4_000,
          1_000,
          200_000,
          10_000,
          60_000,
          200_000,
          1_000_000,
          List.of(10_000L, 1_000_000L));
  static final Sizes SHORT =
      new Sizes(50, 20, 5, 1_000, 200, 500, 5_000, 5_000, List.of(5_000L, 10_000L));

  Sizes withHistories(List<Long> lengths) {
    return new Sizes(
        aggregates, releases, licences, feed, history, stored, rebuilt, exported, lengths);
  }
}
