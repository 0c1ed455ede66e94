package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.BatchId;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.Filter;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.http.RequestProblem;
import org.transferledger.misuse.MisuseCase;

/** The history over HTTP. */
@RestController
@Tag(name = "audit")
class HistoryEndpoint {
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");

  private final HistoryView view;
  private final AuditPages pages;
  private final Records records;

  HistoryEndpoint(HistoryView view, AuditPages pages, Records records) {
    this.records = records;
    this.view = view;
    this.pages = pages;
  }

  @GetMapping("/history")
  @Operation(
      summary = "Every event, or those that concern one record (auditors, officers, investigators)")
  ResponseEntity<Page<HistoryEntry>> history(
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(required = false) @Nullable LicenceId licence,
      @RequestParam(required = false) @Nullable TransferId transfer,
      @RequestParam(required = false) @Nullable BatchId batch,
      @RequestParam(required = false) @Nullable ShipmentId shipment,
      @RequestParam(name = "case", required = false) @Nullable CaseId misuse,
      @RequestParam(required = false) @Nullable Country authority,
      @RequestParam(required = false) @Nullable String type,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    Fields.check()
        .holds("type", type == null || TYPE.matcher(type).matches(), type, "an event name")
        .orThrow();
    var filter =
        new Filter(
            one(
                subject(SubjectType.PACKAGE, technology),
                subject(SubjectType.FIRM, firm),
                subject(SubjectType.LICENCE, licence),
                subject(SubjectType.TRANSFER, transfer),
                subject(SubjectType.BATCH, batch),
                subject(SubjectType.SHIPMENT, shipment),
                subject(SubjectType.CASE, misuse),
                subject(SubjectType.AUTHORITY, authority)),
            type,
            showsCases(caller, misuse));
    return pages.page(
        caller,
        List.of(HistoryProjector.VIEW),
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.entries(filter, at, after, limit),
        HistoryEntry::position,
        hidingOwnCases(caller));
  }

  /** Nobody reads of a case against the firm that they belong to. */
  private Function<HistoryEntry, @Nullable HistoryEntry> hidingOwnCases(Actor caller) {
    Map<String, Boolean> against = new HashMap<>();
    return it ->
        it.streamType().equals(MisuseCase.STREAM.name())
                && against.computeIfAbsent(it.streamId(), id -> against(caller, id))
            ? null
            : it;
  }

  private boolean against(Actor caller, String id) {
    var accused = records.require(MisuseCase.STREAM, id, _ -> true).accused();
    return records.employs(accused, caller.person());
  }

  /** An investigator reads of the cases that are theirs or nobody's, one at a time. */
  private boolean showsCases(Actor caller, @Nullable CaseId misuse) {
    if (!(caller instanceof Actor.Investigator)) {
      return true;
    }
    if (misuse == null) {
      return false;
    }
    records.require(
        MisuseCase.STREAM,
        misuse,
        it ->
            (it.investigators().isEmpty() || it.investigators().contains(caller.person()))
                && !records.employs(it.accused(), caller.person()));
    return true;
  }

  private static @Nullable Subject subject(SubjectType type, @Nullable Object id) {
    return id == null ? null : new Subject(type, id.toString());
  }

  private static @Nullable Subject one(@Nullable Subject... subjects) {
    var named = Stream.of(subjects).filter(it -> it != null).toList();
    if (named.size() > 1) {
      throw RequestProblem.INVALID_REQUEST.because(
          "Name one of package, firm, licence, transfer, batch, shipment, case and authority, or"
              + " none.");
    }
    return named.isEmpty() ? null : named.getFirst();
  }
}
