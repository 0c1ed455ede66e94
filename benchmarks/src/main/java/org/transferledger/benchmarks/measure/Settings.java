package org.transferledger.benchmarks.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to measure and how long.
 *
 * @param rows their numbers
 * @param rounds that count, of each figure
 * @param warmUps rounds before them that do not
 * @param time of one round of one side, where it is not a given amount of work
 * @param sizes of the data
 * @param output the file to write
 */
public record Settings(
    Set<Integer> rows, int rounds, int warmUps, Duration time, Sizes sizes, Path output) {
  /** The rows that there are. */
  private static final Set<Integer> ALL = Set.of(1, 2, 3, 5, 6, 7, 8, 9, 12, 14, 15);

  private static final String USAGE =
      """
      Options:
        --rows=1,2      the rows to measure; all: 1,2,3,5,6,7,8,9,12,14,15
        --rounds=5      rounds that count, of each figure
        --seconds=5     of one round of one side
        --growth=10000,100000   events of the histories of row 8, the least first
        --output=FILE   the figures as JSON; default target/bench.json
        --short         every row once on tiny data: shows that it runs, measures nothing
      """;

  private static final Duration LONG_ROUND = Duration.ofSeconds(5);
  private static final Duration SHORT_ROUND = Duration.ofMillis(100);

  /**
   * Reads the arguments of the command line.
   *
   * @throws IllegalArgumentException if one is unknown or cannot be read
   */
  public static Settings of(String... arguments) {
    Map<String, String> options = new HashMap<>();
    for (String argument : arguments) {
      List<String> parts = Arrays.asList(argument.split("=", 2));
      options.put(parts.getFirst(), parts.getLast());
    }
    boolean brief = options.remove("--short") != null;
    String rows = options.remove("--rows");
    String rounds = options.remove("--rounds");
    String seconds = options.remove("--seconds");
    String growth = options.remove("--growth");
    String output = options.remove("--output");
    if (!options.isEmpty()) {
      throw new IllegalArgumentException("unknown: " + options.keySet() + "\n" + USAGE);
    }
    Sizes sizes = brief ? Sizes.SHORT : Sizes.LONG;
    return new Settings(
        rows == null ? ALL : numbers(rows),
        rounds == null ? (brief ? 1 : 5) : Integer.parseInt(rounds),
        brief ? 0 : 2,
        seconds == null ? (brief ? SHORT_ROUND : LONG_ROUND) : duration(seconds),
        growth == null ? sizes : sizes.withHistories(lengths(growth)),
        Path.of(output == null ? "target/bench.json" : output));
  }

  /** Whether nothing but that it runs is shown. */
  public boolean brief() {
    return sizes.equals(Sizes.SHORT);
  }

  private static Set<Integer> numbers(String list) {
    Set<Integer> rows =
        Set.of(Arrays.stream(list.split(",")).map(Integer::valueOf).toArray(Integer[]::new));
    if (!ALL.containsAll(rows)) {
      throw new IllegalArgumentException("no such row in " + list + "\n" + USAGE);
    }
    return rows;
  }

  private static List<Long> lengths(String list) {
    return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
  }

  private static Duration duration(String seconds) {
    return Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1_000));
  }
}
