package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.ExportId;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.misuse.CaseExport;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;

/** The file of a case as one archive. That it is taken out is on record before it can be read. */
@RestController
@Tag(name = "misuse cases")
class CaseFileEndpoint {
  private final Cases cases;
  private final CaseFile file;
  private final Records records;

  CaseFileEndpoint(Cases cases, CaseFile file, Records records) {
    this.cases = cases;
    this.file = file;
    this.records = records;
  }

  @PostMapping("/misuse-cases/{caseId}/exports")
  @Operation(
      summary =
          "Take out the file of a case, which is recorded (officer of any state, assigned"
              + " investigator)")
  ResponseEntity<CommandAnswer> export(
      @PathVariable CaseId caseId, @RequestBody Reason reason, CommandCall.Creation call) {
    cases.require(caseId, call.act().actor());
    var id = new ExportId(call.newId());
    return call.create(
        new ExportCaseFile(call.act(), id, caseId, reason), id, "/case-exports/" + id);
  }

  @GetMapping(value = "/case-exports/{exportId}", produces = "application/zip")
  @Operation(
      summary =
          "The file as it stood when the export was recorded: state, timeline, evidence with its"
              + " custody (who has asked for it)")
  ResponseEntity<StreamingResponseBody> get(
      @Parameter(description = "The id that the export was answered with.") @PathVariable
          ExportId exportId,
      Actor caller) {
    CaseExport export =
        records.require(CaseExport.STREAM, exportId, it -> it.by().equals(caller.person()));
    var misuse = cases.require(export.caseId(), caller);
    StreamingResponseBody body = file.of(exportId, misuse.id());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"case-" + export.caseId() + ".zip\"")
        .cacheControl(CacheControl.noStore())
        .body(body);
  }
}
