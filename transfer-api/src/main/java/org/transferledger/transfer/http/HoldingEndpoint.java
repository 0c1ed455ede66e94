package org.transferledger.transfer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.transferledger.core.CaseId;
import org.transferledger.core.TransferId;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.transfer.Attestation;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.Loss;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;

/** How holdings are recalled and end, over HTTP. */
@RestController
@RequestMapping("/transfers")
@Tag(name = "transfers")
class HoldingEndpoint {
  @PostMapping("/{transferId}/recall")
  @Operation(
      summary =
          "Recall a holding and all that was passed on from it (officer of the exporting or an"
              + " origin state, export-control officer of the sender)")
  ResponseEntity<CommandAnswer> recall(
      @PathVariable TransferId transferId, @RequestBody Recall recall, CommandCall.Change call) {
    return call.change(new RecallTransfer(call.act(), transferId, recall), transferId);
  }

  @PostMapping("/{transferId}/recall/acknowledgement")
  @Operation(summary = "Take note of a recall (person of the holder)")
  ResponseEntity<CommandAnswer> acknowledgeRecall(
      @PathVariable TransferId transferId, CommandCall.Change call) {
    return call.change(new AcknowledgeRecall(call.act(), transferId), transferId);
  }

  @PostMapping("/{transferId}/return")
  @Operation(summary = "Return a holding (person of the holder)")
  ResponseEntity<CommandAnswer> giveBack(
      @PathVariable TransferId transferId, @RequestBody Return sent, CommandCall.Change call) {
    return call.change(new ReturnTransfer(call.act(), transferId, sent), transferId);
  }

  @PostMapping("/{transferId}/return/acknowledgement")
  @Operation(summary = "Acknowledge a return (person of the original sender)")
  ResponseEntity<CommandAnswer> acknowledgeReturn(
      @PathVariable TransferId transferId, CommandCall.Change call) {
    return call.change(new AcknowledgeReturn(call.act(), transferId), transferId);
  }

  @PostMapping("/{transferId}/destruction")
  @Operation(
      summary =
          "Certify the destruction of a holding (two people of the holder, one after the other)")
  ResponseEntity<CommandAnswer> certify(
      @PathVariable TransferId transferId,
      @RequestBody Certificate certificate,
      CommandCall.Change call) {
    return call.change(new CertifyDestruction(call.act(), transferId, certificate), transferId);
  }

  @PostMapping("/{transferId}/loss")
  @Operation(summary = "Report a holding lost (person of the holder)")
  ResponseEntity<CommandAnswer> lose(
      @PathVariable TransferId transferId, @RequestBody Loss loss, CommandCall.Change call) {
    return call.change(
        new ReportLoss(call.act(), transferId, new CaseId(call.newId()), loss), transferId);
  }

  @PostMapping("/{transferId}/cessation")
  @Operation(
      summary =
          "Attest to have ceased something (administrator or export-control officer of the holder)")
  ResponseEntity<CommandAnswer> attest(
      @PathVariable TransferId transferId,
      @RequestBody Attestation attestation,
      CommandCall.Change call) {
    return call.change(new AttestCeased(call.act(), transferId, attestation), transferId);
  }
}
