package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Reason;
import org.transferledger.core.RestrictionId;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.ContainmentEnding;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.misuse.read.CaseView.Watch;

/** The containment of a case over HTTP. */
@RestController
@RequestMapping("/misuse-cases/{caseId}/containment")
@Tag(name = "misuse cases")
class ContainmentEndpoint {
  private final Cases cases;
  private final CaseView view;
  private final HistoryView history;
  private final AuditPages pages;

  ContainmentEndpoint(Cases cases, CaseView view, HistoryView history, AuditPages pages) {
    this.cases = cases;
    this.view = view;
    this.history = history;
    this.pages = pages;
  }

  @PostMapping
  @Operation(
      summary =
          "Contain a case, covertly or by a restriction of the package (officer of either state)")
  ResponseEntity<CommandAnswer> contain(
      @PathVariable CaseId caseId, @RequestBody Containment containment, CommandCall.Change call) {
    var restriction = new RestrictionId(call.newId());
    return cases.change(call, new OrderContainment(call.act(), caseId, restriction, containment));
  }

  @PostMapping("/ending")
  @Operation(
      summary =
          "End the containment, and lift its restriction (officer; of the state that ordered it,"
              + " another one)")
  ResponseEntity<CommandAnswer> end(
      @PathVariable CaseId caseId, @RequestBody ContainmentEnding ending, CommandCall.Change call) {
    return cases.change(call, new EndContainment(call.act(), caseId, ending));
  }

  @GetMapping("/watch")
  @Operation(
      summary =
          "What was recorded about the contained package since, until that was decided (officers,"
              + " auditors by mandate, the case's investigators)")
  ResponseEntity<Page<HistoryEntry>> watch(
      @PathVariable CaseId caseId,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    cases.require(caseId, caller);
    return pages.page(
        caller,
        List.of(HistoryProjector.VIEW, CaseProjector.VIEW),
        "watch " + caseId,
        query,
        consistencyToken,
        (at, after, limit) ->
            view.watch(caseId, at).map(it -> watched(it, at, after, limit)).orElse(List.of()),
        HistoryEntry::position,
        it -> it);
  }

  private List<HistoryEntry> watched(Watch watch, long at, long after, int limit) {
    var filter =
        HistoryFilter.of(
            new Subject(SubjectType.PACKAGE, watch.packageId().toString()), null, false);
    long until = watch.until() == null ? at : Math.min(at, watch.until());
    return history.entries(filter, until, Math.max(after, watch.from()), limit);
  }

  @PostMapping("/permanence")
  @Operation(
      summary =
          "Leave the restriction in force whatever becomes of the case (another officer of the"
              + " state that ordered it)")
  ResponseEntity<CommandAnswer> makePermanent(
      @PathVariable CaseId caseId, @RequestBody Reason reason, CommandCall.Change call) {
    return cases.change(call, new MakePermanent(call.act(), caseId, reason));
  }
}
