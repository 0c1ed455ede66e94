package org.transferledger.transfer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.misuse.CaseOpening;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.transfer.TransferCommand.AcknowledgeReturn;
import org.transferledger.transfer.TransferCommand.AttestCeased;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferEvent.CessationAttested;
import org.transferledger.transfer.TransferEvent.DestructionCertified;
import org.transferledger.transfer.TransferEvent.ReturnAcknowledged;
import org.transferledger.transfer.TransferEvent.TransferDestroyed;
import org.transferledger.transfer.TransferEvent.TransferLost;
import org.transferledger.transfer.TransferEvent.TransferReturned;

/**
 * How a holding ends: returned, destroyed or lost. No suspension, restriction or licence ever
 * stands against it.
 */
final class Ending {
  /** Where a day begins first. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private Ending() {}

  static TransferReturned giveBack(Transfer known, ReturnTransfer command) {
    Person by = Receiving.requireHolder(known, command.act());
    TransferRule.ONLY_HELD_IS_RETURNED.require(
        known.inHands(), null, "The transfer is %s.", known.status());
    return new TransferReturned(known.id(), command.sent().note(), by, command.act().at());
  }

  static ReturnAcknowledged acknowledge(Transfer known, AcknowledgeReturn command) {
    Person by =
        Firm.requireMember(
            command.act(),
            known.terms().from().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER,
            FirmRole.ENGINEER);
    TransferRule.RETURN_ACKNOWLEDGED_ONCE.require(
        known.status() == Transfer.Status.RETURNED && known.returnAcknowledgedBy() == null,
        null,
        "The transfer is %s%s.",
        known.status(),
        known.returnAcknowledgedBy() == null ? "" : ", and acknowledged");
    return new ReturnAcknowledged(known.id(), by);
  }

  /** The first certificate is kept, the second ends the holding. */
  static TransferEvent certify(Transfer known, CertifyDestruction command) {
    Person by = Receiving.requireHolder(known, command.act());
    var certificate = command.certificate();
    TransferRule.ONLY_HELD_IS_DESTROYED.require(
        known.inHands(), null, "The transfer is %s.", known.status());
    LocalDate today = command.act().at().atOffset(EARLIEST).toLocalDate();
    TransferRule.DESTRUCTION_NOT_IN_FUTURE.require(
        !certificate.witnessedOn().isAfter(today),
        "witnessedOn",
        "%s is in the future.",
        certificate.witnessedOn());
    TransferRule.DESTRUCTION_CERTIFIED_BY_TWO.require(
        !by.equals(known.destruction()), null, "%s has certified already.", by);
    return known.destruction() == null
        ? new DestructionCertified(known.id(), certificate, by)
        : new TransferDestroyed(known.id(), certificate, by, command.act().at());
  }

  static TransferLost lose(Transfer known, ReportLoss command) {
    Person by = Receiving.requireHolder(known, command.act());
    TransferRule.ONLY_HELD_IS_LOST.require(
        known.inHands(), null, "The transfer is %s.", known.status());
    return new TransferLost(known.id(), command.loss().circumstances(), by, command.act().at());
  }

  /** The case that the loss opens. */
  static void openCase(Transfer known, ReportLoss command, Streams streams) {
    var terms = known.terms();
    CaseOpening.open(
        streams,
        command.caseId(),
        CaseOpened.Grounds.LOSS,
        new Allegation(
            command.loss().circumstances(),
            terms.packageId(),
            terms.revision(),
            known.id(),
            terms.to().firm()),
        command.act());
  }

  static CessationAttested attest(Transfer known, AttestCeased command) {
    Person by =
        Firm.requireMember(
            command.act(),
            known.terms().to().firm(),
            FirmRole.ADMINISTRATOR,
            FirmRole.EXPORT_CONTROL_OFFICER);
    TransferRule.ONLY_ONCE_RELEASED_IS_ATTESTED.require(
        known.everReleased(), null, "The transfer is %s.", known.status());
    return new CessationAttested(known.id(), command.attestation(), command.act().at(), by);
  }
}
