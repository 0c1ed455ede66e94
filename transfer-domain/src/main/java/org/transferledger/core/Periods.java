package org.transferledger.core;

import java.time.Duration;

/**
 * How long things last or may take, as the installation sets it.
 *
 * @param screening how old a firm's last screening may be when something is released
 * @param receipt until when a release is to be acknowledged
 * @param approval how long an approval may be used
 * @param identity how long a reporter's identity is kept after the case is closed
 * @param retention how many years records are kept, from the end of the calendar year in which what
 *     they are about has ended; the law may ask for more
 */
public record Periods(
    Duration screening, Duration receipt, Duration approval, Duration identity, int retention) {
  public static final Periods DEFAULT =
      new Periods(
          Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(180), Duration.ofDays(60), 10);

  /** The longest that makes sense as a number of years. */
  private static final int MOST_YEARS = 100;

  public Periods {
    Fields.check()
        .holds("screening", screening.isPositive(), screening, "longer than nothing")
        .holds("receipt", receipt.isPositive(), receipt, "longer than nothing")
        .holds("approval", approval.isPositive(), approval, "longer than nothing")
        .holds("identity", !identity.isNegative(), identity, "not negative")
        .holds("retention", retention > 0 && retention <= MOST_YEARS, retention, "1 to 100 years")
        .orThrow();
  }
}
