package org.transferledger.benchmarks.measure;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one round came to.
 *
 * @param rate operations a second
 * @param p99 milliseconds within which 99 of 100 operations were done; not a number where they were
 *     not timed one by one
 */
public record Sample(double rate, double p99) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Something to time as a whole. */
  @FunctionalInterface
  public interface Bulk {
    void run() throws Exception;
  }

  /** Times so many operations as a whole. */
  public static Sample ofBulk(long operations, Bulk bulk) throws Exception {
    long begin = System.nanoTime();
    bulk.run();
    return new Sample(operations * NANOS_PER_SECOND / (System.nanoTime() - begin), Double.NaN);
  }

  /** The median of each value on its own. */
  public static Sample median(List<Sample> samples) {
    return new Sample(median(samples, Sample::rate), median(samples, Sample::p99));
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
    double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  @Override
  public String toString() {
    String perSecond = String.format(Locale.ROOT, "%,.0f/s", rate);
    return Double.isNaN(p99)
        ? perSecond
        : perSecond + String.format(Locale.ROOT, " (p99 %.2f ms)", p99);
  }
}
