package org.transferledger.technology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.Packages.rating;
import static org.transferledger.support.Packages.verifiedForDk;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.SE;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.controllist.ControlListEdition;
import org.transferledger.controllist.ControlListEvent.ListEditionLoaded;
import org.transferledger.controllist.EditionId;
import org.transferledger.controllist.Entry;
import org.transferledger.core.Actor;
import org.transferledger.core.Person;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmEvent.FirmRegistered;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Faults;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionRated;
import org.transferledger.technology.TechnologyEvent.RevisionRerated;
import org.transferledger.technology.TechnologyEvent.RevisionWithdrawn;

class RerateTest {
  private static final Rating OTHER =
      new Rating(UA, UA_RATING.list(), UA_RATING.edition(), "ML10.d");
  private static final RevisionRerated RERATED = rerated(UA_CONTROL.person());
  private static final RevisionWithdrawn WITHDRAWN =
      new RevisionWithdrawn(PACKAGE, REVISION_A, "Faulty", UA_CONTROL.person());

  private final World world = Histories.institutions();
  private final Stage technology = new Stage(TechnologyPackageAggregate.class, world);

  @ParameterizedTest
  @MethodSource("whoRerates")
  void theOwnersControlOfficerOrAnOfficerOfTheStateRerates(Actor actor) {
    technology
        .given(Packages.verified())
        .when(rerate(actor, REVISION_A, OTHER))
        .records(rerated(actor.person()));
  }

  static Actor[] whoRerates() {
    return new Actor[] {UA_CONTROL, OLENA};
  }

