package org.transferledger.transfer;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.transferledger.core.Act;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.TransferId;
import org.transferledger.technology.Digest;

/** What can be asked of a transfer. */
public sealed interface TransferCommand extends Command {
  TransferId transferId();

  /** By a person of the sending firm. */
  record RequestTransfer(
      Act act, @TargetAggregateIdentifier TransferId transferId, TransferTerms terms)
      implements TransferCommand {}

  /**
   * By an officer of the exporting state; under a global licence by the sender's export-control
   * officer, who is not the requester.
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
