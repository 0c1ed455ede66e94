package org.transferledger.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.SettingAside.Ground;
import org.transferledger.support.Faults;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.SetRestrictionAside;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;

class SetRestrictionAsideTest {
  private static final SettingAside RULING =
      new SettingAside(Ground.COURT, "BS-1234/2026", "The holder was not heard");
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(3));
  private static final List<TechnologyEvent> REVOKED =
      then(Packages.verified(), restricted(PACKAGE, order(Kind.REVOKE, Scope.everyone())));
  private static final Officer DELEGATE =
      new Officer(new Person(METTE.person().issuer(), "delegate"), DK);

  private final World world = Histories.authorities();

  @ParameterizedTest
  @EnumSource
  void aRestrictionOfAnyKindIsSetAside(Kind kind) {
    setAside(JENS, RULING, restrictedBy(kind)).records(setAside(RULING, JENS));
  }

  @ParameterizedTest
  @EnumSource
  void anAppealACourtOrADelistingSetsItAside(Ground ground) {
    var ruling = new SettingAside(ground, "17", "It no longer stands");
    setAside(KAREN, ruling, REVOKED).records(setAside(ruling, KAREN));
  }

  @Test
  void aRevocationIsNotLifted() {
    lift(REVOKED).refuses(TechnologyRule.REVOCATION_IS_SET_ASIDE, "restrictionId");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVOKE")
  void allOtherKindsAreLiftedAsWell(Kind kind) {
    lift(restrictedBy(kind))
        .records(new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person()));
  }

  @Test
  void whoImposedItDoesNotSetItAside() {
    setAside(METTE, RULING, REVOKED).refuses(TechnologyRule.SET_ASIDE_BY_ANOTHER);
  }

  @Test
  void theDelegateOfWhoImposedItDoesNotSetItAside() {
    delegate(METTE);
    setAside(DELEGATE, RULING, REVOKED).refuses(TechnologyRule.SET_ASIDE_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherDoes() {
    delegate(JENS);
    setAside(DELEGATE, RULING, REVOKED).records(setAside(RULING, DELEGATE));
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficersOfTheState")
  void nobodyElseSetsItAside(Actor actor) {
    setAside(actor, RULING, REVOKED).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficersOfTheState() {
    return new Actor[] {OLENA, DK_CONTROL, OPERATOR, UNAPPOINTED, new Officer(OLENA.person(), DK)};
  }

  @Test
  void itIsSetAsideOnce() {
    setAside(KAREN, RULING, then(REVOKED, setAside(RULING, JENS)))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void whatWasLiftedIsNotSetAside() {
    var lifted = new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person());
    setAside(KAREN, RULING, then(restrictedBy(Kind.HOLD), lifted))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void whatWasSetAsideIsNotLifted() {
    lift(then(restrictedBy(Kind.HOLD), setAside(RULING, KAREN)))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void anEmergencyHoldIsSetAsideWhileItLasts() {
    var held = then(Packages.verified(), restricted(PACKAGE, emergency(), EXPIRES));
    stage(held).when(command(JENS, EXPIRES.minusNanos(1_000), RESTRICTION)).succeeds();
    stage(held)
        .when(command(JENS, EXPIRES, RESTRICTION))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  @Test
  void anEmergencyHoldThatWasSetAsideIsNotConfirmed() {
    stage(Packages.verified())
        .given(restricted(PACKAGE, emergency(), EXPIRES), setAside(RULING, KAREN))
        .when(new ConfirmRestriction(by(JENS), PACKAGE, RESTRICTION))
        .refuses(TechnologyRule.EMERGENCY_CONFIRMED_IN_TIME, "restrictionId");
  }

  @Test
  void whatWasNeverOrderedIsNotSetAside() {
    stage(REVOKED)
        .when(command(JENS, NOW, OTHER_RESTRICTION))
        .refuses(TechnologyRule.RESTRICTION_KNOWN, "restrictionId");
    setAside(JENS, RULING, List.of()).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aRulingSaysWhatItIsAndWhy() {
    assertThat(Faults.in(() -> new SettingAside(Faults.missing(), " ", "")))
        .containsExactly("ground", "reference", "reason");
    assertThat(Faults.in(() -> new SettingAside(Ground.APPEAL, "x".repeat(201), "x".repeat(2_001))))
        .containsExactly("reference", "reason");
    assertThat(Faults.in(() -> new SettingAside(Ground.APPEAL, "x".repeat(200), "x".repeat(2_000))))
        .isEmpty();
  }

  private static List<TechnologyEvent> restrictedBy(Kind kind) {
    var scope = kind == Kind.EMBARGO ? new Scope(Scope.Kind.STATE, DK.code()) : Scope.everyone();
    return then(Packages.verified(), restricted(PACKAGE, order(kind, scope)));
  }

  private static RestrictionSetAside setAside(SettingAside ruling, Officer by) {
    return new RestrictionSetAside(PACKAGE, RESTRICTION, ruling, by.person());
  }

  private void delegate(Officer from) {
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, DELEGATE.person(), until, "Leave", from.person())));
  }

  private static SetRestrictionAside command(Actor actor, Instant at, RestrictionId id) {
    return new SetRestrictionAside(by(actor, at), PACKAGE, id, RULING);
  }

  private Stage.Answer setAside(Actor actor, SettingAside ruling, List<TechnologyEvent> history) {
    return stage(history).when(new SetRestrictionAside(by(actor), PACKAGE, RESTRICTION, ruling));
  }

  private Stage.Answer lift(List<TechnologyEvent> history) {
    return stage(history)
        .when(new LiftRestriction(by(JENS), PACKAGE, RESTRICTION, new Lifting("Review closed")));
  }

  private Stage stage(List<TechnologyEvent> history) {
    return new Stage(TechnologyPackageAggregate.class, world).given(history);
  }
}
