package org.transferledger.core;

import java.time.Duration;

/**
 * How long things last or may take, as the installation sets it.
 *
 * @param screening how old a firm's last screening may be when something is released
 * @param receipt until when a release is to be acknowledged
 * @param approval how long an approval may be used
 */
public record Periods(Duration screening, Duration receipt, Duration approval) {
  public static final Periods DEFAULT =
      new Periods(Duration.ofDays(90), Duration.ofDays(30), Duration.ofDays(180));

  public Periods {
    Fields.check()
        .holds("screening", screening.isPositive(), screening, "longer than nothing")
        .holds("receipt", receipt.isPositive(), receipt, "longer than nothing")
        .holds("approval", approval.isPositive(), approval, "longer than nothing")
        .orThrow();
  }
}
