package org.transferledger.licence;

import static java.util.Objects.requireNonNull;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.export;
import static org.transferledger.support.Licences.ADVICE;
import static org.transferledger.support.Licences.REVOCATION;
import static org.transferledger.support.People.IRYNA;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ISSUER;

import java.time.Instant;
import java.util.List;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.OfficerAppointed;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.support.Histories;
import org.transferledger.support.Licences;
import org.transferledger.support.Packages;
import org.transferledger.support.World;
import org.transferledger.technology.Digest;
import org.transferledger.technology.TechnologyPackage;

/** Every way in which Ukraine's export licence can stand, each with a history that leads there. */
enum Standing {
  APPLIED,
  ADVISED,
  COUNTERSIGNED_ONCE,
  COUNTERSIGNED,
  ISSUED,
  REFUSED,
  UNDER_APPEAL,
  /** Refused, and the appeal dismissed. */
  DISMISSED,
  SUSPENDED,
  REVOKED,
  SURRENDERED,
  EXHAUSTED,
  EXPIRED,
  WITHDRAWN,
  AMENDMENT_APPLIED,
  AMENDMENT_ADVISED,
  AMENDMENT_COUNTERSIGNED;

  static final Instant BEFORE = NOW.minusSeconds(60);
  static final Reason REASON = new Reason("It has come to that");
  static final Grounds GROUNDS = new Grounds("The end user is looked into", "Section 6");
  static final Refusal REFUSAL = new Refusal(List.of(2, 7), List.of(), "Risk of diversion");
  static final ProvisoEvidence EVIDENCE =
      new ProvisoEvidence(
          Licences.ISSUE.provisos().getFirst(), new Digest("ab".repeat(32)), "The report of 2026");
  static final LicenceTerms TERMS = export().limits(new Limits(1, null, null)).terms();
  static final LicenceTerms AMENDED = export().limits(new Limits(5, null, null)).terms();

  /** A fourth officer, who has done nothing yet. */
  static final Officer SOFIIA = new Officer(new Person(UA_ISSUER, "sofiia"), UA);

  /** Authorities with the fourth officer, firms, and the package. */
  static World world() {
    return Histories.institutions()
        .given(
            Authority.STREAM,
            UA,
            List.of(new OfficerAppointed(UA, SOFIIA.person(), OLENA.person())))
        .given(TechnologyPackage.STREAM, PACKAGE, Packages.registered());
  }

  Licence licence() {
    return requireNonNull(Licence.STREAM.fold(history()));
  }

  List<LicenceEvent> history() {
    return switch (this) {
      case APPLIED -> Licences.applied(EXPORT_LICENCE, TERMS);
      case ADVISED -> Licences.advised(EXPORT_LICENCE, TERMS);
      case COUNTERSIGNED_ONCE -> Licences.countersignedOnce(EXPORT_LICENCE, TERMS);
      case COUNTERSIGNED -> Licences.countersigned(EXPORT_LICENCE, TERMS);
      case ISSUED -> Licences.issued(EXPORT_LICENCE, TERMS);
      case REFUSED ->
          then(
              COUNTERSIGNED.history(),
              new LicenceEvent.LicenceRefused(EXPORT_LICENCE, REFUSAL, BEFORE, OLENA.person()));
      case UNDER_APPEAL ->
          then(
              REFUSED.history(),
              new LicenceEvent.RefusalAppealed(
                  EXPORT_LICENCE, REASON, BEFORE, UA_CONTROL.person()));
      case DISMISSED ->
          then(
              UNDER_APPEAL.history(),
              new LicenceEvent.AppealDismissed(EXPORT_LICENCE, "No", BEFORE, SOFIIA.person()));
      case SUSPENDED ->
          then(
              ISSUED.history(),
              new LicenceEvent.LicenceSuspended(EXPORT_LICENCE, GROUNDS, OLENA.person()));
      case REVOKED ->
          then(
              ISSUED.history(),
              new LicenceEvent.LicenceRevoked(EXPORT_LICENCE, REVOCATION, OLENA.person()));
      case SURRENDERED ->
          then(
              ISSUED.history(),
              new LicenceEvent.LicenceSurrendered(EXPORT_LICENCE, REASON, UA_CONTROL.person()));
      case EXHAUSTED ->
          then(
              ISSUED.history(),
              new LicenceEvent.LicenceDrawnDown(
                  EXPORT_LICENCE, TRANSFER, null, null, UA_CONTROL.person()),
              new LicenceEvent.LicenceExhausted(EXPORT_LICENCE, UA_CONTROL.person()));
      case EXPIRED ->
          then(
              ISSUED.history(),
              new LicenceEvent.LicenceExpired(EXPORT_LICENCE, Actor.Deadline.system().person()));
      case WITHDRAWN ->
          then(
              APPLIED.history(),
              new LicenceEvent.ApplicationWithdrawn(
                  EXPORT_LICENCE, REASON, BEFORE, UA_CONTROL.person()));
      case AMENDMENT_APPLIED ->
          then(
              ISSUED.history(),
              new LicenceEvent.AmendmentRequested(
                  EXPORT_LICENCE, AMENDED, BEFORE, UA_CONTROL.person()));
      case AMENDMENT_ADVISED ->
          then(
              AMENDMENT_APPLIED.history(),
              new LicenceEvent.LicenceAdvised(EXPORT_LICENCE, ADVICE, OLENA.person()));
      case AMENDMENT_COUNTERSIGNED ->
          then(
              AMENDMENT_ADVISED.history(),
              new LicenceEvent.LicenceCountersigned(EXPORT_LICENCE, TARAS.person()),
              new LicenceEvent.LicenceCountersigned(EXPORT_LICENCE, IRYNA.person()));
    };
  }
}
