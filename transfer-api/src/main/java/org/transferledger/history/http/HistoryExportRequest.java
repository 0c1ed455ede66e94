package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Fields;
import org.transferledger.export.HistoryExportCommand.Format;

/**
 * What is to be taken out of the history.
 *
 * @param query the events, as in the list
 * @param format how they are written
 * @param reason what for
 * @param asOf a past moment as of which they are taken out; null for now
 */
record HistoryExportRequest(
    HistoryQuery query,
    Format format,
    String reason,
    @Schema(description = "A past moment (RFC 3339) as of which it is taken out; now if absent.")
        @Nullable Instant asOf) {
  HistoryExportRequest {
    Fields.check()
        .present("query", query)
        .present("format", format)
        .text("reason", reason, 2_000)
        .orThrow();
  }
}
