package org.transferledger.benchmarks.release;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.transferledger.access.AccessCommand.AccessRequest;
import org.transferledger.access.AccessCommand.CheckAccess;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.command.Commands;
import org.transferledger.core.AccessId;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.SiteId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.ProposeSite;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.FirmCommand.RegisterFirm;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.Screening;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/** Two states, a firm in each, and a verified package that one of them sends to the other. */
public final class World {
  static final Country NORWAY = Country.of("NO");
  static final Country SWEDEN = Country.of("SE");
  private static final RevisionLabel REVISION = new RevisionLabel("A");

  final PackageId technology = new PackageId(UUID.randomUUID());
  final Party sender = new Party(new FirmId("NO-900000001"), new SiteId(UUID.randomUUID()));
  final Party recipient = new Party(new FirmId("SE-900000002"), new SiteId(UUID.randomUUID()));
  private final Caller caller;

  public World(Commands commands) {
    caller = new Caller(commands);
    establish(NORWAY);
    establish(SWEDEN);
    register(sender, NORWAY);
    register(recipient, SWEDEN);
    verify();
  }

  /** A licence in force for so many transfers of one piece. */
  public LicenceId licence(int transfers) {
    var id = new LicenceId(UUID.randomUUID());
    var applicant = People.member(sender.firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    caller.run(new ApplyForLicence(applicant, id, Terms.of(this, transfers)), id);
    caller.run(
        new AdviseOnLicence(People.officer(NORWAY, 1), id, new Advice(true, "no objection")), id);
    caller.run(new CountersignLicence(People.officer(NORWAY, 2), id), id);
    caller.run(new CountersignLicence(People.officer(NORWAY, 3), id), id);
    caller.run(new IssueLicence(People.officer(NORWAY, 1), id, new Issue("N-1", List.of())), id);
    return id;
  }

  /** A transfer of one piece under a licence, approved. */
  public TransferId approved(LicenceId licence) {
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            technology,
            REVISION,
            sender,
            recipient,
            TransferTerms.Medium.INTANGIBLE,
            List.of(Purpose.HOLD, Purpose.USE),
            TransferTerms.Basis.LICENCE,
            licence,
            null,
            BigDecimal.ONE,
            null,
            "production",
            null);
    caller.run(new RequestTransfer(People.member(sender.firm(), FirmRole.ENGINEER), id, terms), id);
    caller.run(new ApproveTransfer(People.officer(NORWAY, 1), id), id);
    return id;
  }

  /** Releases it and gives the position of the last event of that. */
  public long release(TransferId id) {
    var exporter = People.member(sender.firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    return caller.run(new ReleaseTransfer(exporter, id, new Release("none onward")), id);
  }

  /** Asks for an engineer of the recipient, whom nobody has authorised: recorded like any other. */
  public void checkAccess(TransferId held) {
    var engineer = People.member(recipient.firm(), FirmRole.ENGINEER);
    var id = new AccessId(UUID.randomUUID());
    caller.begin(
        new CheckAccess(engineer, id, new AccessRequest(held, engineer.person(), Purpose.USE)), id);
  }

  private void establish(Country state) {
    var officers = List.of(People.officerName(state, 1), People.officerName(state, 2));
    caller.run(
        new ProposeAuthority(People.operator(1), state, new Proposal(People.ISSUER, officers)),
        state);
    caller.run(new EstablishAuthority(People.operator(2), state), state);
    caller.run(
        new AppointOfficer(
            People.officer(state, 1), state, new Appointment(People.officerName(state, 3))),
        state);
  }

  private void register(Party party, Country state) {
    var firm = party.firm();
    var administrator = People.member(firm, FirmRole.ADMINISTRATOR);
    var details = new FirmDetails("Firm", "Street 1", administrator.person());
    caller.run(new RegisterFirm(People.officer(state, 1), firm, details), firm);
    var works = new SiteDetails("Works", state, "Street 2");
    caller.run(new ProposeSite(administrator, firm, party.site(), works), firm);
    caller.run(new ApproveSite(People.officer(state, 2), firm, party.site()), firm);
    var screening = new Screening("EU-FSF", "2026-02-27", Instant.now(), List.of());
    var id = new ScreeningId(UUID.randomUUID());
    caller.run(new RecordScreening(People.officer(state, 1), firm, id, screening), firm);
  }

  private void verify() {
    var owner = People.member(sender.firm(), FirmRole.EXPORT_CONTROL_OFFICER);
    var details = new PackageDetails("Package", null, null, null);
    caller.run(new RegisterPackage(owner, technology, details), technology);
    var file = new Manifest.File("a.txt", "text/plain", 1, Digest.of(new byte[] {1}));
    var content = new RevisionContent(new Manifest(List.of(file)), null, null);
    caller.run(new IssueRevision(owner, technology, REVISION, content), technology);
    var rating = new Rating(NORWAY, "EU-CML", LocalDate.parse("2025-02-24"), "ML10.c");
    caller.run(new RateRevision(owner, technology, REVISION, rating), technology);
    caller.run(
        new VerifyRating(People.officer(NORWAY, 1), technology, REVISION, NORWAY), technology);
  }
}
