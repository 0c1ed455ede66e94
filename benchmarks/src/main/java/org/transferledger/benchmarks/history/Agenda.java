package org.transferledger.benchmarks.history;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to come, by the number of events after which it does. */
final class Agenda {
  private final PriorityQueue<Due> ahead = new PriorityQueue<>();
  private long count;

  private record Due(long after, long number, Runnable step) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      return after == other.after
          ? Long.compare(number, other.number)
          : Long.compare(after, other.after);
    }
  }

  void put(long after, Runnable step) {
    ahead.add(new Due(after, count++, step));
  }

  /** What is due once so many events are written; null if nothing is. */
  @Nullable Runnable due(long written) {
    Due first = ahead.peek();
    if (first == null || first.after() > written) {
      return null;
    }
    ahead.remove();
    return first.step();
  }
}
