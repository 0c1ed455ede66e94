package org.transferledger.access.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.access.AccessReview;
import org.transferledger.core.Actor;
import org.transferledger.core.PackageId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.custody.read.CustodyView.Filter;
import org.transferledger.custody.read.CustodyView.Holding;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Moment;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.http.RequestProblem;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.transfer.Transfer;

/** Who could open a package, over HTTP. */
@RestController
@Tag(name = "audit")
class PackageAccessEndpoint {
  private final CustodyView view;
  private final AuditPages pages;
  private final Records records;
  private final Clock clock;

  PackageAccessEndpoint(CustodyView view, AuditPages pages, Records records, Clock clock) {
    this.view = view;
    this.pages = pages;
    this.records = records;
    this.clock = clock;
  }

  private record Asked(PackageId packageId, @Nullable RevisionLabel revision, Instant at) {}

  private record Found(Holding holding, @Nullable HoldingAccess access) {}

  @GetMapping("/packages/{packageId}/access")
  @Operation(
      summary =
          "Who could open the package at a time, for what, and which rules spoke against it; as"
              + " recorded then if asOf is that time, as known today without (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<HoldingAccess>> access(
      @PathVariable PackageId packageId,
      @Parameter(description = "The past moment that is asked about (RFC 3339).") @RequestParam
          Instant at,
      @RequestParam(required = false) @Nullable RevisionLabel revision,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(null, packageId));
    if (at.isAfter(clock.instant())) {
      throw RequestProblem.MOMENT_NOT_PAST.because(at + " has not passed.");
    }
    var filter =
        new Filter(
            packageId.value(), revision == null ? null : revision.value(), null, null, false);
    return pages.page(
        caller,
        List.of(CustodyProjector.VIEW),
        new Asked(packageId, revision, at),
        query,
        consistencyToken,
        (position, after, limit) ->
            found(view.holdings(filter, position, after, limit), position, at),
        it -> it.holding().sincePosition(),
        Found::access);
  }

  private List<Found> found(List<Holding> holdings, long position, Instant at) {
    var streams = new EffectiveStreams(records.past(new Moment(position, null)), at);
    return holdings.stream().map(it -> new Found(it, access(it, at, streams))).toList();
  }

  /** Null for what was not released yet at the time. */
  private static @Nullable HoldingAccess access(
      Holding holding, Instant at, EffectiveStreams streams) {
    String id = holding.transferId().toString();
    Transfer transfer = streams.find(Transfer.STREAM, id);
    if (transfer == null || !transfer.everReleased() || !streams.began(Transfer.STREAM, id)) {
      return null;
    }
    var terms = transfer.terms();
    return new HoldingAccess(
        transfer.id(),
        terms.revision(),
        terms.to().firm(),
        terms.to().site(),
        holding.sincePosition(),
        transfer.status(),
        transfer.purposes(),
        AccessReview.of(transfer, at, streams));
  }
}
