package org.transferledger.transfer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.Reason;
import org.transferledger.core.TransferId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.transfer.Consent;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;

/** Consents of states of origin to retransfers over HTTP. */
@RestController
@RequestMapping("/transfers")
@Tag(name = "transfers")
class ConsentEndpoint {
  @PostMapping("/{transferId}/consents")
  @Operation(summary = "Consent to a retransfer (officer of a state of origin)")
  ResponseEntity<CommandAnswer> consent(
      @PathVariable TransferId transferId, @RequestBody Consent consent, CommandCall.Change call) {
    return call.change(new ConsentToRetransfer(call.act(), transferId, consent), transferId);
  }

  @PostMapping("/{transferId}/consents/refusal")
  @Operation(summary = "Refuse consent to a retransfer (officer of a state of origin)")
  ResponseEntity<CommandAnswer> refuse(
      @PathVariable TransferId transferId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new RefuseConsent(call.act(), transferId, reason), transferId);
  }

  @PostMapping("/{transferId}/consents/withdrawal")
  @Operation(summary = "Withdraw a consent (officer of the state that gave it)")
  ResponseEntity<CommandAnswer> withdraw(
      @PathVariable TransferId transferId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new WithdrawConsent(call.act(), transferId, reason), transferId);
  }
}
