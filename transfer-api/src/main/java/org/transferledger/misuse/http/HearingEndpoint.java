package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.CaseId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.misuse.Feedback;
import org.transferledger.misuse.Finding;
import org.transferledger.misuse.MeasureDecision;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.Notice;
import org.transferledger.misuse.Response;

/** Hearing, finding, measures and feedback over HTTP. */
@RestController
@RequestMapping("/misuse-cases/{caseId}")
@Tag(name = "misuse cases")
class HearingEndpoint {
  private final Cases cases;

  HearingEndpoint(Cases cases) {
    this.cases = cases;
  }

  @PostMapping("/notice")
  @Operation(summary = "Notify the accused firm, which sees the case then (assigned investigator)")
  ResponseEntity<CommandAnswer> notify(
      @PathVariable CaseId caseId, @RequestBody Notice notice, CommandCall.Change call) {
    return cases.change(call, new NotifySubject(call.act(), caseId, notice));
  }

  @PostMapping("/responses")
  @Operation(summary = "Record what the accused firm has answered (assigned investigator)")
  ResponseEntity<CommandAnswer> respond(
      @PathVariable CaseId caseId, @RequestBody Response response, CommandCall.Change call) {
    return cases.change(call, new RecordResponse(call.act(), caseId, response));
  }

  @PostMapping("/finding")
  @Operation(summary = "Record a finding, with the evidence it cites (assigned investigator)")
  ResponseEntity<CommandAnswer> find(
      @PathVariable CaseId caseId, @RequestBody Finding finding, CommandCall.Change call) {
    return cases.change(call, new RecordFinding(call.act(), caseId, finding));
  }

  @PostMapping("/measure-decisions")
  @Operation(summary = "Decide on a measure of the finding (officer of any state)")
  ResponseEntity<CommandAnswer> decide(
      @PathVariable CaseId caseId, @RequestBody MeasureDecision decision, CommandCall.Change call) {
    return cases.change(call, new DecideMeasure(call.act(), caseId, decision));
  }

  @PostMapping("/feedback")
  @Operation(summary = "Give the reporter feedback (investigator, assigned where any is)")
  ResponseEntity<CommandAnswer> inform(
      @PathVariable CaseId caseId, @RequestBody Feedback feedback, CommandCall.Change call) {
    return cases.change(call, new GiveFeedback(call.act(), caseId, feedback));
  }
}
