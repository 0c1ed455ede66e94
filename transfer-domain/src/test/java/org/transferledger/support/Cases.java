package org.transferledger.support;

import static java.util.Objects.requireNonNull;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ISSUER;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.CustodianAppointed;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Person;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.PersonAuthorised;
import org.transferledger.misuse.Evidence;
import org.transferledger.misuse.Finding;
import org.transferledger.misuse.MeasureDecision;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.Triage.Outcome;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.CaseReopened;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.misuse.MisuseEvent.FindingRecorded;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.misuse.Notice;
import org.transferledger.misuse.Response;
import org.transferledger.misuse.SealedIdentity;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;
import org.transferledger.technology.Digest;
import org.transferledger.technology.TechnologyPackage;

/** Standard histories of a misuse case of which the Ukrainian firm is accused. */
public final class Cases {
  public static final Instant RECEIVED_AT = Instant.parse("2026-02-01T10:00:00Z");
  public static final Instant ACKNOWLEDGED_AT = Instant.parse("2026-02-03T10:00:00Z");
  public static final Instant COLLECTED_AT = Instant.parse("2026-02-05T10:00:00Z");
  public static final Instant RESPOND_BY = Instant.parse("2026-02-20T10:00:00Z");
  public static final Instant CLOSED_AT = NOW.minus(Duration.ofDays(1));
  public static final Instant IDENTITY_UNTIL = CLOSED_AT.plus(Duration.ofDays(60));

  public static final Investigator OTHER_INVESTIGATOR =
      new Investigator(new Person("https://id.system.example", "other-investigator"));
  public static final Custodian CUSTODIAN = new Custodian(new Person(DK_ISSUER, "custodian"), DK);

  public static final EvidenceId EVIDENCE_ID =
      EvidenceId.of("00000000-0000-4000-8000-000000000801");
  public static final EvidenceId OTHER_EVIDENCE_ID =
      EvidenceId.of("00000000-0000-4000-8000-000000000802");
  public static final HoldId HOLD = HoldId.of("00000000-0000-4000-8000-000000000901");

  public static final SealedIdentity IDENTITY = new SealedIdentity("c2VhbGVk", "Y29tbWl0bWVudA==");
  public static final Allegation ALLEGATION =
      new Allegation("Drawings on a public server", PACKAGE, null, TRANSFER, UA_FIRM);
  public static final Evidence EVIDENCE = evidence(COLLECTED_AT);
  public static final Notice NOTICE = new Notice("Drawings were seen on a server", RESPOND_BY);
  public static final Response RESPONSE = new Response("It was not us");
  public static final Finding FINDING =
      new Finding(
          Finding.Degree.SUBSTANTIATED,
          "The server is the firm's",
          "Drawings were published",
          List.of(EVIDENCE_ID),
          List.of(
              new Finding.Measure(Finding.Measure.Kind.FIRM_SUSPENSION, "For a year"),
              new Finding.Measure(Finding.Measure.Kind.WARNING, "In writing")),
          null);

  private Cases() {}

  /** Institutions, a custodian of Denmark, and the package that the case is about. */
  public static World world() {
    return Histories.institutions()
        .given(TechnologyPackage.STREAM, PACKAGE, Packages.verified())
        .given(
            Authority.STREAM,
            DK,
            List.of(new CustodianAppointed(DK, CUSTODIAN.person(), METTE.person())));
  }

  /** Has the accused firm let the person do something until the time. */
  public static World employ(World world, Person person, Instant until) {
    var authorisation = new Authorisation(person, FirmRole.ENGINEER, List.of(UA), List.of(), until);
    return world.given(
        Firm.STREAM,
        UA_FIRM,
        List.of(new PersonAuthorised(UA_FIRM, authorisation, UA_ADMINISTRATOR.person())));
  }

  /** Places a legal hold. */
  public static World hold(World world, HoldSubject subject) {
    var grounds = new Grounds("Court case", "Code of Procedure s. 1");
    return world.given(
        LegalHolds.STREAM,
        subject,
        List.of(new HoldPlaced(subject, HOLD, DK, grounds, METTE.person())));
  }

  public static Evidence evidence(Instant collectedAt) {
    return new Evidence(
        "Screen shot",
        "image/png",
        2048,
        new Digest("cd".repeat(32)),
        "https://files.example",
        "Analyst",
        collectedAt);
  }

