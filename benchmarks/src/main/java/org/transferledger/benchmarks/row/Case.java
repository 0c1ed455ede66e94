package org.transferledger.benchmarks.row;

/**
 * A number of callers at which a row is measured.
 *
 * @param goal what the product's rate is to be of the baseline's, at least
 */
record Case(int callers, double goal) {
  /** The name of a figure of the row at this number. */
  String name(String row) {
    return "%s, %d %s".formatted(row, callers, callers == 1 ? "caller" : "callers");
  }
}
