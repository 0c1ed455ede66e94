package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Reason;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.Assignment;
import org.transferledger.misuse.MisuseCommand.CloseCase;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.TriageReport;

/** Misuse cases over HTTP, from the acknowledgement to their end. */
@RestController
@RequestMapping("/misuse-cases/{caseId}")
@Tag(name = "misuse cases")
class MisuseCaseEndpoint {
  private final Cases cases;

  MisuseCaseEndpoint(Cases cases) {
    this.cases = cases;
  }

  @PostMapping("/acknowledgement")
  @Operation(summary = "Acknowledge a report (investigator)")
  ResponseEntity<CommandAnswer> acknowledge(@PathVariable CaseId caseId, CommandCall.Change call) {
    return cases.change(call, new AcknowledgeReport(call.act(), caseId));
  }

  @PostMapping("/triage")
  @Operation(summary = "Triage a report (investigator)")
  ResponseEntity<CommandAnswer> triage(
      @PathVariable CaseId caseId, @RequestBody Triage triage, CommandCall.Change call) {
    return cases.change(call, new TriageReport(call.act(), caseId, triage));
  }

  @PostMapping("/investigators")
  @Operation(summary = "Assign an investigator (officer of any state)")
  ResponseEntity<CommandAnswer> assign(
      @PathVariable CaseId caseId, @RequestBody Assignment assignment, CommandCall.Change call) {
    return cases.change(call, new AssignInvestigator(call.act(), caseId, assignment));
  }

  @PostMapping("/closing")
  @Operation(summary = "Close a case (investigator, assigned where any is)")
  ResponseEntity<CommandAnswer> close(
      @PathVariable CaseId caseId, @RequestBody Reason reason, CommandCall.Change call) {
    return cases.change(call, new CloseCase(call.act(), caseId, reason));
  }

  @PostMapping("/reopening")
  @Operation(summary = "Reopen a case (officer of any state)")
  ResponseEntity<CommandAnswer> reopen(
      @PathVariable CaseId caseId, @RequestBody Reason reason, CommandCall.Change call) {
    return cases.change(call, new ReopenCase(call.act(), caseId, reason));
  }

  @PostMapping("/disposal")
  @Operation(summary = "Dispose of the record of a case (officer of any state)")
  ResponseEntity<CommandAnswer> dispose(
      @PathVariable CaseId caseId, @RequestBody Reason reason, CommandCall.Change call) {
    return cases.change(call, new DisposeCase(call.act(), caseId, reason));
  }

  @GetMapping
  @Operation(
      summary =
          "The case (officers, auditors by mandate, custodians, investigators who are assigned or"
              + " while nobody is)")
  ResponseEntity<MisuseCase> get(
      @PathVariable CaseId caseId, @ParameterObject AsOf when, Actor caller) {
    return cases.get(caseId, caller, when);
  }

  @GetMapping("/timeline")
  @Operation(
      summary =
          "What happened in the case and when, which duties were met, and who has learned who"
              + " reported it (officers, auditors by mandate, custodians, investigators who are"
              + " assigned or while nobody is)")
  ResponseEntity<CaseTimeline> timeline(
      @PathVariable CaseId caseId, @ParameterObject AsOf when, Actor caller) {
    return cases.timeline(caseId, caller, when);
  }
}
