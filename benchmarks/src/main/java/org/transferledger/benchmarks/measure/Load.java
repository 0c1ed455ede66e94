package org.transferledger.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/**
 * Callers that each begin an operation as soon as their last one is done.
 *
 * @param threads platform threads or virtual ones
 * @param time after which no caller begins another operation
 */
public record Load(int callers, ThreadFactory threads, Duration time) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  /** One operation again and again. */
  @FunctionalInterface
  public interface Operation {
    /** Does it once and tells whether there was anything left to do. */
    boolean once() throws Exception;

    /** One that never runs out. */
    static Operation endless(Runnable once) {
      return () -> {
        once.run();
        return true;
      };
    }
  }

  /**
   * Runs the callers to their end. An operation that is under way when the time is up counts with
   * the part of it that lies before.
   *
   * @param operations what each caller does, by its number from 0 on
   * @throws Exception what any of the callers failed with
   */
  public Sample run(IntFunction<Operation> operations) throws Exception {
    var start = new CompletableFuture<Long>();
    List<Future<Done>> futures = new ArrayList<>();
    List<Done> done = new ArrayList<>();
    try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
      for (int caller = 0; caller < callers; caller++) {
        Operation operation = operations.apply(caller);
        futures.add(executor.submit(() -> call(operation, start.get())));
      }
      long begin = System.nanoTime();
      start.complete(begin);
      for (Future<Done> future : futures) {
        done.add(future.get());
      }
      return sample(done, begin);
    }
  }

  /**
   * What one caller did.
   *
   * @param nanos of each operation
   * @param inTime how many of them, the last one perhaps in part
   * @param end when it stopped
   */
  private record Done(long[] nanos, double inTime, long end) {}

  private Done call(Operation operation, long begin) throws Exception {
    long end = begin + time.toNanos();
    LongStream.Builder nanos = LongStream.builder();
    double inTime = 0;
    long before = System.nanoTime();
    while (before < end && operation.once()) {
      long after = System.nanoTime();
      nanos.accept(after - before);
      inTime += after <= end ? 1 : (double) (end - before) / (after - before);
      before = after;
    }
    return new Done(nanos.build().toArray(), inTime, before);
  }

  private Sample sample(List<Done> done, long begin) {
    long[] sorted = done.stream().flatMapToLong(it -> LongStream.of(it.nanos())).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalStateException("not one operation was done");
    }
    long lastEnd = done.stream().mapToLong(Done::end).max().orElseThrow();
    long elapsed = Math.min(time.toNanos(), lastEnd - begin);
    double inTime = done.stream().mapToDouble(Done::inTime).sum();
    return new Sample(
        inTime * NANOS_PER_SECOND / elapsed,
        sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / NANOS_PER_MILLI);
  }
}
