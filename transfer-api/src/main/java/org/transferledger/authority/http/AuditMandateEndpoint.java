package org.transferledger.authority.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.authority.AuthorityCommand.EndAuditMandate;
import org.transferledger.authority.AuthorityCommand.GrantAuditMandate;
import org.transferledger.authority.AuthorityCommand.Mandate;
import org.transferledger.core.Country;
import org.transferledger.core.MandateId;
import org.transferledger.core.Reason;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;

/** Audit mandates over HTTP. */
@RestController
@RequestMapping("/authorities/{state}/audit-mandates")
@Tag(name = "authorities")
class AuditMandateEndpoint {
  @PostMapping
  @Operation(summary = "Grant an audit mandate (appointed officer of the state)")
  ResponseEntity<CommandAnswer> grant(
      @PathVariable Country state, @RequestBody Mandate mandate, CommandCall.Addition call) {
    var mandateId = new MandateId(call.newId());
    return call.add(
        new GrantAuditMandate(call.act(), state, mandateId, mandate),
        state,
        mandateId,
        "/authorities/" + state);
  }

  @PostMapping("/{mandateId}/ending")
  @Operation(summary = "End an audit mandate (appointed officer of the state)")
  ResponseEntity<CommandAnswer> end(
      @PathVariable Country state,
      @PathVariable MandateId mandateId,
      @RequestBody Reason reason,
      CommandCall.Change call) {
    return call.change(new EndAuditMandate(call.act(), state, mandateId, reason), state);
  }
}
