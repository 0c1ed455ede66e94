package org.transferledger.correction;

import org.transferledger.core.Fields;

/**
 * What is to be corrected.
 *
 * @param streamType kind of the record, for example {@code firm}
 * @param streamId the record
 * @param version which of its events, from 0 on
 * @param field path in the event, dots between levels, for example {@code details.address}
 * @param value what it should have been; times and numbers as in JSON, the elements of a list with
 *     commas between them
 * @param reason how it is known
 */
public record CorrectionRequest(
    String streamType, String streamId, long version, String field, String value, String reason) {
  public CorrectionRequest {
    Fields.check()
        .text("streamType", streamType, 50)
        .text("streamId", streamId, 200)
        .holds("version", version >= 0 && version < Integer.MAX_VALUE, version, "0 or more")
        .text("field", field, 100)
        .text("value", value, 10_000)
        .text("reason", reason, 2_000)
        .orThrow();
  }
}
