package org.transferledger.restriction.http;

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
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.http.AskedMoment;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.restriction.read.LateReleaseView;
import org.transferledger.restriction.read.LateReleaseView.LateRelease;
import org.transferledger.restriction.read.RestrictionProjector;
import org.transferledger.restriction.read.RestrictionView;
import org.transferledger.restriction.read.RestrictionView.Imposed;
import org.transferledger.technology.RestrictionOrder;

/** Restrictions, and what they came too late for, over HTTP. */
@RestController
@Tag(name = "audit")
class RestrictionEndpoint {
  private final RestrictionView view;
  private final LateReleaseView late;
  private final AuditPages pages;
  private final AskedMoment moment;
  private final Records records;

  RestrictionEndpoint(
      RestrictionView view,
      LateReleaseView late,
      AuditPages pages,
      AskedMoment moment,
      Records records) {
    this.view = view;
    this.late = late;
    this.pages = pages;
    this.moment = moment;
    this.records = records;
  }

  @GetMapping("/restrictions")
  @Operation(
      summary =
          "Restrictions: by whom, why and since when, and who ended them for what (auditors,"
              + " officers, investigators)")
  ResponseEntity<Page<Imposed>> restrictions(
      @RequestParam(required = false) @Nullable RestrictionId restriction,
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @Parameter(description = "Whose package is restricted, or whom or whose site it names.")
          @RequestParam(required = false)
          @Nullable FirmId firm,
      @RequestParam(required = false) RestrictionOrder.@Nullable Kind kind,
      @RequestParam(required = false) RestrictionView.@Nullable Status status,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new RestrictionView.Filter(
            restriction == null ? null : restriction.value(),
            technology == null ? null : technology.value(),
            firm == null ? null : firm.value(),
            kind,
            status);
    var asked = moment.of(query);
    return pages.page(
        caller,
        RestrictionProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.restrictions(filter, asked, at, after, limit),
        Imposed::position);
  }

  @GetMapping("/late-releases")
  @Operation(
      summary =
          "What was released between the time that a restriction was meant for and its recording"
              + " (auditors, officers, investigators)")
  ResponseEntity<Page<LateRelease>> lateReleases(
      @RequestParam(required = false) @Nullable RestrictionId restriction,
      @Parameter(description = "What was released.")
          @RequestParam(name = "package", required = false)
          @Nullable PackageId technology,
      @Parameter(description = "The sender or the recipient.") @RequestParam(required = false)
          @Nullable FirmId firm,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new LateReleaseView.Filter(
            technology == null ? null : technology.value(),
            firm == null ? null : firm.value(),
            restriction == null ? null : restriction.value());
    return pages.page(
        caller,
        RestrictionProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> late.releases(filter, at, after, limit),
        LateRelease::position);
  }
}
