package org.transferledger.technology.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.http.CommandCall;
import org.transferledger.http.RequestProblem;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.imports.ImportReport;
import org.transferledger.technology.imports.ImportReports;
import org.transferledger.technology.imports.PackageImports;
import org.transferledger.technology.imports.Upload;

/** Many packages at once over HTTP. */
@RestController
@RequestMapping("/packages/imports")
@Tag(name = "packages")
class PackageImportEndpoint {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final PackageImports imports;
  private final ImportReports reports;

  PackageImportEndpoint(PackageImports imports, ImportReports reports) {
    this.imports = imports;
    this.reports = reports;
  }

  @PostMapping(consumes = {NDJSON, CSV})
  @Operation(
      summary =
          "Register many packages, one a line (administrator or export-control officer of the"
              + " owner)",
      description =
          "Each line has a reference, the owner's own number, which names one of its packages; a"
              + " line that was sent before changes nothing. CSV has a header with the same names."
              + " At most 100,000 lines of 64 KiB. If the upload breaks off, send it again.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = NDJSON, schema = @Schema(implementation = PackageDetails.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string"))
      })
  ImportReport receive(HttpServletRequest request, CommandCall.Bulk call) throws IOException {
    if (!(call.act().actor() instanceof FirmMember caller) || caller.role() == FirmRole.ENGINEER) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because(
          "Packages are registered by the owner's administrator or export-control officer.");
    }
    boolean csv =
        MediaType.parseMediaType(CSV).isCompatibleWith(MediaType.parseMediaType(type(request)));
    UUID id = call.newId();
    imports.receive(
        new Upload(id, caller, request.getInputStream(), request.getContentLengthLong(), csv));
    return reports.report(id, caller, null, null);
  }

  @GetMapping("/{importId}")
  @Operation(summary = "How far an import has come, and the lines refused (people of the owner)")
  ImportReport get(
      @PathVariable UUID importId,
      @RequestParam(required = false) @Nullable Integer pageSize,
      @RequestParam(required = false) @Nullable String pageToken,
      Actor caller) {
    return reports.report(importId, caller, pageSize, pageToken);
  }

  private static String type(HttpServletRequest request) {
    return String.valueOf(request.getContentType());
  }
}
