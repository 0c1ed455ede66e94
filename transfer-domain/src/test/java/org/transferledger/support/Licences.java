package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.LicenceAdvised;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.LicenceCountersigned;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.LicenceRevoked;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Permits;

/**
 * Standard histories of licences. Three officers of the issuing state act in turn: the first
 * advises and issues, the other two countersign.
 */
public final class Licences {
  public static final Advice ADVICE = new Advice(true, "Consistent with policy");
  public static final Issue ISSUE = new Issue("2026-0042", List.of("Annual report by 31 March"));
  public static final Revocation REVOCATION =
      new Revocation("Diversion", "Export Control Act s. 9");

  public static final Instant APPLIED_AT = Instant.parse("2026-01-05T10:00:00Z");
  public static final Instant ISSUED_AT = Instant.parse("2026-02-16T10:00:00Z");

  private Licences() {}

  public static List<LicenceEvent> applied(LicenceId id, LicenceTerms terms) {
    FirmMember applicant =
        terms.permits() == Permits.EXPORT ? People.UA_CONTROL : People.DK_CONTROL;
    return List.of(new LicenceApplied(id, applicant.firm(), terms, applicant.person(), APPLIED_AT));
  }

  public static List<LicenceEvent> advised(LicenceId id, LicenceTerms terms) {
    return then(
        applied(id, terms), new LicenceAdvised(id, ADVICE, officers(terms).get(0).person()));
  }

  public static List<LicenceEvent> countersignedOnce(LicenceId id, LicenceTerms terms) {
    return then(advised(id, terms), new LicenceCountersigned(id, officers(terms).get(1).person()));
  }

  public static List<LicenceEvent> countersigned(LicenceId id, LicenceTerms terms) {
    return then(
        countersignedOnce(id, terms),
        new LicenceCountersigned(id, officers(terms).get(2).person()));
  }

  public static List<LicenceEvent> issued(LicenceId id, LicenceTerms terms) {
    return then(
        countersigned(id, terms),
        new LicenceIssued(id, ISSUE, officers(terms).get(0).person(), ISSUED_AT));
  }

  public static List<LicenceEvent> revoked(LicenceId id, LicenceTerms terms) {
    return then(
        issued(id, terms), new LicenceRevoked(id, REVOCATION, officers(terms).get(0).person()));
  }

  /** A general licence, by the first officer of the issuing state. */
  public static List<LicenceEvent> published(
      LicenceId id, LicenceTerms terms, int noticeDays, boolean certifiedRecipients) {
    var publication = new Publication(terms, noticeDays, certifiedRecipients, ISSUE);
    return List.of(
        new GeneralLicencePublished(id, publication, ISSUED_AT, officers(terms).get(0).person()));
  }

  private static List<Officer> officers(LicenceTerms terms) {
    return terms.issuingState().equals(People.UA)
        ? List.of(People.OLENA, People.TARAS, People.IRYNA)
        : List.of(People.METTE, People.JENS, People.KAREN);
  }

  /** What a release for manufacture draws, by licence. */
  public static Map<Object, DomainEvent> bothDrawn(TransferId transfer, Person by) {
    return Map.of(
        EXPORT_LICENCE, new LicenceDrawnDown(EXPORT_LICENCE, transfer, null, null, by),
        PRODUCTION_LICENCE, new LicenceDrawnDown(PRODUCTION_LICENCE, transfer, null, null, by));
  }
}