  public static List<MisuseEvent> reported() {
    return reported(ALLEGATION);
  }

  public static List<MisuseEvent> reported(Allegation allegation) {
    return List.of(new MisuseReported(CASE, allegation, REPORTER.person(), IDENTITY, RECEIVED_AT));
  }

  public static List<MisuseEvent> disclosed() {
    return List.of(
        new MisuseDisclosed(CASE, UA_FIRM, ALLEGATION, RECEIVED_AT, UA_CONTROL.person()));
  }

  public static List<MisuseEvent> opened() {
    return List.of(
        new CaseOpened(
            CASE, CaseOpened.Grounds.LOSS, ALLEGATION, UA_CONTROL.person(), RECEIVED_AT));
  }

  /** As far as acknowledged. */
  public static List<MisuseEvent> acknowledged(List<MisuseEvent> before) {
    return then(before, new ReportAcknowledged(CASE, INVESTIGATOR.person(), ACKNOWLEDGED_AT));
  }

  public static List<MisuseEvent> triaged(Outcome outcome) {
    var original = outcome == Outcome.DUPLICATE ? OTHER_CASE : null;
    return triaged(acknowledged(reported()), new Triage(outcome, "Read", original));
  }

  public static List<MisuseEvent> triaged(List<MisuseEvent> before, Triage triage) {
    return then(before, new ReportTriaged(CASE, triage, INVESTIGATOR.person()));
  }

  /** Under investigation, with evidence. */
  public static List<MisuseEvent> investigated(List<MisuseEvent> accepted) {
    return then(
        accepted,
        new InvestigatorAssigned(CASE, INVESTIGATOR.person(), METTE.person()),
        new EvidenceAdded(CASE, EVIDENCE_ID, EVIDENCE, INVESTIGATOR.person()));
  }

  /** Under investigation, of which the accused firm knows. */
  public static List<MisuseEvent> notified() {
    return notified(RESPOND_BY);
  }

  public static List<MisuseEvent> notified(Instant respondBy) {
    return then(in(Status.INVESTIGATING), notice(UA_FIRM, respondBy));
  }

  private static SubjectNotified notice(FirmId firm, Instant respondBy) {
    return new SubjectNotified(
        CASE, firm, new Notice(NOTICE.text(), respondBy), INVESTIGATOR.person());
  }

  /** Under investigation, after the accused firm has answered. */
  public static List<MisuseEvent> heard() {
    return then(notified(), new ResponseRecorded(CASE, RESPONSE, UA_CONTROL.person()));
  }

  public static List<MisuseEvent> found(Finding finding) {
    return then(heard(), new FindingRecorded(CASE, finding, INVESTIGATOR.person()));
  }

  public static MeasureDecided decided(int number) {
    return new MeasureDecided(
        CASE,
        new MeasureDecision(number, MeasureDecision.Outcome.TAKEN, "It is due"),
        METTE.person());
  }

  public static CaseClosed closed(Instant at, @Nullable Instant identityUntil) {
    return new CaseClosed(CASE, "All is decided", at, identityUntil, INVESTIGATOR.person());
  }

  /** A case that has come as far as this, with the identity of who has reported it. */
  public static List<MisuseEvent> in(Status status) {
    return switch (status) {
      case RECEIVED -> reported();
      case ACKNOWLEDGED -> acknowledged(reported());
      case ACCEPTED -> triaged(Outcome.ACCEPTED);
      case UNFOUNDED -> triaged(Outcome.UNFOUNDED);
      case DUPLICATE -> triaged(Outcome.DUPLICATE);
      case REFERRED -> triaged(Outcome.REFERRED);
      case INVESTIGATING -> investigated(triaged(Outcome.ACCEPTED));
      case FINDINGS -> found(FINDING);
      case MEASURES -> then(found(FINDING), decided(1), decided(2));
      case CLOSED -> then(in(Status.MEASURES), closed(CLOSED_AT, IDENTITY_UNTIL));
      case REOPENED -> then(in(Status.CLOSED), reopened());
    };
  }

  /** What the events make of the case. */
  public static MisuseCase fold(List<MisuseEvent> history) {
    return requireNonNull(MisuseCase.STREAM.fold(history));
  }

  public static CaseReopened reopened() {
    return new CaseReopened(CASE, "A new witness", METTE.person());
  }
}
