package org.transferledger.ledger;

/** The database cannot be reached or does not answer. What was asked for may be tried again. */
public final class LogUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LogUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
