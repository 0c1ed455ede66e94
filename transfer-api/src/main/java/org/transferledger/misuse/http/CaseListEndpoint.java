package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
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
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.misuse.read.CaseView.CaseEntry;
import org.transferledger.misuse.read.CaseView.Filter;

/** The list of misuse cases over HTTP. */
@RestController
@Tag(name = "misuse cases")
class CaseListEndpoint {
  private final Records records;
  private final CaseView view;
  private final AuditPages pages;

  CaseListEndpoint(Records records, CaseView view, AuditPages pages) {
    this.records = records;
    this.view = view;
    this.pages = pages;
  }

  @GetMapping("/misuse-cases")
  @Operation(
      summary =
          "Misuse cases and how their duties stand (officers, auditors; investigators: those that"
              + " are theirs or nobody's)")
  ResponseEntity<Page<CaseSummary>> list(
      @RequestParam(required = false) MisuseCase.@Nullable Status status,
      @RequestParam(required = false) @Nullable FirmId firm,
      @RequestParam(name = "package", required = false) @Nullable PackageId technology,
      @RequestParam(defaultValue = "false") boolean overdue,
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    records.requireOffice(caller, Concern.of(firm, technology));
    var filter =
        new Filter(
            status,
            firm,
            technology,
            overdue,
            caller instanceof Actor.Investigator it ? it.person() : null);
    return pages.page(
        caller,
        List.of(CaseProjector.VIEW),
        filter,
        query,
        consistencyToken,
        (at, after, limit) -> view.cases(filter, at, after, limit),
        CaseEntry::openedPosition,
        it -> records.employs(it.state().accused(), caller.person()) ? null : CaseSummary.of(it));
  }
}
