package org.transferledger.misuse.http;

import static java.util.Objects.requireNonNull;

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
import org.transferledger.core.FirmId;
import org.transferledger.http.AuditPages;
import org.transferledger.http.AuditQuery;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.ConsistencyToken;
import org.transferledger.http.Page;
import org.transferledger.http.Records;
import org.transferledger.http.RequestProblem;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.Response;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.misuse.read.CaseView.CaseEntry;

/**
 * The cases that a firm knows of, for its people. The firm is that of the token; what it does not
 * know of does not exist here.
 */
@RestController
@RequestMapping("/own-cases")
@Tag(name = "misuse cases")
class OwnCaseEndpoint {
  private final Records records;
  private final CaseView view;
  private final AuditPages pages;

  OwnCaseEndpoint(Records records, CaseView view, AuditPages pages) {
    this.records = records;
    this.view = view;
    this.pages = pages;
  }

  @PostMapping
  @Operation(
      summary =
          "Disclose misuse by the own firm (administrator or export-control officer of the firm)")
  ResponseEntity<CommandAnswer> disclose(
      @RequestBody Allegation allegation, CommandCall.Creation call) {
    var id = new CaseId(call.newId());
    return call.create(new DiscloseMisuse(call.act(), id, allegation), id, "/own-cases/" + id);
  }

  @PostMapping("/{caseId}/responses")
  @Operation(
      summary =
          "Answer a notice (administrator or export-control officer of the firm that it was for)")
  ResponseEntity<CommandAnswer> respond(
      @PathVariable CaseId caseId, @RequestBody Response response, CommandCall.Change call) {
    FirmId firm = firm(call.act().actor());
    records.require(MisuseCase.STREAM, caseId, it -> it.knownTo(firm));
    return call.change(
        new RecordResponse(call.act(), caseId, response), caseId, () -> etag(caseId, firm));
  }

  private String etag(CaseId caseId, FirmId firm) {
    var known = records.require(MisuseCase.STREAM, caseId, it -> it.knownTo(firm));
    return records.etag(caseId, requireNonNull(OwnCase.of(known, firm)));
  }

  @GetMapping("/{caseId}")
  @Operation(summary = "A case that the own firm has disclosed or was notified of (its people)")
  ResponseEntity<OwnCase> get(@PathVariable CaseId caseId, Actor caller) {
    FirmId firm = firm(caller);
    return records.view(MisuseCase.STREAM, caseId, it -> OwnCase.of(it, firm));
  }

  @GetMapping
  @Operation(summary = "The cases that the own firm has disclosed or was notified of (its people)")
  ResponseEntity<Page<OwnCase>> list(
      @ParameterObject AuditQuery query,
      @RequestHeader(name = ConsistencyToken.HEADER, required = false)
          @Nullable String consistencyToken,
      Actor caller) {
    FirmId firm = firm(caller);
    return pages.page(
        caller,
        List.of(CaseProjector.VIEW),
        "own " + firm,
        query,
        consistencyToken,
        (at, after, limit) -> view.knownTo(firm, at, after, limit),
        CaseEntry::openedPosition,
        it -> requireNonNull(OwnCase.of(it.state(), firm)));
  }

  private static FirmId firm(Actor caller) {
    if (caller instanceof Actor.FirmMember member) {
      return member.firm();
    }
    throw RequestProblem.ROLE_NOT_ADMITTED.because("This is for people of firms.");
  }
}
