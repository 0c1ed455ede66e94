package org.transferledger.transfer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.transferledger.core.TransferId;
import org.transferledger.http.AsOf;
import org.transferledger.http.CommandAnswer;
import org.transferledger.http.CommandCall;
import org.transferledger.http.Records;
import org.transferledger.http.Records.Concern;
import org.transferledger.transfer.Dispute;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;

/** Transfers over HTTP. */
@RestController
@RequestMapping("/transfers")
@Tag(name = "transfers")
class TransferEndpoint {
  private final Records records;

  TransferEndpoint(Records records) {
    this.records = records;
  }

  @PostMapping
  @Operation(summary = "Request a transfer (person of the sending firm)")
  ResponseEntity<CommandAnswer> request(
      @RequestBody TransferTerms terms, CommandCall.Creation call) {
    var id = new TransferId(call.newId());
    return call.create(new RequestTransfer(call.act(), id, terms), id, "/transfers/" + id);
  }

  @PostMapping("/past")
  @Operation(
      summary =
          "Record a release that happened outside the system, whatever rules it broke"
              + " (administrator or export-control officer of either firm, any officer)")
  ResponseEntity<CommandAnswer> recordPast(
      @RequestBody PastRelease release, CommandCall.Creation call) {
    var id = new TransferId(call.newId());
    var opened = new CaseId(call.newId("case"));
    return call.create(
        new RecordPastRelease(call.act(), id, opened, release), id, "/transfers/" + id);
  }

  @PostMapping("/{transferId}/approval")
  @Operation(
      summary =
          "Approve a transfer (officer of the exporting state; under a global or general licence"
              + " the sender's export-control officer)")
  ResponseEntity<CommandAnswer> approve(
      @PathVariable TransferId transferId, CommandCall.Change call) {
    return call.change(new ApproveTransfer(call.act(), transferId), transferId);
  }

  @PostMapping("/{transferId}/rejection")
  @Operation(summary = "Reject a transfer (who may approve it)")
  ResponseEntity<CommandAnswer> reject(
      @PathVariable TransferId transferId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new RejectTransfer(call.act(), transferId, reason), transferId);
  }

  @PostMapping("/{transferId}/cancellation")
  @Operation(summary = "Cancel a transfer before its release (person of the sending firm)")
  ResponseEntity<CommandAnswer> cancel(
      @PathVariable TransferId transferId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new CancelTransfer(call.act(), transferId, reason), transferId);
  }

  @PostMapping("/{transferId}/release")
  @Operation(
      summary = "Release a transfer, which is the export (export-control officer of the sender)")
  ResponseEntity<CommandAnswer> release(
      @PathVariable TransferId transferId, @RequestBody Release release, CommandCall.Change call) {
    return call.change(new ReleaseTransfer(call.act(), transferId, release), transferId);
  }

  @PostMapping("/{transferId}/receipt")
  @Operation(
      summary =
          "Acknowledge receipt; another digest makes it a dispute (person of the receiving firm)")
  ResponseEntity<CommandAnswer> acknowledge(
      @PathVariable TransferId transferId, @RequestBody Receipt receipt, CommandCall.Change call) {
    return call.change(new AcknowledgeReceipt(call.act(), transferId, receipt), transferId);
  }

  @PostMapping("/{transferId}/dispute")
  @Operation(summary = "Dispute what was received, or that it was (person of the receiving firm)")
  ResponseEntity<CommandAnswer> dispute(
      @PathVariable TransferId transferId, @RequestBody Dispute dispute, CommandCall.Change call) {
    return call.change(new DisputeReceipt(call.act(), transferId, dispute), transferId);
  }

  @PostMapping("/{transferId}/disposal")
  @Operation(
      summary =
          "Dispose of the record once it need not be kept (officer of the exporting state or one of"
              + " origin)")
  ResponseEntity<CommandAnswer> dispose(
      @PathVariable TransferId transferId, @RequestBody Reason reason, CommandCall.Change call) {
    return call.change(new DisposeTransfer(call.act(), transferId, reason), transferId);
  }

  @GetMapping("/{transferId}")
  @Operation(summary = "The transfer (both firms, officers, auditors, investigators)")
  ResponseEntity<Transfer> get(
      @PathVariable TransferId transferId, @ParameterObject AsOf when, Actor caller) {
    return records.get(
        Transfer.STREAM,
        transferId,
        caller,
        when,
        it ->
            records.byOffice(
                    caller,
                    new Concern(
                        List.of(it.terms().from().firm(), it.terms().to().firm()),
                        List.of(it.terms().packageId())))
                || Records.belongsTo(it.terms().from().firm(), caller)
                || Records.belongsTo(it.terms().to().firm(), caller));
  }
}
