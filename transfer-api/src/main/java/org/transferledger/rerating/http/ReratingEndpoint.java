package org.transferledger.rerating.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.rerating.read.ReratingProjector;
import org.transferledger.rerating.read.ReratingView;
import org.transferledger.rerating.read.ReratingView.Filter;
import org.transferledger.rerating.read.ReratingView.RatedOtherwise;
import org.transferledger.technology.RevisionLabel;

/** Transfers for review over HTTP. */
@RestController
@Tag(name = "audit")
class ReratingEndpoint {
  private final ReratingView view;
  private final AuditPages pages;
  private final Records records;

  ReratingEndpoint(ReratingView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/reratings")
  @Operation(
      summary =
          "Transfers made under a rating that was changed later (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<RatedOtherwise>> reratings(
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @RequestParam(required = false) @Nullable RevisionLabel revision,
      @RequestParam(required = false) @Nullable Country state,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(null, technology));
    var filter =
        new Filter(
            technology == null ? null : technology.value(),
            revision == null ? null : revision.value(),
            state == null ? null : state.code());
    return pages.page(
        caller,
        ReratingProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.ratedOtherwise(filter, at, after, limit),
        RatedOtherwise::number);
  }
}
