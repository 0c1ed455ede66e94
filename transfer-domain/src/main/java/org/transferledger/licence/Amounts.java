package org.transferledger.licence;

import java.math.BigDecimal;

/** The range of amounts and quantities. */
public final class Amounts {
  public static final String RULE = "not negative, at most 15 digits before and 4 after the point";

  private Amounts() {}

  public static boolean valid(BigDecimal amount) {
    return amount.signum() >= 0
        && amount.scale() <= 4
        && (long) amount.precision() - amount.scale() <= 15;
  }
}
