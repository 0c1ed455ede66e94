package org.transferledger.licence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.AppealRefusal;
import org.transferledger.licence.LicenceCommand.DecideAppeal;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.RefuseLicence;
import org.transferledger.licence.LicenceEvent.AmendmentRefused;
import org.transferledger.licence.LicenceEvent.AppealAllowed;
import org.transferledger.licence.LicenceEvent.AppealDismissed;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceExhausted;
import org.transferledger.licence.LicenceEvent.LicenceIssued;
import org.transferledger.licence.LicenceEvent.LicenceRefused;
import org.transferledger.licence.LicenceEvent.RefusalAppealed;

/** Issuing and refusing, and appeals against refusals. */
final class Issuing {
  private static final Country DENMARK = Country.of("DK");

  private Issuing() {}

  static List<LicenceEvent> decide(Licence licence, IssueLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    var pending =
        Deciding.requireStage(
            LicenceRule.ISSUED_AFTER_COUNTERSIGNING, Status.COUNTERSIGNED, licence);
    Instant at = command.act().at();
    requireBeforeEnd(pending.terms(), at);
    if (licence.amendment() == null) {
      return List.of(new LicenceIssued(licence.id(), command.issue(), by, at));
    }
    Amending.requireDrawnCovered(licence, pending.terms());
    List<LicenceEvent> events = new ArrayList<>();
    events.add(new LicenceAmended(licence.id(), pending.terms(), command.issue(), at, by));
    if (licence.status() == Status.ISSUED && licence.drawn().exhausts(pending.terms().limits())) {
      events.add(new LicenceExhausted(licence.id(), by));
    }
    return events;
  }

  static void requireBeforeEnd(LicenceTerms terms, Instant at) {
    LicenceRule.ISSUED_BEFORE_ITS_END.require(
        at.isBefore(terms.validUntil()),
        "terms.validUntil",
        "The validity ended at %s.",
        terms.validUntil());
  }

  static LicenceEvent decide(Licence licence, RefuseLicence command, Streams streams) {
    Person by = Acting.officer(command.act(), licence, streams);
    Deciding.requireStage(LicenceRule.REFUSED_AFTER_COUNTERSIGNING, Status.COUNTERSIGNED, licence);
    requireGrounds(command.refusal(), licence.terms().issuingState());
    Instant at = command.act().at();
    return licence.amendment() == null
        ? new LicenceRefused(licence.id(), command.refusal(), at, by)
        : new AmendmentRefused(licence.id(), command.refusal(), at, by);
  }

  private static void requireGrounds(Refusal refusal, Country state) {
    LicenceRule.REFUSAL_CITES_GROUNDS.require(
        !refusal.criteria().isEmpty() || (!state.equals(DENMARK) && !refusal.grounds().isEmpty()),
        "criteria",
        "%s refuses by criteria %s and grounds %s.",
        state,
        refusal.criteria(),
        refusal.grounds());
  }

  static RefusalAppealed decide(Licence licence, AppealRefusal command) {
    Person by = Acting.applicant(command.act(), licence);
    LicenceRule.ONLY_REFUSED_IS_APPEALED.require(
        licence.status() == Status.REFUSED, null, "The %s.", Deciding.found(licence));
    LicenceRule.APPEALED_ONCE.require(
        !licence.appealed(), null, "An appeal against the refusal was dismissed.");
    return new RefusalAppealed(licence.id(), command.reason(), command.act().at(), by);
  }

  static LicenceEvent decide(Licence licence, DecideAppeal command, Streams streams) {
    var act = command.act();
    Person by = Acting.officer(act, licence, streams);
    LicenceRule.ONLY_APPEALED_IS_DECIDED.require(
        licence.status() == Status.UNDER_APPEAL, null, "The %s.", Deciding.found(licence));
    Acting.requireSeparate(
        LicenceRule.APPEAL_DECIDED_BY_ANOTHER,
        act,
        licence,
        streams,
        licence.countersigners(),
        licence.adviser(),
        licence.refusedBy());
    var decision = command.decision();
    if (decision.issue() == null) {
      return new AppealDismissed(licence.id(), decision.reasons(), act.at(), by);
    }
    requireBeforeEnd(licence.terms(), act.at());
    return new AppealAllowed(licence.id(), decision.reasons(), decision.issue(), act.at(), by);
  }
}
