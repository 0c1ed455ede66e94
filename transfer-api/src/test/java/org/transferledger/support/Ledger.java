package org.transferledger.support;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.AuthorityCommand.EstablishAuthority;
import org.transferledger.authority.AuthorityCommand.Proposal;
import org.transferledger.authority.AuthorityCommand.ProposeAuthority;
import org.transferledger.command.Accepted;
import org.transferledger.command.CommandRequest;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
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
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.technology.Digest;
import org.transferledger.technology.ListedCode;
import org.transferledger.technology.Manifest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.Consent;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.ConsentToRetransfer;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;

/**
 * Two firms of Norway and Sweden with a verified package and an export licence, made by real
 * commands. (The authorities of Denmark and Ukraine belong to the story.)
 */
public final class Ledger {
  public static final RevisionLabel REVISION = new RevisionLabel("A");
  public static final Manifest MANIFEST =
      new Manifest(List.of(new Manifest.File("a.txt", "text/plain", 1, Digest.of(new byte[] {1}))));
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  public final FirmId sender = firmId("NO");
  public final FirmId recipient = firmId("SE");
  public final PackageId technology = new PackageId(UUID.randomUUID());
  public final LicenceId licence = new LicenceId(UUID.randomUUID());
  public final SiteId from = new SiteId(UUID.randomUUID());
  public final SiteId to = new SiteId(UUID.randomUUID());
  private final Commands commands;

  /**
   * A ledger that is ready for transfers.
   *
   * @param transfers how many the licence permits
   */
  public Ledger(Commands commands, int transfers) {
    this.commands = commands;
    authority(NORWAY);
    authority(SWEDEN);
    firm(sender, from, NORWAY);
    firm(recipient, to, SWEDEN);
    technology();
    licence(transfers);
  }

  public Accepted run(Command command, Object id) {
    return run(UUID.randomUUID(), command, id);
  }

  public Accepted run(UUID commandId, Command command, Object id) {
    byte[] digest = command.getClass().getName().getBytes(StandardCharsets.UTF_8);
    return commands.execute(
        new CommandRequest(commandId, digest, id.toString(), command, false, _ -> true));
  }

