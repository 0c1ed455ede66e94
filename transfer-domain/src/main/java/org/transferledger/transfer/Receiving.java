package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;

import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Person;
import org.transferledger.firm.Firm;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.DisputeReceipt;
import org.transferledger.transfer.TransferEvent.ReceiptDisputed;
import org.transferledger.transfer.TransferEvent.TransferAcknowledged;

/** What a recipient says of what arrived. Nothing else ever stands against saying it. */
final class Receiving {
  private Receiving() {}

  /**
   * The truth is always recorded: a receipt of something else than what was released is a dispute,
   * not an error. A dispute ends when the right thing arrives.
   */
  static TransferEvent acknowledge(Transfer known, AcknowledgeReceipt command) {
    Person by = requireHolder(known, command.act());
    TransferRule.ONLY_RELEASED_IS_ACKNOWLEDGED.require(
        known.status() == Transfer.Status.RELEASED || known.status() == Transfer.Status.DISPUTED,
        null,
        "The transfer is %s.",
        known.status());
    var released = requireNonNull(known.manifestDigest(), "a released transfer has a digest");
    var received = command.receipt().manifestDigest();
    return received.equals(released)
        ? new TransferAcknowledged(known.id(), received, by)
        : new ReceiptDisputed(known.id(), released, received, by, null);
  }

  static ReceiptDisputed dispute(Transfer known, DisputeReceipt command) {
    Person by = requireHolder(known, command.act());
    TransferRule.ONLY_RELEASED_IS_DISPUTED.require(
        known.status() == Transfer.Status.RELEASED, null, "The transfer is %s.", known.status());
    var released = requireNonNull(known.manifestDigest(), "a released transfer has a digest");
    var dispute = command.dispute();
    return new ReceiptDisputed(known.id(), released, dispute.received(), by, dispute.reason());
  }

  /** Refuses unless the actor belongs to the firm that received it. */
  static Person requireHolder(Transfer known, Act act) {
    return Firm.requireMember(
        act,
        known.terms().to().firm(),
        FirmRole.ADMINISTRATOR,
        FirmRole.EXPORT_CONTROL_OFFICER,
        FirmRole.ENGINEER);
  }
}
