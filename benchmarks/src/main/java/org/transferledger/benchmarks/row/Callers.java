package org.transferledger.benchmarks.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.transferledger.benchmarks.measure.Load;
import org.transferledger.benchmarks.measure.Sample;

/** What callers there are. */
final class Callers {
  /** The number of callers where there is only one. */
  static final int USUAL = 64;

  private static final double NANOS_PER_SECOND = 1e9;
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final ThreadFactory PLATFORM = Thread.ofPlatform().name("caller-", 0).factory();
  private static final ThreadFactory VIRTUAL = Thread.ofVirtual().name("caller-", 0).factory();

  private Callers() {}

  /** With which plain JDBC and the stock engine do best. */
  static Load platform(int callers, Duration time) {
    return new Load(callers, PLATFORM, time);
  }

  /** As the application has them. */
  static Load virtual(int callers, Duration time) {
    return new Load(callers, VIRTUAL, time);
  }

  /**
   * As many virtual callers as it takes to begin so many operations a second, at an even pace,
   * whether or not those before have been answered.
   */
  static <T> Sample paced(Collection<T> work, double perSecond, Consumer<T> action)
      throws Exception {
    try (var callers = Executors.newThreadPerTaskExecutor(VIRTUAL)) {
      return Sample.ofBulk(
          work.size(),
          () -> {
            List<Future<?>> calls = new ArrayList<>(work.size());
            long begin = System.nanoTime();
            for (T each : work) {
              long due = begin + (long) (calls.size() * NANOS_PER_SECOND / perSecond);
              LockSupport.parkNanos(due - System.nanoTime());
              calls.add(callers.submit(() -> action.accept(each)));
            }
            for (Future<?> call : calls) {
              call.get();
            }
          });
    }
  }

  /** The usual number of virtual callers, who share a given amount of work and do all of it. */
  static <T> Sample share(Collection<T> work, Consumer<T> action) throws Exception {
    Queue<T> left = new ConcurrentLinkedQueue<>(work);
    return virtual(USUAL, PATIENCE)
        .run(_ ->
            () -> {
              T next = left.poll();
              if (next != null) {
                action.accept(next);
              }
              return next != null;
            });
  }
}
