package org.transferledger.benchmarks.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.transferledger.projection.ViewProgress;

/** When each view was first seen to contain which position. */
final class ViewWatch {
  private static final double NANOS_PER_MILLI = 1e6;

  private final ViewProgress progress;
  private final Map<String, NavigableMap<Long, Long>> seen = new HashMap<>();

  ViewWatch(ViewProgress progress) {
    this.progress = progress;
  }

  /**
   * A command that was answered.
   *
   * @param position of its last event
   * @param nanos when, by {@link System#nanoTime}
   */
  record Answer(long position, long nanos) {}

  /** Looks once; what is found was true when the look began, and counts when it has ended. */
  void look() {
    var standings = progress.standings();
    long now = System.nanoTime();
    standings.forEach(it ->
        seen.computeIfAbsent(it.view(), _ -> new TreeMap<>()).putIfAbsent(it.position(), now));
  }

  /** Whether all views were seen to contain the answers. */
  boolean contains(Collection<Answer> answers) {
    long last = answers.stream().mapToLong(Answer::position).max().orElse(0);
    return seen.values().stream().allMatch(it -> it.lastKey() >= last);
  }

  /** For each view the milliseconds within which it contained 99 of 100 answers. */
  Map<String, Double> p99(Collection<Answer> answers) {
    Map<String, Double> lags = new TreeMap<>();
    seen.forEach((view, positions) -> lags.put(view, p99(positions, answers)));
    return lags;
  }

  private static double p99(NavigableMap<Long, Long> positions, Collection<Answer> answers) {
    long[] sorted =
        answers.stream()
            .mapToLong(it -> lag(positions.ceilingEntry(it.position()), it))
            .sorted()
            .toArray();
    return sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / NANOS_PER_MILLI;
  }

  /** A view may be faster than the answer. */
  private static long lag(Entry<Long, Long> sighting, Answer answer) {
    return Math.max(0, sighting.getValue() - answer.nanos());
  }
}
