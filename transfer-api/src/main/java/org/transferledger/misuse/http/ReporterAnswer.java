package org.transferledger.misuse.http;

import org.jspecify.annotations.Nullable;

/**
 * Who has reported.
 *
 * @param erased whether the key is destroyed, so that nobody can tell any more
 * @param firm of the reporter, for a person of a firm
 * @param contact how the reporter can be reached, as the report says
 */
record ReporterAnswer(
    boolean erased,
    @Nullable String issuer,
    @Nullable String subject,
    @Nullable String firm,
    @Nullable String contact) {
  /** Frameworks log what they read and write; this is not for a log. */
  @Override
  public String toString() {
    return "ReporterAnswer[…]";
  }
}
