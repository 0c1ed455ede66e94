package org.transferledger.concurrency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BatchId;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Grounds;
import org.transferledger.core.Reason;
import org.transferledger.core.Refused;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.ReinstateFirm;
import org.transferledger.firm.FirmCommand.SuspendFirm;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.firm.Screening;
import org.transferledger.licence.LicenceCommand.ReinstateLicence;
import org.transferledger.licence.LicenceCommand.SuspendLicence;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentTerms;
import org.transferledger.support.Ledger;
import org.transferledger.support.Production;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.transfer.TransferTerms.Party;

/**
 * What firms and officers of two states do to the same records at the same time: some release,
 * others take away what the releases rest on, and give it back.
 */
final class Contest {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Grounds GROUNDS = new Grounds("test", "test");
  private static final Reason REASON = new Reason("test");

  private final Ledger ledger;
  private final Production production;

  Contest(Commands commands, int transfers) {
    this.ledger = new Ledger(commands, transfers);
    this.production = new Production(ledger);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Ready to be released to the recipient. */
  TransferId transfer() {
    return ledger.approvedTransfer();
  }

  /** Ready to be passed on from the holding to the sender, with consent. */
  TransferId retransfer(TransferId holding) {
    return ledger.approvedRetransfer(holding);
  }

  /** A released holding of the recipient to pass on. */
  TransferId holding() {
    return ledger.retransferable();
  }

  /** Goods of the recipient, of one piece. */
  BatchId batch(TransferId holding) {
    var id = new BatchId(UUID.randomUUID());
    var details =
        new BatchDetails(
            ledger.recipient,
            ledger.to,
            holding,
            production.licence,
            List.of("SN-1"),
            BigDecimal.ONE,
            null,
            LocalDate.now(ZoneOffset.UTC).minusDays(1));
    ledger.run(new RecordBatch(recipient(FirmRole.ENGINEER), id, details), id);
    return id;
  }

  /** Ready to be shipped back to the sender's site. */
  ShipmentId shipment(BatchId batch) {
    var id = new ShipmentId(UUID.randomUUID());
    var terms =
        new ShipmentTerms(
            new Party(ledger.recipient, ledger.to),
            new Party(ledger.sender, ledger.from),
            List.of(batch),
            production.goodsLicence,
            "EUC-1",
            "MRN-1",
            null);
    ledger.run(new RequestShipment(recipient(FirmRole.EXPORT_CONTROL_OFFICER), id, terms), id);
    ledger.run(new ApproveShipment(Ledger.officer(SWEDEN, 1), id), id);
    return id;
  }

  /** A holding under which goods may be made. */
  TransferId manufacture() {
    return production.holding();
  }

  void release(ShipmentId shipment) {
    ledger.run(new ReleaseShipment(recipient(FirmRole.EXPORT_CONTROL_OFFICER), shipment), shipment);
  }

  void suspendFirm() {
    run(new SuspendFirm(Ledger.officer(SWEDEN, 1), ledger.recipient, GROUNDS), ledger.recipient);
  }

  void reinstateFirm() {
    run(new ReinstateFirm(Ledger.officer(SWEDEN, 2), ledger.recipient, REASON), ledger.recipient);
  }

  void suspendSite() {
    run(
        new SuspendSite(Ledger.officer(SWEDEN, 1), ledger.recipient, ledger.to, GROUNDS),
        ledger.recipient);
  }

  void approveSite() {
    run(new ApproveSite(Ledger.officer(SWEDEN, 2), ledger.recipient, ledger.to), ledger.recipient);
  }

  void suspendLicence() {
    run(new SuspendLicence(Ledger.officer(NORWAY, 1), ledger.licence, GROUNDS), ledger.licence);
  }

  void reinstateLicence() {
    run(new ReinstateLicence(Ledger.officer(NORWAY, 2), ledger.licence, REASON), ledger.licence);
  }

  /** Screens the sender, with a match; the answer is its id. */
  ScreeningId match() {
    var id = new ScreeningId(UUID.randomUUID());
    var screening =
        new Screening("EU-FSF", "1", Instant.now(), List.of(new Screening.Match("entry", 90)));
    run(
        new RecordScreening(Ledger.officer(NORWAY, 1), ledger.sender, id, screening),
        ledger.sender);
    return id;
  }

  void clear(ScreeningId screening) {
    var cleared = new Disposition("entry", Disposition.Outcome.FALSE_POSITIVE, "another firm");
    run(
        new DisposeMatch(Ledger.officer(NORWAY, 2), ledger.sender, screening, cleared),
        ledger.sender);
  }

  RestrictionId restrict() {
    var id = new RestrictionId(UUID.randomUUID());
    var scope = new Scope(Scope.Kind.FIRM, ledger.recipient.value());
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD,
            scope,
            "test",
            "test",
            Instant.now().minusSeconds(1),
            null,
            false);
    run(
        new RestrictAccess(Ledger.officer(SWEDEN, 1), ledger.technology, id, order),
        ledger.technology);
    return id;
  }

  void lift(RestrictionId restriction) {
    run(
        new LiftRestriction(
            Ledger.officer(SWEDEN, 2), ledger.technology, restriction, new Lifting("test")),
        ledger.technology);
  }

  /** Runs a command as a patient officer does: a conflict is no answer, so it is sent again. */
  private void run(Command command, Object id) {
    while (true) {
      try {
        ledger.run(command, id);
        return;
      } catch (Refused e) {
        if (!e.violations().getFirst().rule().equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
          throw e;
        }
      }
    }
  }

  private Act recipient(FirmRole role) {
    return Ledger.member(ledger.recipient, role);
  }
}
