package org.transferledger.licence;

import static java.util.Objects.requireNonNull;

import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceEvent.AmendmentRequested;

/** Asking for other terms; advice, countersigning and issue are as for an application. */
final class Amending {
  private Amending() {}

  static AmendmentRequested decide(Licence licence, AmendLicence command, Streams streams) {
    Person by = Acting.applicant(command.act(), licence);
    LicenceRule.ONLY_ISSUED_IS_AMENDED.require(
        licence.status() == Licence.Status.ISSUED, null, "The licence is %s.", licence.status());
    LicenceRule.ONE_AMENDMENT_AT_A_TIME.require(
        licence.amendment() == null, null, "The %s.", Deciding.found(licence));
    var terms = command.terms();
    requireSameIdentity(licence.terms(), terms);
    Applying.requireKnown(terms.coverage(), "", streams);
    Applying.requireCovered(terms, requireNonNull(licence.applicant()));
    Applying.requireConsistent(terms, "");
    requireDrawnCovered(licence, terms);
    return new AmendmentRequested(licence.id(), terms, command.act().at(), by);
  }

  private static void requireSameIdentity(LicenceTerms before, LicenceTerms after) {
    LicenceRule.AMENDMENT_KEEPS_IDENTITY.require(
        after.issuingState().equals(before.issuingState()),
        "issuingState",
        "It is %s.",
        before.issuingState());
    LicenceRule.AMENDMENT_KEEPS_IDENTITY.require(
        after.permits() == before.permits(), "permits", "It is %s.", before.permits());
    LicenceRule.AMENDMENT_KEEPS_IDENTITY.require(
        after.kind() == before.kind(), "kind", "It is %s.", before.kind());
  }

  /** More may have been drawn between the request and the issue. */
  static void requireDrawnCovered(Licence licence, LicenceTerms terms) {
    var beyond = licence.drawn().beyond(terms.limits());
    LicenceRule.AMENDED_LIMITS_COVER_DRAWN.require(
        beyond.isEmpty(), "limits", "Already %s.", String.join(", ", beyond));
  }
}
