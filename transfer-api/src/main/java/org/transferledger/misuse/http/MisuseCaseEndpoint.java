package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.TriageReport;

/** Misuse reports and cases over HTTP. */
@RestController
@RequestMapping("/misuse-cases")
@Tag(name = "misuse cases")
class MisuseCaseEndpoint {
  /** The issuer of pseudonyms; a name that resolves nowhere. */
  private static final String PSEUDONYMS = "https://pseudonym.transfer-ledger.invalid";

  private final Records records;

  MisuseCaseEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(summary = "Report misuse (anyone; only a one-time pseudonym is recorded)")
  ResponseEntity<CommandAnswer> report(
      @RequestBody Allegation allegation, CommandCall.Creation call) {
    var id = new CaseId(call.newId());
    var reporter = new Actor.Reporter(new Person(PSEUDONYMS, UUID.randomUUID().toString()));
    return call.create(
        new ReportMisuse(new Act(reporter, call.act().at()), id, allegation),
        id,
        "/misuse-cases/" + id);
  }

  @PostMapping("/{caseId}/acknowledgement")
  @Operation(summary = "Acknowledge a report (investigator)")
  ResponseEntity<CommandAnswer> acknowledge(@PathVariable CaseId caseId, CommandCall.Change call) {
    return call.change(new AcknowledgeReport(call.act(), caseId), caseId);
  }

  @PostMapping("/{caseId}/triage")
  @Operation(summary = "Triage a report (investigator)")
  ResponseEntity<CommandAnswer> triage(
      @PathVariable CaseId caseId, @RequestBody Triage triage, CommandCall.Change call) {
    return call.change(new TriageReport(call.act(), caseId, triage), caseId);
  }

  @PostMapping("/{caseId}/containment")
  @Operation(
      summary =
          "Contain a case, covertly or by a restriction of the package (officer of either state)")
  ResponseEntity<CommandAnswer> contain(
      @PathVariable CaseId caseId, @RequestBody Containment containment, CommandCall.Change call) {
    var restriction = new RestrictionId(call.newId());
    return call.change(new OrderContainment(call.act(), caseId, restriction, containment), caseId);
  }

  @GetMapping("/{caseId}")
  @Operation(summary = "The case (officers, auditors, investigators)")
  ResponseEntity<MisuseCase> get(@PathVariable CaseId caseId, Actor caller) {
    return records.get(
        MisuseCase.STREAM,
        caseId,
        it ->
            records.byOffice(
                caller, Concern.of(it.allegation().firm(), it.allegation().packageId())));
  }
}
