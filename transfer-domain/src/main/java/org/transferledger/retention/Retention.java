package org.transferledger.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;

/** From when on a record may be disposed of. */
public final class Retention {
  /** Dual-use exports: Regulation (EU) 2021/821 Art. 27(3). */
  public static final int DUAL_USE_YEARS = 5;

  /** Transfers of defence-related products: Directive 2009/43/EC Art. 8(4). */
  public static final int DEFENCE_YEARS = 3;

  private Retention() {}

  /** Whole years after the end of the calendar year (UTC) in which it has ended. */
  public static Instant until(Instant ended, int years) {
    int year = ended.atOffset(ZoneOffset.UTC).getYear() + 1 + years;
    return OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
  }

  /**
   * Refuses before the time has passed.
   *
   * @param ended when what the record is about has ended; null while it has not
   */
  public static void requirePassed(@Nullable Instant ended, int years, Act act) {
    Instant until =
        until(
            RetentionRule.RETENTION_BEGUN.required(
                ended, null, "It has not ended, or it is not on record when it did."),
            years);
    RetentionRule.RETENTION_PASSED.require(
        !act.at().isBefore(until), null, "It is kept until %s.", until);
  }

  /** Refuses what is disposed of already. */
  public static void requireNotDisposed(boolean disposed) {
    RetentionRule.DISPOSED_ONCE.require(!disposed, null, "It is disposed of.");
  }
}
