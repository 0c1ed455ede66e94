package org.transferledger.technology;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;

class ConfirmAndLiftTest {
  private static final RestrictionOrder HOLD = order(Kind.HOLD, Scope.everyone());
  private static final Instant EXPIRES = Instant.parse("2026-03-05T09:00:00Z");
  private static final List<TechnologyEvent> HELD =
      then(Packages.verified(), restricted(PACKAGE, HOLD));
  private static final List<TechnologyEvent> IN_EMERGENCY =
      then(Packages.verified(), restricted(PACKAGE, emergency(), EXPIRES));

  private final Stage technology =
      new Stage(TechnologyPackageAggregate.class, Histories.authorities());

  @Test
  void anotherOfficerOfTheStateConfirmsAnEmergencyHold() {
    technology
        .given(IN_EMERGENCY)
        .when(confirm(JENS, EXPIRES.minusMillis(1)))
        .records(new RestrictionConfirmed(PACKAGE, RESTRICTION, JENS.person()));
  }

  @Test
  void whoImposedAnEmergencyHoldDoesNotConfirmIt() {
    technology
        .given(IN_EMERGENCY)
        .when(confirm(METTE, NOW))
        .refuses(TechnologyRule.CONFIRMED_BY_ANOTHER);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotConfirm() {
    technology
        .given(IN_EMERGENCY)
        .when(confirm(OLENA, NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void anExpiredEmergencyHoldIsNotConfirmed() {
    technology
        .given(IN_EMERGENCY)
        .when(confirm(JENS, EXPIRES))
        .refuses(TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME, "restrictionId");
  }

  @Test
  void anEmergencyHoldIsConfirmedOnce() {
    technology
        .given(IN_EMERGENCY)
        .given(new RestrictionConfirmed(PACKAGE, RESTRICTION, JENS.person()))
        .when(confirm(JENS, NOW))
        .refuses(TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME, "restrictionId");
  }

  @Test
  void aLiftedEmergencyHoldIsNotConfirmed() {
    technology
        .given(IN_EMERGENCY)
        .given(new RestrictionLifted(PACKAGE, RESTRICTION, "Found", JENS.person()))
        .when(confirm(JENS, NOW))
        .refuses(TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME, "restrictionId");
  }

  @Test
  void aLastingRestrictionNeedsNoConfirmation() {
    technology
        .given(HELD)
        .when(confirm(JENS, NOW))
        .refuses(TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME, "restrictionId");
  }

  @Test
  void whatWasNeverOrderedIsNotConfirmed() {
    technology
        .given(Packages.verified())
        .when(confirm(JENS, NOW))
        .refuses(TechnologyRule.RESTRICTION_KNOWN, "restrictionId");
  }

  @Test
  void anotherOfficerOfTheImposingStateLiftsARestriction() {
    technology
        .given(HELD)
        .when(lift(JENS, NOW))
        .records(new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person()));
  }

  @Test
  void whoImposedARestrictionDoesNotLiftIt() {
    technology.given(HELD).when(lift(METTE, NOW)).refuses(TechnologyRule.LIFTED_BY_ANOTHER);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotLift() {
    technology.given(HELD).when(lift(OLENA, NOW)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aRestrictionIsLiftedOnce() {
    technology
        .given(HELD)
        .given(new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person()))
        .when(lift(JENS, NOW))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void anExpiredEmergencyHoldIsNotLifted() {
    technology
        .given(IN_EMERGENCY)
        .when(lift(JENS, EXPIRES))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void aRestrictionThatHasEndedIsNotLifted() {
    var end = NOW.plusSeconds(60);
    technology
        .given(Packages.verified())
        .given(restricted(PACKAGE, until(end)))
        .when(lift(JENS, end))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void whatWasNeverOrderedIsNotLifted() {
    technology
        .given(Packages.verified())
        .when(lift(JENS, NOW))
        .refuses(TechnologyRule.RESTRICTION_KNOWN, "restrictionId");
  }

  @Test
  void aRestrictionOfNoPackageIsNotLifted() {
    technology.when(lift(JENS, NOW)).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  private static RestrictionOrder until(Instant end) {
    return new RestrictionOrder(
        Kind.HOLD, Scope.everyone(), "Under review", "Export Control Act s. 5", NOW, end, false);
  }

  private static ConfirmRestriction confirm(Actor actor, Instant at) {
    return new ConfirmRestriction(by(actor, at), PACKAGE, RESTRICTION);
  }

  private static LiftRestriction lift(Actor actor, Instant at) {
    return new LiftRestriction(by(actor, at), PACKAGE, RESTRICTION, new Lifting("Review closed"));
  }
}
