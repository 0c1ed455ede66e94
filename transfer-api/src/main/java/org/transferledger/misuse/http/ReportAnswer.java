package org.transferledger.misuse.http;

/**
 * The answer to a report.
 *
 * @param id of the case
 * @param version the ETag that the case has now
 * @param receiptCode by which the reporter follows the report, without a login; nobody can find it
 *     out later
 */
record ReportAnswer(String id, String version, String receiptCode) {
  /** Frameworks log what they read and write; this is not for a log. */
  @Override
  public String toString() {
    return "ReportAnswer[…]";
  }
}
