package org.transferledger.benchmarks.history;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 2,000 words of the trade, of which a few are in every other text and most in hardly any, as
 * Zipf's law has it: the word of rank n comes up in proportion to 1/n.
 */
final class Words {
  private static final List<String> FIRST =
      List.of(
          "servo", "micro", "hydro", "thermo", "gyro", "opto", "pneumo", "electro", "aero", "ferro",
          "piezo", "radio", "sono", "photo", "cryo", "turbo", "auto", "multi", "nano", "iso",
          "poly", "mono", "bi", "tri", "inter", "trans", "under", "over", "fore", "after", "cross",
          "counter", "side", "top", "base", "inner", "outer", "hard", "soft", "quick", "slow",
          "wide", "fine", "light", "heavy", "twin", "main", "spare", "test", "field");
  private static final List<String> SECOND =
      List.of(
          "valve", "pump", "sensor", "rotor", "frame", "wing", "blade", "shaft", "gear", "lens",
          "mirror", "coil", "magnet", "motor", "board", "cable", "socket", "switch", "filter",
          "mixer", "antenna", "beacon", "battery", "charger", "casing", "cover", "bracket", "joint",
          "seal", "bearing", "spring", "damper", "nozzle", "duct", "tank", "hose", "gauge", "scope",
          "mount", "hatch");

  /** Stands in no text unless it is put there. */
  static final String RARE = "strizhenko";

  private static final double[] REACHED = reached(FIRST.size() * SECOND.size());

  private Words() {}

  private static double[] reached(int words) {
    double[] sums = new double[words];
    double sum = 0;
    for (int rank = 0; rank < words; rank++) {
      sum += 1.0 / (rank + 1);
      sums[rank] = sum;
    }
    return sums;
  }

  /** The word of a rank, from 0 on. */
  static String ranked(int rank) {
    return FIRST.get(rank % FIRST.size()) + SECOND.get(rank / FIRST.size());
  }

  static String any(SplittableRandom random) {
    double at = random.nextDouble() * REACHED[REACHED.length - 1];
    int found = Arrays.binarySearch(REACHED, at);
    return ranked(found < 0 ? -found - 1 : found);
  }
}
