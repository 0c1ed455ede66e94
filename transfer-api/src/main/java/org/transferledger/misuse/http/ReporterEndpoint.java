package org.transferledger.misuse.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.CaseId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.Reveal;
import org.transferledger.misuse.SealedIdentity;
import org.transferledger.misuse.reporter.ReporterVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who has reported, over HTTP: told only after a custodian's decision and on record. */
@RestController
@RequestMapping("/misuse-cases/{caseId}/reporter")
@Tag(name = "misuse reports")
class ReporterEndpoint {
  private final Cases cases;
  private final ReporterVault vault;
  private final JsonMapper json;

  ReporterEndpoint(Cases cases, ReporterVault vault, @Qualifier("eventJson") JsonMapper json) {
    this.cases = cases;
    this.vault = vault;
    this.json = json;
  }

  @PostMapping("/revelations")
  @Operation(summary = "Let one person learn who has reported (custodian)")
  ResponseEntity<CommandAnswer> reveal(
      @PathVariable CaseId caseId, @RequestBody Reveal reveal, CommandCall.Change call) {
    return cases.change(call, new RevealReporter(call.act(), caseId, reveal));
  }

  @PostMapping("/readings")
  @Operation(
      summary =
          "Read who has reported; that it was read is on record before it is told (who a custodian"
              + " has named)")
  ResponseEntity<ReporterAnswer> read(@PathVariable CaseId caseId, CommandCall.Change call) {
    SealedIdentity sealed = cases.require(caseId, call.act().actor()).identity();
    var recorded = cases.change(call, new ReadReporter(call.act(), caseId));
    String identity = sealed == null ? null : vault.open(caseId, sealed).orElse(null);
    return ResponseEntity.status(recorded.getStatusCode())
        .headers(recorded.getHeaders())
        .cacheControl(CacheControl.noStore())
        .body(answer(identity));
  }

  private ReporterAnswer answer(@Nullable String identity) {
    if (identity == null) {
      return new ReporterAnswer(true, null, null, null, null);
    }
    JsonNode it = json.readTree(identity);
    return new ReporterAnswer(
        false, text(it, "issuer"), text(it, "subject"), text(it, "firm"), text(it, "contact"));
  }

  private static @Nullable String text(JsonNode identity, String field) {
    return identity.hasNonNull(field) ? identity.path(field).asString() : null;
  }

  @PostMapping("/disposal")
  @Operation(
      summary =
          "Dispose of the reporter's identity, where a legal hold has kept it longer (custodian)")
  ResponseEntity<CommandAnswer> dispose(@PathVariable CaseId caseId, CommandCall.Change call) {
    return cases.change(call, new DisposeReporter(call.act(), caseId));
  }
}