  private void once(Command command, Country state) {
    String name = command.getClass().getName() + state;
    run(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), command, state);
  }

  /** A transfer of one piece, approved. */
  public TransferId approvedTransfer() {
    return approvedTransfer(List.of(Purpose.HOLD, Purpose.USE));
  }

  /** A transfer of one piece that was released, and that the recipient may pass on. */
  public TransferId retransferable() {
    var id = approvedTransfer(List.of(Purpose.HOLD, Purpose.RETRANSFER));
    release(id);
    return id;
  }

  /** The recipient wants to pass it on to the sender, and has all the approvals. */
  public TransferId approvedRetransfer(TransferId parent) {
    var id = new TransferId(UUID.randomUUID());
    var act = member(recipient, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new RequestTransfer(act, id, onward(parent)), id);
    run(new ApproveTransfer(officer(SWEDEN, 1), id), id);
    run(new ConsentToRetransfer(officer(NORWAY, 1), id, new Consent(List.of("none"))), id);
    return id;
  }

  /** What the recipient passes on to the sender, without a licence. */
  public TransferTerms onward(TransferId parent) {
    return new TransferTerms(
        technology,
        REVISION,
        new Party(recipient, to),
        new Party(sender, from),
        TransferTerms.Medium.INTANGIBLE,
        List.of(Purpose.HOLD),
        TransferTerms.Basis.NO_LICENCE_REQUIRED,
        null,
        null,
        null,
        null,
        "test",
        null,
        parent,
        "test");
  }

  /** The revision is rated for the recipient's state as well. */
  public void rateForRecipient() {
    var rating = new Rating(SWEDEN, "EU-CML", LocalDate.parse("2025-02-24"), "ML10.c");
    var act = member(sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new RateRevision(act, technology, REVISION, rating), technology);
    run(new VerifyRating(officer(SWEDEN, 1), technology, REVISION, SWEDEN), technology);
  }

  private TransferId approvedTransfer(List<Purpose> purposes) {
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            technology,
            REVISION,
            new Party(sender, from),
            new Party(recipient, to),
            TransferTerms.Medium.INTANGIBLE,
            purposes,
            TransferTerms.Basis.LICENCE,
            licence,
            null,
            BigDecimal.ONE,
            null,
            "test",
            null);
    run(new RequestTransfer(member(sender, FirmRole.ENGINEER), id, terms), id);
    run(new ApproveTransfer(officer(NORWAY, 1), id), id);
    return id;
  }

  private static FirmId firmId(String state) {
    String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return new FirmId(state + "-" + number);
  }

  public Accepted release(TransferId transfer) {
    return run(releaseCommand(transfer), transfer);
  }

  /** As the recipient releases what it passes on. */
  public Accepted releaseOnward(TransferId retransfer) {
    return run(
        new ReleaseTransfer(
            member(recipient, FirmRole.EXPORT_CONTROL_OFFICER),
            retransfer,
            new Release("none onward")),
        retransfer);
  }

  /** The sender calls back what it released, and all that was passed on from there. */
  public Accepted recall(TransferId transfer) {
    var recall = new Recall("test", "test", Instant.now().plusSeconds(86_400));
    var act = member(sender, FirmRole.EXPORT_CONTROL_OFFICER);
    return run(new RecallTransfer(act, transfer, recall), transfer);
  }

  public ReleaseTransfer releaseCommand(TransferId transfer) {
    return new ReleaseTransfer(
        member(sender, FirmRole.EXPORT_CONTROL_OFFICER), transfer, new Release("none onward"));
  }

  public Accepted restrict(RestrictionOrder.Kind kind, Scope scope) {
    var id = new RestrictionId(UUID.randomUUID());
    var order = new RestrictionOrder(kind, scope, "test", "test", START, null, false);
    return run(new RestrictAccess(officer(SWEDEN, 1), technology, id, order), technology);
  }

  public static Act officer(Country state, int number) {
    return new Act(
        new Actor.Officer(person("officer-" + state + "-" + number), state), Instant.now());
  }

  public static Act member(FirmId firm, FirmRole role) {
    return new Act(new Actor.FirmMember(person(firm + "-" + role), firm, role), Instant.now());
  }

  private void authority(Country state) {
    // The same commands under the same ids: only the first ledger of a run finds them not done yet.
    var proposal =
        new Proposal(
            "https://issuer.example",
            List.of("officer-" + state + "-1", "officer-" + state + "-2"));
    once(new ProposeAuthority(operator(1), state, proposal), state);
    once(new EstablishAuthority(operator(2), state), state);
    once(
        new AppointOfficer(officer(state, 1), state, new Appointment("officer-" + state + "-3")),
        state);
  }

  private void firm(FirmId firm, SiteId site, Country state) {
    var administrator = member(firm, FirmRole.ADMINISTRATOR);
    run(
        new RegisterFirm(
            officer(state, 1), firm, new FirmDetails("Firm", "Street 1", administrator.person())),
        firm);
    run(
        new ProposeSite(administrator, firm, site, new SiteDetails("Works", state, "Street 2")),
        firm);
    run(new ApproveSite(officer(state, 2), firm, site), firm);
    var screening = new Screening("EU-FSF", "2026-02-27", Instant.now(), List.of());
    run(
        new RecordScreening(officer(state, 1), firm, new ScreeningId(UUID.randomUUID()), screening),
        firm);
  }

  private void technology() {
    var exportControl = member(sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(
        new RegisterPackage(
            exportControl, technology, new PackageDetails("Package", null, null, null)),
        technology);
    var content = new RevisionContent(MANIFEST, null, null);
    run(new IssueRevision(exportControl, technology, REVISION, content), technology);
    var rating = new Rating(NORWAY, "EU-CML", LocalDate.parse("2025-02-24"), "ML10.c");
    run(new RateRevision(exportControl, technology, REVISION, rating), technology);
    run(new VerifyRating(officer(NORWAY, 1), technology, REVISION, NORWAY), technology);
  }

  private void licence(int transfers) {
    var coverage =
        new Coverage(
            List.of(technology),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(sender),
            List.of(recipient),
            List.of(to),
            List.of(SWEDEN));
    var terms =
        new LicenceTerms(
            NORWAY,
            LicenceTerms.Permits.EXPORT,
            LicenceTerms.Kind.INDIVIDUAL,
            coverage,
            List.of(
                new PurposeGrant(Purpose.HOLD, END),
                new PurposeGrant(Purpose.USE, END),
                new PurposeGrant(Purpose.RETRANSFER, END)),
            START,
            END,
            new Limits(transfers, BigDecimal.valueOf(transfers), null));
    licence(licence, NORWAY, sender, terms);
  }

  /** A licence, from the application of a firm to its issue by three officers of the state. */
  void licence(LicenceId id, Country state, FirmId applicant, LicenceTerms terms) {
    run(new ApplyForLicence(member(applicant, FirmRole.EXPORT_CONTROL_OFFICER), id, terms), id);
    run(new AdviseOnLicence(officer(state, 1), id, new Advice(true, "fine")), id);
    run(new CountersignLicence(officer(state, 2), id), id);
    run(new CountersignLicence(officer(state, 3), id), id);
    run(new IssueLicence(officer(state, 1), id, new Issue(state + "-1", List.of())), id);
  }

  private static Act operator(int number) {
    return new Act(new Actor.Operator(person("operator-" + number)), Instant.now());
  }

  private static Person person(String subject) {
    return new Person("https://issuer.example", subject);
  }
}
