package org.transferledger.technology;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;

class RestrictTest {
  private static final RestrictionOrder HOLD = order(Kind.HOLD, Scope.everyone());
  private static final Instant EXPIRES = Instant.parse("2026-03-05T09:00:00Z");
  private static final List<TechnologyEvent> HELD =
      then(Packages.verified(), restricted(PACKAGE, HOLD));
  private static final List<TechnologyEvent> IN_EMERGENCY =
      then(Packages.verified(), restricted(PACKAGE, emergency(), EXPIRES));

  private final Stage technology =
      new Stage(TechnologyPackageAggregate.class, Histories.authorities());

  @Test
  void anOfficerOfTheOwnersStateRestricts() {
    technology
        .given(Packages.registered())
        .when(restrict(OLENA, HOLD))
        .records(new AccessRestricted(PACKAGE, RESTRICTION, HOLD, UA, null, OLENA.person()));
  }

  @Test
  void anOfficerOfTheOtherStateRestrictsAsWell() {
    technology
        .given(Packages.registered())
        .when(restrict(METTE, HOLD))
        .records(new AccessRestricted(PACKAGE, RESTRICTION, HOLD, DK, null, METTE.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRestrict")
  void nobodyElseRestricts(Actor actor) {
    technology
        .given(Packages.registered())
        .when(restrict(actor, HOLD))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] whoDoesNotRestrict() {
    return new Actor[] {UNAPPOINTED, UA_ADMINISTRATOR, INVESTIGATOR, OPERATOR};
  }

  @Test
  void whatNobodyRegisteredIsNotRestricted() {
    technology.when(restrict(METTE, HOLD)).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aRestrictionIsOrderedOnce() {
    technology
        .given(HELD)
        .when(restrict(OLENA, order(Kind.SUSPEND, Scope.everyone())))
        .refuses(TechnologyRule.RESTRICTION_ORDERED_ONCE, "restrictionId");
  }

  @Test
  void aRestrictionMayBeMeantFarBack() {
    var order = timed(NOW.minus(Duration.ofDays(400)), NOW.plusMillis(1));
    technology
        .given(Packages.registered())
        .when(restrict(METTE, order))
        .records(new AccessRestricted(PACKAGE, RESTRICTION, order, DK, null, METTE.person()));
  }

  @Test
  void aRestrictionIsNotMeantForLater() {
    technology
        .given(Packages.registered())
        .when(restrict(METTE, timed(NOW.plusMillis(1), null)))
        .refuses(TechnologyRule.RESTRICTION_NOT_IN_FUTURE, "effective");
  }

  @Test
  void aRestrictionDoesNotEndAtTheMomentItIsRecorded() {
    technology
        .given(Packages.registered())
        .when(restrict(METTE, timed(NOW.minusSeconds(1), NOW)))
        .refuses(TechnologyRule.RESTRICTION_ENDS_IN_FUTURE, "end");
  }

  @Test
  void anEmergencyHoldExpiresAfter72Hours() {
    technology
        .given(Packages.registered())
        .when(restrict(METTE, emergency()))
        .records(
            new AccessRestricted(PACKAGE, RESTRICTION, emergency(), DK, EXPIRES, METTE.person()));
  }

  @Test
  void anEmergencyHoldIsNotRepeatedEvenOnceExpiredByAnotherOfficerOrInOtherCapitals() {
    var again =
        new RestrictionOrder(
            Kind.HOLD,
            Scope.everyone(),
            "Another reason",
            " EXPORT CONTROL ACT S. 6 ",
            NOW,
            null,
            true);
    technology
        .given(IN_EMERGENCY)
        .when(
            new RestrictAccess(
                by(OLENA, EXPIRES.plusSeconds(1)), PACKAGE, OTHER_RESTRICTION, again))
        .refuses(TechnologyRule.EMERGENCY_NOT_REPEATED, "emergency");
  }

  @Test
  void anEmergencyOnOtherGroundsIsAnother() {
    var other =
        new RestrictionOrder(
            Kind.HOLD, Scope.everyone(), "Loss reported", "Penal Code s. 110", NOW, null, true);
    technology
        .given(IN_EMERGENCY)
        .when(new RestrictAccess(by(METTE), PACKAGE, OTHER_RESTRICTION, other))
        .records(
            new AccessRestricted(PACKAGE, OTHER_RESTRICTION, other, DK, EXPIRES, METTE.person()));
  }

  @Test
  void anEmergencyInAnotherScopeIsAnother() {
    var other =
        new RestrictionOrder(
            Kind.HOLD,
            new Scope(Scope.Kind.STATE, "DK"),
            "Loss",
            emergency().legalBasis(),
            NOW,
            null,
            true);
    technology
        .given(IN_EMERGENCY)
        .when(new RestrictAccess(by(METTE), PACKAGE, OTHER_RESTRICTION, other))
        .records(
            new AccessRestricted(PACKAGE, OTHER_RESTRICTION, other, DK, EXPIRES, METTE.person()));
  }

  @Test
  void aHoldOnTheGroundsOfAnEmergencyMayFollowIt() {
    var lasting =
        new RestrictionOrder(
            Kind.HOLD, Scope.everyone(), "Confirmed", emergency().legalBasis(), NOW, null, false);
    technology
        .given(IN_EMERGENCY)
        .when(new RestrictAccess(by(METTE), PACKAGE, OTHER_RESTRICTION, lasting))
        .records(
            new AccessRestricted(PACKAGE, OTHER_RESTRICTION, lasting, DK, null, METTE.person()));
  }

  private static RestrictionOrder timed(Instant effective, @Nullable Instant end) {
    return new RestrictionOrder(
        Kind.HOLD,
        Scope.everyone(),
        "Under review",
        "Export Control Act s. 5",
        effective,
        end,
        false);
  }

  private static RestrictAccess restrict(Actor actor, RestrictionOrder order) {
    return new RestrictAccess(by(actor), PACKAGE, RESTRICTION, order);
  }

  @Test
  void anEmergencyIsNotRepeatedByWritingTheIdInCapitals() {
    // A site id with letters in it; UUIDs compare regardless of case.
    var lower = emergencyFor(DK_SITE.toString());
    var upper = emergencyFor(DK_SITE.toString().toUpperCase(Locale.ROOT));
    new Stage(TechnologyPackageAggregate.class, Histories.authorities())
        .given(Packages.verified())
        .given(restricted(PACKAGE, lower, NOW.plusSeconds(1)))
        .when(new RestrictAccess(by(METTE), PACKAGE, OTHER_RESTRICTION, upper))
        .refuses(TechnologyRule.EMERGENCY_NOT_REPEATED, "emergency");
  }

  private static RestrictionOrder emergencyFor(String site) {
    return new RestrictionOrder(
        Kind.HOLD, new Scope(Scope.Kind.SITE, site), "Loss", "s. 6", NOW, null, true);
  }
}
