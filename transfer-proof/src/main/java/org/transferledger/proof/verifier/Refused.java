package org.transferledger.proof.verifier;

/** Something is wrong, and it is known where. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;
  private final String reason;

  /**
   * @param where the first bad position, or the first and the last that it can be
   */
  Refused(String where, String reason) {
    super(where + ": " + reason);
    this.where = where;
    this.reason = reason;
  }

  Refused(long position, String reason) {
    this(Long.toString(position), reason);
  }

  /** Somewhere among these positions. */
  static Refused among(long first, long last, String reason) {
    return new Refused(first >= last ? "" + last : first + ".." + last, reason);
  }

  Verdict verdict() {
    return Verdict.fail(where, reason);
  }
}
