package org.transferledger.standing.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.http.RequestProblem;
import org.transferledger.standing.read.Standing;
import org.transferledger.standing.read.StandingProjector;
import org.transferledger.standing.read.StandingView;
import org.transferledger.standing.read.StandingView.Filter;

/** What an embargo would stop, over HTTP. Nothing is recorded by asking. */
@RestController
@Tag(name = "audit")
class EmbargoEndpoint {
  private final StandingView view;
  private final AuditPages pages;
  private final Records records;

  EmbargoEndpoint(StandingView view, AuditPages pages, Records records) {
    this.view = view;
    this.pages = pages;
    this.records = records;
  }

  @GetMapping("/what-if/embargo")
  @Operation(
      summary =
          "What would stop if a firm or state were embargoed; nothing is recorded (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Standing>> embargo(
      @Parameter(description = "The firm; this or the state.") @RequestParam(required = false)
          @Nullable FirmId firm,
      @Parameter(description = "All firms of the state, and all sites in it.")
          @RequestParam(required = false)
          @Nullable Country state,
      @RequestParam(required = false) Standing.@Nullable Kind kind,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, null));
    if ((firm == null) == (state == null)) {
      throw RequestProblem.INVALID_REQUEST.because("Ask for a firm or for a state.");
    }
    var filter =
        new Filter(firm == null ? null : firm.value(), state == null ? null : state.code(), kind);
    return pages.page(
        caller,
        List.of(StandingProjector.VIEW, CustodyProjector.VIEW),
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.standing(filter, at, after, limit),
        Standing::position,
        it -> it);
  }
}
