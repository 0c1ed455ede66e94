package org.transferledger.transfer;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.Reason;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;

/** What can be asked of a transfer. */
public sealed interface TransferCommand extends Command {
  TransferId transferId();

  /** By a person of the sending firm. */
  record RequestTransfer(
      Act act, @TargetAggregateIdentifier TransferId transferId, TransferTerms terms)
      implements TransferCommand {}

  /**
   * By an officer of the exporting state whom neither firm employs; under a global or general
   * licence by the sender's export-control officer, who is not the requester.
   */
  record ApproveTransfer(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By the sender's export-control officer. The release is the export. */
  record ReleaseTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Release release)
      implements TransferCommand {}

  /** By a person of the receiving firm. */
  record AcknowledgeReceipt(
      Act act, @TargetAggregateIdentifier TransferId transferId, Receipt receipt)
      implements TransferCommand {}

  /** By a person of the receiving firm, who does not accept what was released. */
  record DisputeReceipt(Act act, @TargetAggregateIdentifier TransferId transferId, Dispute dispute)
      implements TransferCommand {}

  /** By an officer of a state of origin. */
  record ConsentToRetransfer(
      Act act, @TargetAggregateIdentifier TransferId transferId, Consent consent)
      implements TransferCommand {}

  /** By an officer of a state of origin; it ends the request. */
  record RefuseConsent(Act act, @TargetAggregateIdentifier TransferId transferId, Reason reason)
      implements TransferCommand {}

  /** By an officer of the state that has consented. */
  record WithdrawConsent(Act act, @TargetAggregateIdentifier TransferId transferId, Reason reason)
      implements TransferCommand {}

  /** By who may approve. */
  record RejectTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Reason reason)
      implements TransferCommand {}

  /** By a person of the sending firm. */
  record CancelTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Reason reason)
      implements TransferCommand {}

  /**
   * By an officer of the exporting state or of a state of origin, or by the sender's export-control
   * officer. It reaches everything that was passed on from there.
   */
  record RecallTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Recall recall)
      implements TransferCommand {}

  /** By a person of the holder. */
  record AcknowledgeRecall(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By a person of the holder. */
  record ReturnTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Return sent)
      implements TransferCommand {}

  /** By a person of the original sender. */
  record AcknowledgeReturn(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By two people of the holder, one after the other. */
  record CertifyDestruction(
      Act act, @TargetAggregateIdentifier TransferId transferId, Certificate certificate)
      implements TransferCommand {}

  /**
   * By a person of the holder.
   *
   * @param caseId of the case that it opens
   */
  record ReportLoss(
      Act act, @TargetAggregateIdentifier TransferId transferId, CaseId caseId, Loss loss)
      implements TransferCommand {}

  /** By the holder's administrator or export-control officer. */
  record AttestCeased(
      Act act, @TargetAggregateIdentifier TransferId transferId, Attestation attestation)
      implements TransferCommand {}

  /**
   * By the administrator or export-control officer of either firm, or by any officer.
   *
   * @param caseId of the case that it opens
   */
  record RecordPastRelease(
      Act act, @TargetAggregateIdentifier TransferId transferId, CaseId caseId, PastRelease release)
      implements TransferCommand {}

  /** By an officer of the exporting state or of a state of origin. */
  record DisposeTransfer(Act act, @TargetAggregateIdentifier TransferId transferId, Reason reason)
      implements TransferCommand {}

  /** By the system, when the approval ends. */
  record ExpireTransfer(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By the system, when the receipt is due. */
  record NoteReceiptOverdue(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By the system, when what was recalled is due. */
  record NoteReturnOverdue(Act act, @TargetAggregateIdentifier TransferId transferId)
      implements TransferCommand {}

  /** By the system, when a purpose of the holding ends. */
  record EndPurpose(Act act, @TargetAggregateIdentifier TransferId transferId, Purpose purpose)
      implements TransferCommand {}

  /**
   * What goes with a release.
   *
   * @param exportLimits what the recipient is told of limits to onward transfer and export
   *     (2009/43/EC Art. 8(1))
   */
  record Release(String exportLimits) {
    public Release {
      Fields.check().text("exportLimits", exportLimits, 4_000).orThrow();
    }
  }

  /**
   * What the recipient found.
   *
   * @param manifestDigest of what was received; another than the released one makes the receipt a
   *     dispute
   */
  record Receipt(Digest manifestDigest) {
    public Receipt {
      Fields.check().present("manifestDigest", manifestDigest).orThrow();
    }
  }
}