  @ParameterizedTest
  @MethodSource("membersWhoDoNotRerate")
  void nobodyElseOfAFirmRerates(Actor actor) {
    technology
        .given(Packages.verified())
        .when(rerate(actor, REVISION_A, OTHER))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] membersWhoDoNotRerate() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, OPERATOR};
  }

  @ParameterizedTest
  @MethodSource("officersWhoDoNotRerate")
  void anOfficerOfNoOrAnotherStateDoesNotRerate(Actor actor) {
    technology
        .given(Packages.verified())
        .when(rerate(actor, REVISION_A, OTHER))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] officersWhoDoNotRerate() {
    return new Actor[] {METTE, UNAPPOINTED};
  }

  @ParameterizedTest
  @MethodSource("revisionsOfEveryStatusWithARating")
  void aRevisionOfAnyStatusIsRerated(List<TechnologyEvent> history) {
    technology.given(history).when(rerate(UA_CONTROL, REVISION_A, OTHER)).records(RERATED);
  }

  static List<List<TechnologyEvent>> revisionsOfEveryStatusWithARating() {
    return List.of(
        Packages.rated(),
        Packages.verified(),
        Packages.superseded(),
        then(Packages.verified(), WITHDRAWN));
  }

  @Test
  void whatHasNoRatingForTheStateIsNotRerated() {
    technology
        .given(Packages.issued())
        .when(rerate(UA_CONTROL, REVISION_A, OTHER))
        .refuses(TechnologyRule.RATING_KNOWN, "rating.state");
    var forSweden = new Rating(SE, UA_RATING.list(), UA_RATING.edition(), "ML10.c");
    new Stage(TechnologyPackageAggregate.class, world)
        .given(Packages.verified())
        .when(rerate(UA_CONTROL, REVISION_A, forSweden))
        .refuses(TechnologyRule.RATING_KNOWN, "rating.state");
  }

  @Test
  void whatWasNeverIssuedOrRegisteredIsNotRerated() {
    technology
        .given(Packages.verified())
        .when(rerate(UA_CONTROL, REVISION_C, OTHER))
        .refuses(TechnologyRule.REVISION_KNOWN, "revision");
    new Stage(TechnologyPackageAggregate.class, world)
        .when(rerate(UA_CONTROL, REVISION_A, OTHER))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aReratingDiffersFromTheRatingOfToday() {
    technology
        .given(Packages.verified())
        .when(rerate(UA_CONTROL, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.RERATING_DIFFERS, "rating");
    new Stage(TechnologyPackageAggregate.class, world)
        .given(then(Packages.verified(), RERATED))
        .when(rerate(UA_CONTROL, REVISION_A, UA_RATING))
        .records(
            new RevisionRerated(
                PACKAGE, REVISION_A, OTHER, UA_RATING, "Other entry", UA_CONTROL.person()));
  }

  @Test
  void aCodeStandsInTheEditionThatIsLoaded() {
    load("ML10.c.1");
    technology
        .given(Packages.issued())
        .when(new RateRevision(by(UA_CONTROL), PACKAGE, REVISION_A, OTHER))
        .refuses(TechnologyRule.CODE_IN_EDITION, "code");
    new Stage(TechnologyPackageAggregate.class, world)
        .given(Packages.rated())
        .when(rerate(UA_CONTROL, REVISION_A, OTHER))
        .refuses(TechnologyRule.CODE_IN_EDITION, "rating.code");
    new Stage(TechnologyPackageAggregate.class, world)
        .given(Packages.issued())
        .when(new RateRevision(by(UA_CONTROL), PACKAGE, REVISION_A, UA_RATING))
        .records(new RevisionRated(PACKAGE, REVISION_A, UA_RATING, UA_CONTROL.person()));
  }

  @Test
  void aCodeAboveItDoesNotDo() {
    load("ML10");
    technology
        .given(Packages.rated())
        .when(rerate(UA_CONTROL, REVISION_A, OTHER))
        .refuses(TechnologyRule.CODE_IN_EDITION, "rating.code");
  }

  @Test
  void aRatingThatStandsInNoEditionThatIsLoadedIsVerifiedAllTheSame() {
    load("ML10");
    technology
        .given(Packages.rated())
        .when(verify(OLENA))
        .records(new RatingVerified(PACKAGE, REVISION_A, UA, OLENA.person()));
  }

  @Test
  void aReratedCurrentRevisionAwaitsVerification() {
    var before = revision(Packages.verified());
    var rerated = revision(then(Packages.verified(), RERATED));
    var verified = revision(then(Packages.verified(), RERATED, verifiedForUa(REVISION_A)));
    assertThat(before.verifiedRating(UA)).isEqualTo(UA_RATING);
    assertThat(rerated.status()).isEqualTo(Revision.Status.RATED);
    assertThat(rerated.verifiedRating(UA)).isNull();
    assertThat(requireNonNull(rerated.rating(UA)).rating()).isEqualTo(OTHER);
    assertThat(verified.status()).isEqualTo(Revision.Status.VERIFIED);
    assertThat(verified.verifiedRating(UA)).isEqualTo(OTHER);
  }

  @Test
  void aSupersededOrWithdrawnRevisionStaysWhatItIs() {
    for (var history : List.of(Packages.superseded(), then(Packages.verified(), WITHDRAWN))) {
      var status = revision(history).status();
      var rerated = then(history, RERATED);
      assertThat(revision(rerated).status()).isEqualTo(status);
      assertThat(revision(then(rerated, verifiedForUa(REVISION_A))).status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @MethodSource("revisionsOfEveryStatusWithARating")
  void theReratingOfARevisionOfAnyStatusIsVerified(List<TechnologyEvent> history) {
    technology
        .given(then(history, RERATED))
        .when(verify(OLENA))
        .records(new RatingVerified(PACKAGE, REVISION_A, UA, OLENA.person()));
  }

  @Test
  void aReratingIsVerifiedOnce() {
    technology
        .given(then(Packages.superseded(), RERATED, verifiedForUa(REVISION_A)))
        .when(verify(TARAS))
        .refuses(TechnologyRule.RATING_VERIFIED_ONCE, "state");
  }

  @Test
  void theOfficerWhoReratedDoesNotVerify() {
    technology
        .given(then(Packages.verified(), rerated(OLENA.person())))
        .when(verify(OLENA))
        .refuses(TechnologyRule.VERIFIER_IS_NOT_ASSESSOR);
    new Stage(TechnologyPackageAggregate.class, world)
        .given(then(Packages.verified(), rerated(OLENA.person())))
        .when(verify(TARAS))
        .records(new RatingVerified(PACKAGE, REVISION_A, UA, TARAS.person()));
  }

  @Test
  void anOfficerWhoBelongsToTheOwnerDoesNotVerify() {
    var details = new FirmDetails("Firm", "1 Main Street", OLENA.person());
    world.instead(
        Firm.STREAM, UA_FIRM, List.of(new FirmRegistered(UA_FIRM, details, TARAS.person())));
    technology
        .given(Packages.rated())
        .when(verify(OLENA))
        .refuses(TechnologyRule.VERIFIER_NOT_OF_OWNER);
  }

  @Test
  void theRatingOfTheOtherStateKeepsItsVerifier() {
    var history = then(Packages.rated(), verifiedForDk(REVISION_A), RERATED);
    assertThat(revision(history).ratings()).hasSize(2);
    assertThat(revision(history).status()).isEqualTo(Revision.Status.RATED);
    assertThat(revision(then(history, verifiedForUa(REVISION_A))).status())
        .isEqualTo(Revision.Status.VERIFIED);
  }

  @Test
  void theFirstRatingOfAnotherStateIsStillRatedOnce() {
    technology
        .given(then(Packages.issued(), rating(REVISION_A, UA_RATING), RERATED))
        .when(new RateRevision(by(UA_CONTROL), PACKAGE, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.ONE_RATING_PER_STATE, "state");
  }

  @Test
  void aReratingHasARatingAndAReason() {
    assertThat(Faults.in(() -> new Rerating(missing(), " "))).containsExactly("rating", "reason");
  }

  private void load(String code) {
    var id = new EditionId(UA_RATING.list(), UA_RATING.edition());
    world.given(
        ControlListEdition.STREAM,
        id,
        List.of(new ListEditionLoaded(id, List.of(new Entry(code, "Title")), OPERATOR.person())));
  }

  private static RevisionRerated rerated(Person by) {
    return new RevisionRerated(PACKAGE, REVISION_A, UA_RATING, OTHER, "Other entry", by);
  }

  private static Revision revision(List<TechnologyEvent> history) {
    var technology = requireNonNull(TechnologyPackage.STREAM.fold(history));
    return requireNonNull(technology.revision(REVISION_A));
  }

  private static Rerate rerate(Actor actor, RevisionLabel revision, Rating rating) {
    return new Rerate(by(actor), PACKAGE, revision, new Rerating(rating, "Other entry"));
  }

  private static VerifyRating verify(Actor actor) {
    return new VerifyRating(by(actor), PACKAGE, REVISION_A, UA);
  }
}
