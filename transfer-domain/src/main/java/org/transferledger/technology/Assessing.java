package org.transferledger.technology;

import org.transferledger.authority.Authority;
import org.transferledger.controllist.ControlListEdition;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;

/** The decisions on ratings: the first one for a state, another in its place, and verification. */
final class Assessing {
  private Assessing() {}

  static RevisionRated decide(TechnologyPackage known, RateRevision command, Streams streams) {
    Person by = Firm.requireMember(command.act(), known.owner(), FirmRole.EXPORT_CONTROL_OFFICER);
    known.requireNotArchived();
    var revision = known.requireRevision(command.revision(), "revision");
    requireCurrent(revision);
    TechnologyRule.ONE_RATING_PER_STATE.require(
        revision.rating(command.rating().state()) == null,
        "state",
        "Revision %s has a rating for %s already.",
        revision.label(),
        command.rating().state());
    requireInEdition(command.rating(), "code", streams);
    return new RevisionRated(known.id(), revision.label(), command.rating(), by);
  }

  static RevisionRerated decide(TechnologyPackage known, Rerate command, Streams streams) {
    Rating rating = command.rerating().rating();
    Person by =
        command.act().actor() instanceof Officer
            ? Authority.requireOfficer(streams, command.act(), rating.state())
            : Firm.requireMember(command.act(), known.owner(), FirmRole.EXPORT_CONTROL_OFFICER);
    known.requireNotArchived();
    var revision = known.requireRevision(command.revision(), "revision");
    Rating former = requireRating(revision, rating.state(), "rating.state").rating();
    TechnologyRule.RERATING_DIFFERS.require(
        !former.equals(rating), "rating", "%s is the rating already.", rating.code());
    requireInEdition(rating, "rating.code", streams);
    return new RevisionRerated(
        known.id(), revision.label(), former, rating, command.rerating().reason(), by);
  }

  static RatingVerified decide(TechnologyPackage known, VerifyRating command, Streams streams) {
    var revision = known.requireRevision(command.revision(), "revision");
    var claim = requireRating(revision, command.state(), "state");
    Person by = Authority.requireOfficer(streams, command.act(), command.state());
    known.requireNotArchived();
    if (!claim.rerated()) {
      requireCurrent(revision);
    }
    TechnologyRule.RATING_VERIFIED_ONCE.require(
        claim.verifier() == null,
        "state",
        "The rating for %s is verified already.",
        command.state());
    TechnologyRule.VERIFIER_IS_NOT_ASSESSOR.require(
        Authority.separate(streams, command.state(), claim.assessor(), by, command.act().at()),
        null,
        "%s assessed the rating, in person or by delegation.",
        by);
    TechnologyRule.VERIFIER_NOT_OF_OWNER.require(
        !Firm.require(streams, known.owner(), "packageId").employs(by, command.act().at()),
        null,
        "%s belongs to %s.",
        by,
        known.owner());
    return new RatingVerified(known.id(), revision.label(), command.state(), by);
  }

  private static Revision.Assessment requireRating(Revision revision, Country state, String field) {
    return TechnologyRule.RATING_KNOWN.required(
        revision.rating(state),
        field,
        "Revision %s has no rating for %s.",
        revision.label(),
        state);
  }

  private static void requireCurrent(Revision revision) {
    TechnologyRule.SUPERSEDED_IS_FINAL.require(
        revision.current(), "revision", "Revision %s is %s.", revision.label(), revision.status());
  }

  private static void requireInEdition(Rating rating, String field, Streams streams) {
    TechnologyRule.CODE_IN_EDITION.require(
        ControlListEdition.admits(streams, rating.list(), rating.edition(), rating.code()),
        field,
        "%s does not stand in the edition of %s of %s.",
        rating.code(),
        rating.list(),
        rating.edition());
  }
}
