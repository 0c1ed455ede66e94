package org.transferledger.history.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.RecordedTimes;
import org.transferledger.http.Records;
import org.transferledger.misuse.MisuseCase;

/** The history over HTTP. */
@RestController
@Tag(name = "audit")
class HistoryEndpoint {
  private final HistoryView view;
  private final AuditPages pages;
  private final Records records;
  private final RecordedTimes moments;

  HistoryEndpoint(HistoryView view, AuditPages pages, Records records, RecordedTimes moments) {
    this.moments = moments;
    this.records = records;
    this.view = view;
    this.pages = pages;
  }

  @GetMapping("/history")
  @Operation(
      summary =
          "Every event, or those for which all that is asked for holds (auditors, officers,"
              + " investigators)")
  ResponseEntity<Page<HistoryEntry>> history(
      @ParameterObject HistoryQuery asked,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, asked.concern());
    var span = moments.span(asked.recordedFrom(), asked.recordedTo());
    var filter = asked.filter(showsCases(caller, asked.misuse()));
    return pages.page(
        caller,
        List.of(HistoryProjector.VIEW),
        asked,
        query,
        consistencyToken,
        (at, after, limit) ->
            view.entries(filter, Math.min(at, span.to()), Math.max(after, span.after()), limit),
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
}
