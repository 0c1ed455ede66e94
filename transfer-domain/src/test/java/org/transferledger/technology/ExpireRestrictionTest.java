package org.transferledger.technology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.DeadlineRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionExpired;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;

class ExpireRestrictionTest {
  private static final Actor SYSTEM = Actor.Deadline.system();
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(3));
  private static final Instant END = NOW.plus(Duration.ofDays(30));
  private static final RestrictionExpired EXPIRED =
      new RestrictionExpired(PACKAGE, RESTRICTION, SYSTEM.person());
  private static final RestrictionConfirmed CONFIRMED =
      new RestrictionConfirmed(PACKAGE, RESTRICTION, JENS.person());
  private static final RestrictionLifted LIFTED =
      new RestrictionLifted(PACKAGE, RESTRICTION, "Found", JENS.person());

  private final Stage technology =
      new Stage(TechnologyPackageAggregate.class, Histories.institutions())
          .given(Packages.registered());

  @Test
  void anEmergencyHoldExpiresAtItsInstantAndNotBefore() {
    technology
        .given(restricted(PACKAGE, emergency(), EXPIRES))
        .when(expire(EXPIRES))
        .records(EXPIRED);
    stage(restricted(PACKAGE, emergency(), EXPIRES))
        .when(expire(EXPIRES.minusNanos(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void aRestrictionExpiresAtTheEndThatWasOrdered() {
    technology.given(ending(END, null)).when(expire(END)).records(EXPIRED);
    stage(ending(END, null)).when(expire(END.minusNanos(1))).refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void theEarlierOfBothEndsIt() {
    technology.given(ending(END, EXPIRES)).when(expire(EXPIRES)).records(EXPIRED);
    var early = NOW.plusSeconds(1);
    stage(ending(early, EXPIRES)).when(expire(early)).records(EXPIRED);
  }

  @Test
  void aConfirmedHoldHasOnlyItsOwnEnd() {
    technology
        .given(ending(END, EXPIRES), CONFIRMED)
        .when(expire(EXPIRES))
        .refuses(DeadlineRule.DEADLINE_REACHED);
    stage(ending(END, EXPIRES), CONFIRMED).when(expire(END)).records(EXPIRED);
    stage(restricted(PACKAGE, emergency(), EXPIRES), CONFIRMED)
        .when(expire(EXPIRES))
        .refuses(DeadlineRule.DEADLINE_APPLIES, "restrictionId");
  }

  @Test
  void whatHasNoEndDoesNotExpire() {
    technology
        .given(restricted(PACKAGE, order(Kind.HOLD, Scope.everyone())))
        .when(expire(END))
        .refuses(DeadlineRule.DEADLINE_APPLIES, "restrictionId");
  }

  @Test
  void whatWasLiftedOrHasExpiredDoesNotExpireAgain() {
    for (TechnologyEvent ended : List.of(LIFTED, EXPIRED)) {
      stage(ending(END, null), ended)
          .when(expire(END.plusSeconds(1)))
          .refuses(DeadlineRule.DEADLINE_APPLIES, "restrictionId");
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void nobodyEndsItInPlaceOfTheSystem(Actor actor) {
    technology
        .given(ending(END, null))
        .when(new ExpireRestriction(by(actor, END), PACKAGE, RESTRICTION))
        .refuses(DeadlineRule.DEADLINE_ACTS);
  }

  static Actor[] people() {
    return new Actor[] {METTE, JENS, OPERATOR, UA_ADMINISTRATOR};
  }

  @Test
  void whatWasNeverOrderedDoesNotExpire() {
    technology
        .given(ending(END, null))
        .when(new ExpireRestriction(by(SYSTEM, END), PACKAGE, OTHER_RESTRICTION))
        .refuses(TechnologyRule.RESTRICTION_KNOWN, "restrictionId");
    new Stage(TechnologyPackageAggregate.class, Histories.institutions())
        .when(expire(END))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void whatHasExpiredIsNotInForceByAnyClock() {
    var technology =
        requireNonNull(
            TechnologyPackage.STREAM.fold(then(Packages.registered(), ending(END, null), EXPIRED)));
    assertThat(requireNonNull(technology.restriction(RESTRICTION)).inForce(NOW)).isFalse();
  }

  @Test
  void whatHasExpiredIsNotLifted() {
    technology
        .given(ending(END, null), EXPIRED)
        .when(new LiftRestriction(by(JENS), PACKAGE, RESTRICTION, new Lifting("Found")))
        .refuses(TechnologyRule.RESTRICTION_IN_FORCE, "restrictionId");
  }

  private static Stage stage(TechnologyEvent... events) {
    return new Stage(TechnologyPackageAggregate.class, Histories.institutions())
        .given(Packages.registered())
        .given(events);
  }

  private static AccessRestricted ending(Instant end, @Nullable Instant expires) {
    var order =
        new RestrictionOrder(
            Kind.HOLD, Scope.everyone(), "Under review", "s. 5", NOW, end, expires != null);
    return restricted(PACKAGE, order, expires);
  }

  private static ExpireRestriction expire(Instant at) {
    return new ExpireRestriction(by(SYSTEM, at), PACKAGE, RESTRICTION);
  }
}
