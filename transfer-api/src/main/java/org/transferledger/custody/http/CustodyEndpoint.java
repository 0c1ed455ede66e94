package org.transferledger.custody.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.custody.read.CustodyView.Filter;
import org.transferledger.custody.read.CustodyView.Holding;
import org.transferledger.custody.read.CustodyView.Receipt;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.LogMoments;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.technology.RevisionLabel;

/** Custody over HTTP. */
@RestController
@Tag(name = "audit")
class CustodyEndpoint {
  private final CustodyView view;
  private final AuditPages pages;
  private final Records records;
  private final LogMoments moments;

  CustodyEndpoint(CustodyView view, AuditPages pages, Records records, LogMoments moments) {
    this.records = records;
    this.moments = moments;
    this.view = view;
    this.pages = pages;
  }

  @GetMapping("/custody")
  @Operation(
      summary =
          "Who holds which revision under which licence, since when, until when, and what of it is"
              + " due (auditors, officers, investigators)")
  ResponseEntity<Page<Holding>> custody(
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @RequestParam(required = false) @Nullable RevisionLabel revision,
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(required = false) @Nullable LicenceId licence,
      @RequestParam(defaultValue = "false") boolean current,
      @RequestParam(required = false) @Nullable Receipt receipt,
      @Parameter(description = "Only releases so many days old that nobody has acknowledged.")
          @RequestParam(required = false)
          @Nullable Integer unacknowledgedDays,
      @Parameter(description = "Only what is due to be returned or destroyed, and was not.")
          @RequestParam(defaultValue = "false")
          boolean returnDue,
      @Parameter(description = "Only those who may not manufacture any more.")
          @RequestParam(defaultValue = "false")
          boolean manufactureEnded,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new Filter(
            technology == null ? null : technology.value(),
            revision == null ? null : revision.value(),
            firm == null ? null : firm.value(),
            licence == null ? null : licence.value(),
            current,
            receipt,
            unacknowledgedDays,
            returnDue,
            manufactureEnded);
    Instant moment = moments.time(query);
    return pages.page(
        caller,
        CustodyProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.holdings(filter, moment, at, after, limit),
        Holding::sincePosition);
  }
}
