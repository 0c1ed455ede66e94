package org.transferledger.support;

import static org.transferledger.support.Ledger.member;
import static org.transferledger.support.Ledger.officer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BatchId;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.LicenceTerms.Permits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.shipment.BatchCommand.RecordBatch;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.shipment.ShipmentCommand.ApproveShipment;
import org.transferledger.shipment.ShipmentCommand.ReleaseShipment;
import org.transferledger.shipment.ShipmentCommand.RequestShipment;
import org.transferledger.shipment.ShipmentTerms;
import org.transferledger.technology.ListedCode;
import org.transferledger.technology.Rating;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** What the Swedish firm of a ledger holds to manufacture, and ships to the Norwegian one. */
public final class Plant {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  public final TransferId holding = new TransferId(UUID.randomUUID());
  private final LicenceId production = new LicenceId(UUID.randomUUID());
  private final LicenceId shipping = new LicenceId(UUID.randomUUID());
  private final Ledger ledger;
  private final Act maker;

  public Plant(Ledger ledger) {
    this.ledger = ledger;
    this.maker = member(ledger.recipient, FirmRole.EXPORT_CONTROL_OFFICER);
    rate();
    license(
        production,
        Permits.PRODUCTION,
        ledger.sender,
        ledger.recipient,
        ledger.to,
        SWEDEN,
        Purpose.MANUFACTURE);
    license(
        shipping,
        Permits.EXPORT,
        ledger.recipient,
        ledger.sender,
        ledger.from,
        NORWAY,
        Purpose.USE);
    hold();
  }

  public BatchId batch() {
    var id = new BatchId(UUID.randomUUID());
    var details =
        new BatchDetails(
            ledger.recipient,
            ledger.to,
            holding,
            production,
            List.of("SN-1"),
            BigDecimal.ONE,
            null,
            LocalDate.parse("2026-01-02"));
    ledger.run(new RecordBatch(maker, id, details), id);
    return id;
  }

  /** A shipment of the batches, approved. */
  public ShipmentId approvedShipment(BatchId... batches) {
    var id = new ShipmentId(UUID.randomUUID());
    var terms =
        new ShipmentTerms(
            new Party(ledger.recipient, ledger.to),
            new Party(ledger.sender, ledger.from),
            List.of(batches),
            shipping,
            "EUC-1",
            "MRN-1",
            null);
    ledger.run(new RequestShipment(maker, id, terms), id);
    ledger.run(new ApproveShipment(officer(SWEDEN, 1), id), id);
    return id;
  }

  public void release(ShipmentId shipment) {
    ledger.run(new ReleaseShipment(maker, shipment), shipment);
  }

  private void rate() {
    var rating = new Rating(SWEDEN, "EU-CML", LocalDate.parse("2025-02-24"), "ML10.c");
    ledger.run(
        new RateRevision(
            member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER),
            ledger.technology,
            Ledger.REVISION,
            rating),
        ledger.technology);
    ledger.run(
        new VerifyRating(officer(SWEDEN, 1), ledger.technology, Ledger.REVISION, SWEDEN),
        ledger.technology);
  }

  private void license(
      LicenceId id,
      Permits permits,
      FirmId sender,
      FirmId recipient,
      SiteId site,
      Country destination,
      Purpose purpose) {
    var coverage =
        new Coverage(
            List.of(ledger.technology),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(sender),
            List.of(recipient),
            List.of(site),
            List.of(destination));
    var terms =
        new LicenceTerms(
            SWEDEN,
            permits,
            LicenceTerms.Kind.INDIVIDUAL,
            coverage,
            List.of(new PurposeGrant(purpose, END)),
            START,
            END,
            new Limits(null, null, null));
    ledger.run(new ApplyForLicence(maker, id, terms), id);
    ledger.run(new AdviseOnLicence(officer(SWEDEN, 1), id, new Advice(true, "fine")), id);
    ledger.run(new CountersignLicence(officer(SWEDEN, 2), id), id);
    ledger.run(new CountersignLicence(officer(SWEDEN, 3), id), id);
    ledger.run(new IssueLicence(officer(SWEDEN, 1), id, new Issue("S-1", List.of())), id);
  }

  private void hold() {
    var terms =
        new TransferTerms(
            ledger.technology,
            Ledger.REVISION,
            new Party(ledger.sender, ledger.from),
            new Party(ledger.recipient, ledger.to),
            TransferTerms.Medium.INTANGIBLE,
            List.of(Purpose.HOLD, Purpose.USE, Purpose.MANUFACTURE),
            TransferTerms.Basis.LICENCE,
            ledger.licence,
            production,
            BigDecimal.ONE,
            null,
            "test",
            null);
    ledger.run(
        new RequestTransfer(member(ledger.sender, FirmRole.ENGINEER), holding, terms), holding);
    ledger.run(new ApproveTransfer(officer(NORWAY, 1), holding), holding);
    ledger.release(holding);
  }
}
