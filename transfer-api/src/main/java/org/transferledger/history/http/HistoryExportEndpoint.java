package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.transferledger.core.Actor;
import org.transferledger.core.ExportId;
import org.transferledger.core.Reason;
import org.transferledger.export.HistoryExport;
import org.transferledger.export.HistoryExportCommand.ExportHistory;
import org.transferledger.export.HistoryExportCommand.Format;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.RequestProblem;

/** The history as a file. That it is taken out is on record before it can be read. */
@RestController
@Tag(name = "audit")
class HistoryExportEndpoint {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final HistoryReading reading;
  private final HistoryFile file;
  private final Records records;

  HistoryExportEndpoint(HistoryReading reading, HistoryFile file, Records records) {
    this.reading = reading;
    this.file = file;
    this.records = records;
  }

  @PostMapping("/exports")
  @Operation(
      summary =
          "Take out the history or a part of it, which is recorded (auditors, officers,"
              + " investigators)")
  ResponseEntity<CommandAnswer> export(
      @RequestBody HistoryExportRequest asked, CommandCall.Creation call) {
    var caller = call.act().actor();
    var query = asked.query();
    reading.permitted(caller, query);
    reading.requireCase(caller, query.misuse());
    var id = new ExportId(call.newId());
    return call.create(
        new ExportHistory(
            call.act(),
            id,
            query.selection(),
            asked.format(),
            new Reason(asked.reason()),
            asked.asOf()),
        id,
        "/exports/" + id);
  }

  @GetMapping(
      value = "/exports/{exportId}",
      produces = {NDJSON, CSV})
  @Operation(
      summary =
          "What the history said when the export was recorded, and last that it is complete (who"
              + " has asked for it)")
  ResponseEntity<StreamingResponseBody> get(
      @Parameter(description = "The id that the export was answered with.") @PathVariable
          ExportId exportId,
      @Parameter(hidden = true)
          @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
          List<MediaType> accepted,
      Actor caller) {
    HistoryExport export =
        records.require(HistoryExport.STREAM, exportId, it -> it.by().equals(caller.person()));
    var type = MediaType.parseMediaType(export.format() == Format.CSV ? CSV : NDJSON);
    if (accepted.stream().noneMatch(it -> it.includes(type))) {
      throw RequestProblem.NOT_ACCEPTABLE.because("This export is " + type + ".");
    }
    StreamingResponseBody body = file.of(export, caller);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"history-" + exportId + "." + extension(export) + "\"")
        .cacheControl(CacheControl.noStore())
        .body(body);
  }

  private static String extension(HistoryExport export) {
    return switch (export.format()) {
      case CSV -> "csv";
      case NDJSON -> "ndjson";
    };
  }
}
