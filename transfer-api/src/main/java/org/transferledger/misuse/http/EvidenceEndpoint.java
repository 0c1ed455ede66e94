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
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.misuse.CustodyStep;
import org.transferledger.misuse.Evidence;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;

/** The evidence of a case over HTTP. */
@RestController
@RequestMapping("/misuse-cases/{caseId}/evidence")
@Tag(name = "misuse cases")
class EvidenceEndpoint {
  private final Cases cases;

  EvidenceEndpoint(Cases cases) {
    this.cases = cases;
  }

  @PostMapping
  @Operation(summary = "Put an item of evidence on record (assigned investigator)")
  ResponseEntity<CommandAnswer> add(
      @PathVariable CaseId caseId, @RequestBody Evidence evidence, CommandCall.Addition call) {
    var id = new EvidenceId(call.newId());
    return cases.add(call, new AddEvidence(call.act(), caseId, id, evidence), id);
  }

  @PostMapping("/{evidenceId}/custody-steps")
  @Operation(summary = "Record that an item changed hands (assigned investigator)")
  ResponseEntity<CommandAnswer> move(
      @PathVariable CaseId caseId,
      @PathVariable EvidenceId evidenceId,
      @RequestBody CustodyStep step,
      CommandCall.Change call) {
    return cases.change(call, new MoveEvidence(call.act(), caseId, evidenceId, step));
  }

  @PostMapping("/{evidenceId}/exclusion")
  @Operation(summary = "Exclude an item, which stays on record (assigned investigator)")
  ResponseEntity<CommandAnswer> exclude(
      @PathVariable CaseId caseId,
      @PathVariable EvidenceId evidenceId,
      @RequestBody Reason reason,
      CommandCall.Change call) {
    return cases.change(call, new ExcludeEvidence(call.act(), caseId, evidenceId, reason));
  }
}
