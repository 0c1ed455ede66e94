package org.transferledger.benchmarks.measure;

/**
 * How much data there is.
 *
 * @param aggregates that commands are sent to, at random
 * @param releases in a round
 * @param licences that the releases draw on
 * @param feed events that are read
 * @param history events of an aggregate with a long history
 * @param stored events whose room on disk is measured
 */
public record Sizes(int aggregates, int releases, int licences, int feed, int history, int stored) {
  static final Sizes LONG = new Sizes(1_000, 4_000, 1_000, 200_000, 10_000, 60_000);
  static final Sizes SHORT = new Sizes(50, 20, 5, 1_000, 200, 500);
}
