package org.transferledger.screening.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.core.Periods;
import org.transferledger.http.AskedMoment;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.screening.read.ScreeningProjector;
import org.transferledger.screening.read.ScreeningView;
import org.transferledger.screening.read.ScreeningView.Filter;
import org.transferledger.screening.read.ScreeningView.Screened;

/** The list of screenings over HTTP. */
@RestController
@Tag(name = "audit")
class ScreeningListEndpoint {
  private final ScreeningView view;
  private final AuditPages pages;
  private final AskedMoment moment;
  private final Periods periods;
  private final Records records;

  ScreeningListEndpoint(
      ScreeningView view, AuditPages pages, AskedMoment moment, Periods periods, Records records) {
    this.view = view;
    this.pages = pages;
    this.moment = moment;
    this.periods = periods;
    this.records = records;
  }

  @GetMapping("/screenings")
  @Operation(
      summary =
          "Screenings, whether they are stale, and who cleared their matches and why (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Screened>> screenings(
      @RequestParam(required = false) @Nullable FirmId firm,
      @Parameter(description = "The name of the list.") @RequestParam(required = false)
          @Nullable String list,
      @Parameter(description = "Only those too old, or of a version that a later one has replaced.")
          @RequestParam(defaultValue = "false")
          boolean stale,
      @Parameter(description = "Only those with a match that was cleared.")
          @RequestParam(defaultValue = "false")
          boolean cleared,
      @Parameter(description = "Only the last comparison of each firm with each list.")
          @RequestParam(defaultValue = "false")
          boolean latest,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, null));
    var filter = new Filter(firm == null ? null : firm.value(), list, stale, cleared, latest);
    var asked = moment.of(query);
    return pages.page(
        caller,
        ScreeningProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.screenings(filter, asked, periods.screening(), at, after, limit),
        Screened::position);
  }
}
