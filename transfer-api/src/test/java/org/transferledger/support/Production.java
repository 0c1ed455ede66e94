package org.transferledger.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.technology.ListedCode;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** What the recipient of a ledger needs to make goods and ship them to the sender. */
public final class Production {
  private static final Country SWEDEN = Country.of("SE");
  private static final Country NORWAY = Country.of("NO");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  /** Sweden's licence to manufacture. */
  public final LicenceId licence = new LicenceId(UUID.randomUUID());

  /** Sweden's licence to ship the goods. */
  public final LicenceId goodsLicence = new LicenceId(UUID.randomUUID());

  private final Ledger ledger;

  public Production(Ledger ledger) {
    this.ledger = ledger;
    ledger.rateForRecipient();
    ledger.licence(
        licence,
        SWEDEN,
        ledger.recipient,
        terms(
            LicenceTerms.Permits.PRODUCTION,
            coverage(ledger.sender, ledger.recipient, ledger.to, SWEDEN),
            Purpose.MANUFACTURE));
    ledger.licence(
        goodsLicence,
        SWEDEN,
        ledger.recipient,
        terms(
            LicenceTerms.Permits.EXPORT,
            coverage(ledger.recipient, ledger.sender, ledger.from, NORWAY),
            Purpose.USE));
  }

  /** A released holding of the recipient with MANUFACTURE. */
  public TransferId holding() {
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            ledger.technology,
            Ledger.REVISION,
            new Party(ledger.sender, ledger.from),
            new Party(ledger.recipient, ledger.to),
            TransferTerms.Medium.INTANGIBLE,
            List.of(Purpose.HOLD, Purpose.MANUFACTURE),
            TransferTerms.Basis.LICENCE,
            ledger.licence,
            licence,
            BigDecimal.ONE,
            null,
            "test",
            null);
    ledger.run(new RequestTransfer(Ledger.member(ledger.sender, FirmRole.ENGINEER), id, terms), id);
    ledger.run(new ApproveTransfer(Ledger.officer(NORWAY, 1), id), id);
    ledger.release(id);
    return id;
  }

  private Coverage coverage(FirmId from, FirmId to, SiteId site, Country destination) {
    return new Coverage(
        List.of(ledger.technology),
        List.of(new ListedCode("EU-CML", "ML10")),
        List.of(from),
        List.of(to),
        List.of(site),
        List.of(destination));
  }

  private static LicenceTerms terms(
      LicenceTerms.Permits permits, Coverage coverage, Purpose purpose) {
    return new LicenceTerms(
        SWEDEN,
        permits,
        LicenceTerms.Kind.INDIVIDUAL,
        coverage,
        List.of(new PurposeGrant(purpose, END)),
        START,
        END,
        new Limits(null, null, null));
  }
}
