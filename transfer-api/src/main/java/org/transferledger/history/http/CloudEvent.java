package org.transferledger.history.http;

import java.time.Instant;

/**
 * An event as CloudEvents 1.0 has it.
 *
 * @param id with the source, the same whenever the event is told
 * @param type stable event name
 * @param subject the record that it happened to
 * @param time when it was decided
 * @param data the event for those who read the history; for firms only where the record is found
 */
record CloudEvent(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    Object data) {
  private static final String SOURCE = "urn:transfer-ledger:log";

  CloudEvent(String id, String type, String subject, Instant time, Object data) {
    this("1.0", id, SOURCE, type, subject, time, "application/json", data);
  }

  /**
   * That something happened to a record.
   *
   * @param record where it is found
   */
  record Hint(String record) {}
}
