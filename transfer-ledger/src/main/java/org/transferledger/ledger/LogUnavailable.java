package org.transferledger.ledger;

import org.jspecify.annotations.Nullable;

/** The log takes no append just now; a later try may succeed. */
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean outcomeKnown;

  private LogUnavailable(String message, boolean outcomeKnown, @Nullable Throwable cause) {
    super(message, cause);
    this.outcomeKnown = outcomeKnown;
  }

  /** Nothing was appended. */
  public static LogUnavailable notAppended(String message, @Nullable Throwable cause) {
    return new LogUnavailable(message, true, cause);
  }

  /** The append may or may not have taken place; a repeat of the same command will tell. */
  public static LogUnavailable outcomeUnknown(String message, @Nullable Throwable cause) {
    return new LogUnavailable(message, false, cause);
  }

  /** Whether it is certain that nothing was appended. */
  public boolean outcomeKnown() {
    return outcomeKnown;
  }
}
