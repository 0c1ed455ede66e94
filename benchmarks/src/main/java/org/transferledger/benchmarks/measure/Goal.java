package org.transferledger.benchmarks.measure;

/**
 * What a ratio is to reach.
 *
 * @param atLeast whether more is better
 */
public record Goal(boolean atLeast, double bound) {
  public static Goal atLeast(double bound) {
    return new Goal(true, bound);
  }

  public static Goal atMost(double bound) {
    return new Goal(false, bound);
  }

  boolean reachedBy(double ratio) {
    return atLeast ? ratio >= bound : ratio <= bound;
  }

  @Override
  public String toString() {
    return (atLeast ? ">= " : "<= ") + bound;
  }
}
