package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Person;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.RequestProblem;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.SealedIdentity;
import org.transferledger.misuse.reporter.ReporterVault;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of misuse, and what their reporters are told. From here on nothing of the caller goes any
 * further but sealed; not even the id of the command can be found by trying out who has sent it.
 */
@RestController
@Tag(name = "misuse reports")
class MisuseReportEndpoint {
  static final String RECEIPT_CODE = "Receipt-Code";

  /** The issuer of pseudonyms; a name that resolves nowhere. */
  private static final String PSEUDONYMS = "https://pseudonym.transfer-ledger.invalid";

  private final Records records;
  private final ReporterVault vault;
  private final JsonMapper json;

  MisuseReportEndpoint(
      Records records, ReporterVault vault, @Qualifier("eventJson") JsonMapper json) {
    this.records = records;
    this.vault = vault;
    this.json = json;
  }

  @PostMapping("/misuse-cases")
  @Operation(
      summary =
          "Report misuse (anyone; only a one-time pseudonym is recorded, and the identity sealed)")
  ResponseEntity<ReportAnswer> report(@RequestBody Report report, CommandCall.Creation caller) {
    var call = caller.under(vault::blinded);
    var id = new CaseId(call.newId());
    var reporter = new Actor.Reporter(new Person(PSEUDONYMS, UUID.randomUUID().toString()));
    var act = new Act(reporter, call.act().at(), call.act().periods());
    var recorded =
        call.create(
            new ReportMisuse(
                act, id, report.allegation(), identity(id, report, caller.act().actor())),
            id,
            "/misuse-cases/" + id);
    var answer = Objects.requireNonNull(recorded.getBody());
    return ResponseEntity.status(recorded.getStatusCode())
        .headers(recorded.getHeaders())
        .cacheControl(CacheControl.noStore())
        .body(new ReportAnswer(answer.id(), answer.version(), vault.receiptCode(id)));
  }

  private @Nullable SealedIdentity identity(CaseId id, Report report, Actor actor) {
    if (Boolean.TRUE.equals(report.anonymous())) {
      return null;
    }
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put("issuer", actor.person().issuer());
    identity.put("subject", actor.person().subject());
    if (actor instanceof Actor.FirmMember member) {
      identity.put("firm", member.firm().value());
    }
    if (report.contact() != null) {
      identity.put("contact", report.contact());
    }
    return vault.seal(id, json.writeValueAsString(identity));
  }

  @GetMapping("/misuse-reports/status")
  @Operation(
      summary = "What becomes of a report (whoever has its receipt code; no token is needed)",
      security = {})
  ResponseEntity<ReportStatus> status(
      @Parameter(description = "The code that the report was answered with.")
          @RequestHeader(RECEIPT_CODE)
          String receiptCode) {
    var status =
        vault
            .caseOf(receiptCode)
            .map(id ->
                records.require(
                    MisuseCase.STREAM, id, it -> it.origin() == MisuseCase.Origin.REPORT))
            .map(ReportStatus::of)
            .orElseThrow(() -> RequestProblem.NOT_FOUND.because("There is no such record."));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status);
  }
}
