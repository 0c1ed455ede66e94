package org.transferledger.technology;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ISSUER;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ISSUER;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RestrictionConfirmed;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;

/** Who acts in an officer's place does not complete what that officer began. */
class DelegatesAreNotSeparateTest {
  private static final Officer DK_DELEGATE = new Officer(new Person(DK_ISSUER, "lars"), DK);
  private static final Officer UA_DELEGATE = new Officer(new Person(UA_ISSUER, "petro"), UA);
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(3));
  private static final RevisionRerated RERATED =
      new RevisionRerated(
          PACKAGE,
          REVISION_A,
          UA_RATING,
          new Rating(UA, UA_RATING.list(), UA_RATING.edition(), "ML10.d"),
          "Other entry",
          OLENA.person());

  private final World world = Histories.institutions();
  private final Stage restricted =
      stage().given(Packages.registered()).given(restricted(PACKAGE, emergency(), EXPIRES));
  private final Stage rerated = stage().given(then(Packages.verified(), RERATED));

  @Test
  void theDelegateOfWhoImposedARestrictionDoesNotConfirmIt() {
    delegate(METTE, DK_DELEGATE);
    restricted.when(confirm()).refuses(TechnologyRule.CONFIRMED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherConfirms() {
    delegate(JENS, DK_DELEGATE);
    restricted
        .when(confirm())
        .records(new RestrictionConfirmed(PACKAGE, RESTRICTION, DK_DELEGATE.person()));
  }

  @Test
  void theDelegateOfWhoImposedARestrictionDoesNotLiftIt() {
    delegate(METTE, DK_DELEGATE);
    restricted.when(lift()).refuses(TechnologyRule.LIFTED_BY_ANOTHER);
  }

  @Test
  void theDelegateOfAnotherLifts() {
    delegate(JENS, DK_DELEGATE);
    restricted
        .when(lift())
        .records(new RestrictionLifted(PACKAGE, RESTRICTION, "Found", DK_DELEGATE.person()));
  }

  @Test
  void theDelegateOfWhoReratedDoesNotVerify() {
    delegate(OLENA, UA_DELEGATE);
    rerated.when(verify()).refuses(TechnologyRule.VERIFIER_IS_NOT_ASSESSOR);
  }

  @Test
  void theDelegateOfAnotherVerifies() {
    delegate(TARAS, UA_DELEGATE);
    rerated
        .when(verify())
        .records(new RatingVerified(PACKAGE, REVISION_A, UA, UA_DELEGATE.person()));
  }

  private Stage stage() {
    return new Stage(TechnologyPackageAggregate.class, world);
  }

  private void delegate(Officer from, Officer to) {
    Country state = from.state();
    var delegated =
        new PowersDelegated(
            state, to.person(), NOW.plus(Duration.ofDays(1)), "Leave", from.person());
    world.given(Authority.STREAM, state, List.of(delegated));
  }

  private static ConfirmRestriction confirm() {
    return new ConfirmRestriction(by(DK_DELEGATE), PACKAGE, RESTRICTION);
  }

  private static LiftRestriction lift() {
    return new LiftRestriction(by(DK_DELEGATE), PACKAGE, RESTRICTION, new Lifting("Found"));
  }

  private static VerifyRating verify() {
    return new VerifyRating(by(UA_DELEGATE), PACKAGE, REVISION_A, UA);
  }
}
