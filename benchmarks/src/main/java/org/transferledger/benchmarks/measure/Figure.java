package org.transferledger.benchmarks.measure;

/**
 * One line of the report.
 *
 * @param unit of both values
 * @param ours the product's value
 * @param baselineName what the product is compared with
 */
public record Figure(
    String name, String unit, double ours, double baseline, String baselineName, Goal goal) {
  /** How many times the baseline the product's value is. */
  double ratio() {
    return ours / baseline;
  }

  boolean reached() {
    return goal.reachedBy(ratio());
  }
}
