package org.transferledger.history.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.transferledger.core.Actor;
import org.transferledger.export.HistoryExport;
import org.transferledger.export.HistoryExportCommand.Format;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.http.AuditPages;
import org.transferledger.http.Csv;
import org.transferledger.http.RecordedTimes;
import org.transferledger.http.RequestProblem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export page by page, however long it is: a JSON object or a row for each event, and
 * last one that says that it is complete, with the number of events and the position of the log
 * that they are as of. A file without it was cut off.
 */
@Component
class HistoryFile {
  private static final int PAGE = 500;
  private static final String[] COLUMNS = {
    "position",
    "streamType",
    "streamId",
    "version",
    "type",
    "actorIssuer",
    "actorSubject",
    "capacity",
    "decidedAt",
    "occurredAt",
    "recordedAt",
    "payload",
    "corrections"
  };

  private final HistoryReading reading;
  private final HistoryView history;
  private final AuditPages pages;
  private final RecordedTimes moments;
  private final JsonMapper json;

  HistoryFile(
      HistoryReading reading,
      HistoryView history,
      AuditPages pages,
      RecordedTimes moments,
      @Qualifier("eventJson") JsonMapper json) {
    this.reading = reading;
    this.history = history;
    this.pages = pages;
    this.moments = moments;
    this.json = json;
  }

  /** The events of the export that the caller may read. */
  StreamingResponseBody of(HistoryExport export, Actor caller) {
    var permitted = reading.permitted(caller, HistoryQuery.of(export.selection()));
    pages.awaitAll(List.of(HistoryProjector.VIEW));
    long made =
        history
            .lastOf(export.id().toString())
            .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such record."));
    long position = export.asOf() == null ? made : Math.min(made, moments.upTo(export.asOf()));
    boolean csv = export.format() == Format.CSV;
    return out -> {
      if (csv) {
        write(out, Csv.row(COLUMNS));
      }
      long rows = write(out, permitted, position, csv);
      write(out, csv ? lastRow(rows, position) : lastLine(rows, position));
      out.flush();
    };
  }

  private long write(
      OutputStream out, HistoryReading.Permitted permitted, long position, boolean csv)
      throws IOException {
    long rows = 0;
    long after = 0;
    List<HistoryEntry> page;
    do {
      page = permitted.found(position, after, PAGE);
      for (HistoryEntry entry : page) {
        after = entry.position();
        if (permitted.shown(entry) != null) {
          write(out, csv ? row(entry) : json.writeValueAsString(entry) + "\n");
          rows++;
        }
      }
    } while (page.size() == PAGE);
    return rows;
  }

  private String row(HistoryEntry it) {
    return Csv.row(
        Long.toString(it.position()),
        it.streamType(),
        it.streamId(),
        Long.toString(it.version()),
        it.type(),
        it.actorIssuer(),
        it.actorSubject(),
        text(it.capacity()),
        text(it.decidedAt()),
        text(it.occurredAt()),
        text(it.recordedAt()),
        it.payload().toString(),
        json.writeValueAsString(it.corrections()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String lastRow(long rows, long position) {
    String[] fields = new String[COLUMNS.length];
    Arrays.fill(fields, "");
    fields[0] = "complete";
    fields[1] = Long.toString(rows);
    fields[2] = Long.toString(position);
    return Csv.row(fields);
  }

  private String lastLine(long rows, long position) {
    Map<String, Object> last = new LinkedHashMap<>();
    last.put("complete", true);
    last.put("rows", rows);
    last.put("atPosition", position);
    return json.writeValueAsString(last) + "\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
