package org.transferledger.transfer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Decision;
import org.transferledger.core.Streams;
import org.transferledger.retention.Retention;
import org.transferledger.transfer.TransferCommand.AcknowledgeRecall;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferCommand.EndPurpose;
import org.transferledger.transfer.TransferCommand.ExpireTransfer;
import org.transferledger.transfer.TransferCommand.NoteReceiptOverdue;
import org.transferledger.transfer.TransferCommand.NoteReturnOverdue;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.RefuseConsent;
import org.transferledger.transfer.TransferCommand.RejectTransfer;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;

/** Decides the commands of one transfer. */
@AggregateRoot(type = "transfer")
public class TransferAggregate {
  private @Nullable Transfer transfer;

  protected TransferAggregate() {}

  /** One that is on record. */
  public TransferAggregate(Transfer transfer) {
    this.transfer = transfer;
  }

  @AggregateIdentifier
  @Nullable String id() {
    return transfer == null ? null : transfer.id().toString();
  }

  @Decision
  void handle(RequestTransfer command, Streams streams) {
    apply(Requesting.decide(transfer, command, streams));
  }

  @Decision
  void handle(ConsentToRetransfer command, Streams streams) {
    apply(Consenting.consent(known(command), command, streams));
  }

  @Decision
  void handle(RefuseConsent command, Streams streams) {
    apply(Consenting.refuse(known(command), command, streams));
  }

  @Decision
  void handle(WithdrawConsent command, Streams streams) {
    apply(Consenting.withdraw(known(command), command, streams));
  }

  @Decision
  void handle(ApproveTransfer command, Streams streams) {
    apply(Approving.approve(known(command), command, streams));
  }

  @Decision
  void handle(RejectTransfer command, Streams streams) {
    apply(Approving.reject(known(command), command, streams));
  }

  @Decision
  void handle(CancelTransfer command) {
    apply(Approving.cancel(known(command), command));
  }

  @Decision
  void handle(ReleaseTransfer command, Streams streams) {
    var release = Releasing.permitted(known(command), command, streams);
    apply(release.event());
    release.appendOthers();
  }

  @Decision
  void handle(AcknowledgeReceipt command) {
    apply(Receiving.acknowledge(known(command), command));
  }

  @Decision
  void handle(DisputeReceipt command) {
    apply(Receiving.dispute(known(command), command));
  }

  @Decision
  void handle(RecallTransfer command, Streams streams) {
    var recalled = Recalling.decide(known(command), command, streams);
    apply(recalled.getFirst());
    recalled.stream()
        .skip(1)
        .forEach(it -> streams.append(Transfer.STREAM, it.transferId().toString(), it));
  }

  @Decision
  void handle(AcknowledgeRecall command) {
    apply(Recalling.acknowledge(known(command), command));
  }

  @Decision
  void handle(ReturnTransfer command) {
    apply(Ending.giveBack(known(command), command));
  }

  @Decision
  void handle(AcknowledgeReturn command) {
    apply(Ending.acknowledge(known(command), command));
  }

  @Decision
  void handle(CertifyDestruction command) {
    apply(Ending.certify(known(command), command));
  }

  @Decision
  void handle(ReportLoss command, Streams streams) {
    var known = known(command);
    apply(Ending.lose(known, command));
    Ending.openCase(known, command, streams);
  }

  @Decision
  void handle(AttestCeased command) {
    apply(Ending.attest(known(command), command));
  }

  @Decision
  void handle(RecordPastRelease command, Streams streams) {
    apply(PastReleasing.decide(transfer, command, streams));
    PastReleasing.appendOthers(command, streams);
  }

  @Decision
  void handle(DisposeTransfer command, Streams streams) {
    apply(Disposing.decide(known(command), command, streams));
  }

  @Decision
  void handle(ExpireTransfer command) {
    apply(Lapsing.expire(known(command), command.act()));
  }

  @Decision
  void handle(NoteReceiptOverdue command) {
    apply(Lapsing.noteReceipt(known(command), command.act()));
  }

  @Decision
  void handle(NoteReturnOverdue command) {
    apply(Lapsing.noteReturn(known(command), command.act()));
  }

  @Decision
  void handle(EndPurpose command) {
    apply(Lapsing.end(known(command), command.purpose(), command.act()));
  }

  @EventSourcingHandler
  void on(TransferEvent event) {
    transfer = TransferFold.after(transfer, event);
  }

  private Transfer known(TransferCommand command) {
    var known =
        TransferRule.TRANSFER_KNOWN.required(
            transfer, "transferId", "No transfer %s is on record.", command.transferId());
    Retention.requireNotDisposed(known.disposed());
    return known;
  }
}
