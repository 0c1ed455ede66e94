package org.transferledger.misuse;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.support.Cases;
import org.transferledger.support.People;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyPackage;

class MakePermanentTest {
  private static final RestrictionOrder SUSPEND = order(Kind.SUSPEND, Scope.everyone());
  private static final Instant EXPIRES = NOW.plusSeconds(60);
  private static final ContainmentOrdered WATCHED =
      new ContainmentOrdered(CASE, Mode.COVERT, PACKAGE, null, METTE.person());
  private static final ContainmentOrdered RESTRICTED =
      new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, METTE.person());
  private static final ContainmentMadePermanent PERMANENT =
      new ContainmentMadePermanent(CASE, "Proven", JENS.person());

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void anotherOfficerOfTheStateMakesARestrictionPermanent(Status status) {
    restrictedBy(restricted(PACKAGE, SUSPEND));
    var history = Cases.in(status);
    misuse
        .given(history.getFirst(), RESTRICTED)
        .given(history.subList(1, history.size()))
        .when(makePermanent(JENS))
        .records(PERMANENT);
  }

  @Test
  void aConfirmedEmergencyHoldBecomesPermanent() {
    restrictedBy(
        restricted(PACKAGE, emergency(), EXPIRES),
        new RestrictionConfirmed(PACKAGE, RESTRICTION, KAREN.person()));
    misuse.given(then(Cases.reported(), RESTRICTED)).when(makePermanent(JENS)).records(PERMANENT);
  }

  @Test
  void anEmergencyHoldIsConfirmedBefore() {
    restrictedBy(restricted(PACKAGE, emergency(), EXPIRES));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.PERMANENT_IS_IN_FORCE);
  }

  @Test
  void aRestrictionThatEndsByItselfDoesNotBecomePermanent() {
    var until =
        new RestrictionOrder(
            Kind.SUSPEND, Scope.everyone(), "Under review", "s. 5", NOW, EXPIRES, false);
    restrictedBy(restricted(PACKAGE, until));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.PERMANENT_IS_IN_FORCE);
  }

  @Test
  void aRestrictionThatWasLiftedDoesNotBecomePermanent() {
    restrictedBy(
        restricted(PACKAGE, SUSPEND),
        new RestrictionLifted(PACKAGE, RESTRICTION, "Review closed", KAREN.person()));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.PERMANENT_IS_IN_FORCE);
  }

  @Test
  void aCovertContainmentDoesNotBecomePermanent() {
    misuse
        .given(then(Cases.reported(), WATCHED))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.PERMANENT_IS_IN_FORCE);
  }

  @Test
  void whoOrderedAContainmentDoesNotMakeItPermanent() {
    restrictedBy(restricted(PACKAGE, SUSPEND));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(METTE))
        .refuses(MisuseRule.PERMANENT_BY_ANOTHER);
  }

  @Test
  void aDelegateOfWhoOrderedAContainmentDoesNotMakeItPermanent() {
    restrictedBy(restricted(PACKAGE, SUSPEND));
    var delegate = new Officer(new Person(People.DK_ISSUER, "delegate"), DK);
    world.given(
        Authority.STREAM,
        DK,
        List.of(
            new PowersDelegated(
                DK, delegate.person(), NOW.plusSeconds(1), "Leave", METTE.person())));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(delegate))
        .refuses(MisuseRule.PERMANENT_BY_ANOTHER);
  }

  @Test
  void anOfficerOfAnotherStateDoesNotMakeItPermanent() {
    restrictedBy(restricted(PACKAGE, SUSPEND));
    misuse
        .given(then(Cases.reported(), RESTRICTED))
        .when(makePermanent(OLENA))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotContainedDoesNotBecomePermanent(Status status) {
    misuse
        .given(Cases.in(status))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  @Test
  void aContainmentBecomesPermanentOnce() {
    restrictedBy(restricted(PACKAGE, SUSPEND));
    misuse
        .given(then(Cases.reported(), RESTRICTED, PERMANENT))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  @Test
  void whatHasEndedDoesNotBecomePermanent() {
    misuse
        .given(
            then(
                Cases.reported(),
                RESTRICTED,
                new ContainmentEnded(CASE, "All is clear", KAREN.person())))
        .when(makePermanent(JENS))
        .refuses(MisuseRule.CONTAINMENT_UNDECIDED);
  }

  private void restrictedBy(TechnologyEvent... events) {
    world.given(TechnologyPackage.STREAM, PACKAGE, List.of(events));
  }

  private static MakePermanent makePermanent(Actor actor) {
    return new MakePermanent(by(actor), CASE, new Reason("Proven"));
  }
}
