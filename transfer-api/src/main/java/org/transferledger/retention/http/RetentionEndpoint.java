package org.transferledger.retention.http;

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
import org.transferledger.core.Periods;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.RequestProblem;
import org.transferledger.retention.read.RetentionProjector;
import org.transferledger.retention.read.RetentionView;
import org.transferledger.retention.read.RetentionView.Filter;
import org.transferledger.retention.read.RetentionView.Kept;
import org.transferledger.retention.read.RetentionView.Kind;

/** What may be disposed of, over HTTP. */
@RestController
@Tag(name = "retention")
class RetentionEndpoint {
  private final RetentionView view;
  private final AuditPages pages;
  private final Records records;
  private final Periods periods;

  RetentionEndpoint(RetentionView view, AuditPages pages, Records records, Periods periods) {
    this.view = view;
    this.pages = pages;
    this.records = records;
    this.periods = periods;
  }

  @GetMapping("/retention")
  @Operation(
      summary =
          "What is kept, until when, and which legal holds keep it longer (officers, auditors)")
  ResponseEntity<Page<Kept>> retention(
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(defaultValue = "false") boolean ended,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    requireNoInvestigator(caller);
    records.requireOffice(caller);
    var filter = new Filter(kind, ended);
    return pages.page(
        caller,
        RetentionProjector.VIEW,
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.kept(filter, periods.retention(), at, after, limit),
        Kept::position);
  }

  /** The list tells of all cases, and investigators read of theirs. */
  private static void requireNoInvestigator(Actor caller) {
    if (caller instanceof Actor.Investigator) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because("This is for officers and auditors.");
    }
  }
}
