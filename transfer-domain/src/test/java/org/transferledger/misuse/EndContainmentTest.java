package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.SettingAside;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.ContainmentEnding;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.support.Cases;
import org.transferledger.support.Packages;
import org.transferledger.support.People;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyPackageAggregate;
import org.transferledger.technology.TechnologyRule;

class EndContainmentTest {
  private static final RestrictionOrder HOLD = order(Kind.HOLD, Scope.everyone());
  private static final Instant EXPIRES = NOW.plusSeconds(60);
  private static final ContainmentOrdered WATCHED =
      new ContainmentOrdered(CASE, Mode.COVERT, PACKAGE, null, METTE.person());
  private static final ContainmentOrdered RESTRICTED =
      new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, METTE.person());
  private static final RestrictionLifted LIFTED =
      new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", JENS.person());

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @Test
  void anOvertContainmentEndsWithItsRestriction() {
    restrictedBy(restricted(PACKAGE, HOLD));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, NOW))
        .recordsTogether(ended(JENS), PACKAGE, LIFTED);
  }

  @Test
  void thePackageIsToldWhatALiftingWithoutACaseTellsIt() {
    restrictedBy(restricted(PACKAGE, HOLD));
    var plainly = Cases.world();
    var told =
        new Stage(TechnologyPackageAggregate.class, plainly)
            .given(then(Packages.verified(), restricted(PACKAGE, HOLD)))
            .when(new LiftRestriction(by(JENS), PACKAGE, RESTRICTION, new Lifting("Review closed")))
            .recorded();

    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, NOW))
        .recordsTogether(ended(JENS), PACKAGE, told);
    assertThat(plainly.read()).containsExactly(DK.code());
    assertThat(world.read()).containsExactlyInAnyOrder(DK.code(), PACKAGE.toString());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void aContainmentEndsHoweverFarTheCaseHasCome(Status status) {
    restrictedBy(restricted(PACKAGE, HOLD));
    var contained = then(List.of(Cases.in(status).getFirst()), RESTRICTED);
    var since = Cases.in(status).subList(1, Cases.in(status).size());
    misuse
        .given(contained)
        .given(since)
        .when(end(JENS, NOW))
        .recordsTogether(ended(JENS), PACKAGE, LIFTED);
  }

  @Test
  void aCovertContainmentEndsByAnyOfficerAndLiftsNothing() {
    misuse
        .given(then(Cases.reported(), WATCHED))
        .when(end(METTE, "Nothing was seen", null, NOW))
        .records(new ContainmentEnded(CASE, "Nothing was seen", METTE.person()));
  }

  @Test
  void anOfficerOfAnotherStateEndsACovertContainment() {
    misuse.given(then(Cases.reported(), WATCHED)).when(end(OLENA, NOW)).records(ended(OLENA));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void aContainmentWhoseRestrictionHasEndedLiftsNothing(TechnologyEvent ending) {
    restrictedBy(restricted(PACKAGE, HOLD), ending);
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(METTE, "All is clear", null, NOW))
        .records(new ContainmentEnded(CASE, "All is clear", METTE.person()));
  }

  static TechnologyEvent[] endings() {
    var court = new SettingAside(SettingAside.Ground.COURT, "3 K 17/26", "Out of proportion");
    return new TechnologyEvent[] {
      new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", KAREN.person()),
      new RestrictionExpired(PACKAGE, RESTRICTION, Deadline.system().person()),
      new RestrictionSetAside(PACKAGE, RESTRICTION, court, KAREN.person())
    };
  }

  @Test
  void anEmergencyHoldIsLiftedUntilItExpires() {
    restrictedBy(restricted(PACKAGE, emergency(), EXPIRES));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, EXPIRES.minusSeconds(1)))
        .recordsTogether(ended(JENS), PACKAGE, LIFTED);
  }

  @Test
  void anEmergencyHoldThatHasExpiredIsNotLifted() {
    restrictedBy(restricted(PACKAGE, emergency(), EXPIRES));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(OLENA, "All is clear", null, EXPIRES))
        .records(new ContainmentEnded(CASE, "All is clear", OLENA.person()));
  }

  @Test
  void whoOrderedAnOvertContainmentDoesNotEndIt() {
    restrictedBy(restricted(PACKAGE, HOLD));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(METTE, NOW))
        .refuses(TechnologyRule.LIFTED_BY_ANOTHER);
  }

  @Test
  void aDelegateOfWhoOrderedAnOvertContainmentDoesNotEndIt() {
    restrictedBy(restricted(PACKAGE, HOLD));
    var delegate = new Officer(new Person(People.DK_ISSUER, "delegate"), DK);
    world.given(
        Authority.STREAM,
        DK,
        List.of(
            new PowersDelegated(
                DK, delegate.person(), NOW.plusSeconds(1), "Leave", METTE.person())));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(delegate, NOW))
        .refuses(TechnologyRule.LIFTED_BY_ANOTHER);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotEndAnOvertContainment() {
    restrictedBy(restricted(PACKAGE, HOLD));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(OLENA, NOW))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @Test
  void aRevocationIsNotLiftedByTheEndOfAContainment() {
    restrictedBy(restricted(PACKAGE, order(Kind.REVOKE, Scope.everyone())));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, NOW))
        .refuses(TechnologyRule.REVOCATION_IS_SET_ASIDE, "restrictionId");
  }

  @Test
  void itIsSaidWhyTheRestrictionIsLifted() {
    restrictedBy(restricted(PACKAGE, HOLD));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, "All is clear", null, NOW))
        .refuses(MisuseRule.LIFTING_SAYS_WHY, "lifting");
  }

  @Test
  void whatIsToldOfTheLiftingDoesNotNameTheCase() {
    restrictedBy(restricted(PACKAGE, HOLD));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, "All is clear", "Case " + CASE + " is over", NOW))
        .refuses(MisuseRule.CONTAINMENT_TELLS_NOTHING, "lifting");
  }

  @Test
  void whatIsKeptInTheFileMayNameTheCase() {
    restrictedBy(restricted(PACKAGE, HOLD));
    String reason = "Case " + CASE + " is over";
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, reason, "Review closed", NOW))
        .recordsTogether(new ContainmentEnded(CASE, reason, JENS.person()), PACKAGE, LIFTED);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotContainedDoesNotEnd(Status status) {
    misuse.given(Cases.in(status)).when(end(JENS, NOW)).refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  @Test
  void aContainmentEndsOnce() {
    misuse
        .given(then(Cases.reported(), WATCHED, ended(JENS)))
        .when(end(JENS, NOW))
        .refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  @Test
  void whatIsPermanentDoesNotEnd() {
    var permanent = new ContainmentMadePermanent(CASE, "Proven", KAREN.person());
    misuse
        .given(then(Cases.reported(), RESTRICTED, permanent))
        .when(end(JENS, NOW))
        .refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  @Test
  void anOfficerWhoBelongsToTheAccusedFirmIsNotToldFromAnother() {
    restrictedBy(restricted(PACKAGE, HOLD));
    Cases.employ(world, JENS.person(), NOW.plusSeconds(1));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(end(JENS, NOW))
        .recordsTogether(ended(JENS), PACKAGE, LIFTED);
  }

  private void restrictedBy(TechnologyEvent... events) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(events));
  }

  private static ContainmentEnded ended(Officer officer) {
    return new ContainmentEnded(CASE, "All is clear", officer.person());
  }

  private static EndContainment end(Officer officer, Instant at) {
    return end(officer, "All is clear", "Review closed", at);
  }

  private static EndContainment end(
      Officer officer, String reason, @Nullable String lifting, Instant at) {
    return new EndContainment(by(officer, at), CASE, new ContainmentEnding(reason, lifting));
  }
}
