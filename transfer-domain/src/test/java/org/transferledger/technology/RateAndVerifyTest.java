package org.transferledger.technology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Packages.DK_RATING;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.REVISION_B;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.Packages.issue;
import static org.transferledger.support.Packages.rating;
import static org.transferledger.support.Packages.verifiedForDk;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyEvent.RatingVerified;
import org.transferledger.technology.TechnologyEvent.RevisionRated;

class RateAndVerifyTest {
  private final Stage technology =
      new Stage(TechnologyPackageAggregate.class, Histories.institutions());

  @Test
  void theOwnersExportControlOfficerRatesARevision() {
    technology
        .given(Packages.issued())
        .when(rate(UA_CONTROL, REVISION_A, UA_RATING))
        .records(new RevisionRated(PACKAGE, REVISION_A, UA_RATING, UA_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotRate")
  void nobodyElseRates(Actor actor) {
    technology
        .given(Packages.issued())
        .when(rate(actor, REVISION_A, UA_RATING))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotRate() {
    return new Actor[] {UA_ADMINISTRATOR, UA_ENGINEER, DK_CONTROL, OLENA};
  }

  @Test
  void aRevisionOfNoPackageIsNotRated() {
    technology
        .when(rate(UA_CONTROL, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aRevisionThatWasNeverIssuedIsNotRated() {
    technology
        .given(Packages.issued())
        .when(rate(UA_CONTROL, REVISION_C, UA_RATING))
        .refuses(TechnologyRule.REVISION_KNOWN, "revision");
  }

  @Test
  void aRevisionIsRatedOnceForAState() {
    technology
        .given(Packages.rated())
        .when(rate(UA_CONTROL, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.ONE_RATING_PER_STATE, "state");
  }

  @Test
  void aSupersededRevisionIsNotRated() {
    technology
        .given(Packages.superseded())
        .when(rate(UA_CONTROL, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.SUPERSEDED_IS_FINAL, "revision");
  }

  @Test
  void anOfficerOfTheRatingsStateVerifiesIt() {
    technology
        .given(Packages.rated())
        .when(verify(METTE, REVISION_A, DK))
        .records(new RatingVerified(PACKAGE, REVISION_A, DK, METTE.person()));
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotVerify")
  void nobodyElseVerifies(Actor actor) {
    technology
        .given(Packages.rated())
        .when(verify(actor, REVISION_A, UA))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] whoDoesNotVerify() {
    return new Actor[] {METTE, UNAPPOINTED, UA_CONTROL};
  }

  @Test
  void aRatingOfNoPackageIsNotVerified() {
    technology
        .when(verify(OLENA, REVISION_A, UA))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aRatingOfNoRevisionIsNotVerified() {
    technology
        .given(Packages.rated())
        .when(verify(OLENA, REVISION_C, UA))
        .refuses(TechnologyRule.REVISION_KNOWN, "revision");
  }

  @Test
  void aRatingForAnotherStateIsNotVerified() {
    technology
        .given(Packages.issued())
        .given(rating(REVISION_A, DK_RATING))
        .when(verify(OLENA, REVISION_A, UA))
        .refuses(TechnologyRule.RATING_KNOWN, "state");
  }

  @Test
  void aRatingIsVerifiedOnce() {
    technology
        .given(Packages.verified())
        .when(verify(TARAS, REVISION_A, UA))
        .refuses(TechnologyRule.RATING_VERIFIED_ONCE, "state");
  }

  @Test
  void whoAssessedARatingAsThePersonOfAFirmDoesNotVerifyItAsAnOfficer() {
    var wearsTwoHats = new FirmMember(OLENA.person(), UA_FIRM, FirmRole.EXPORT_CONTROL_OFFICER);
    technology
        .given(Packages.issued())
        .given(new RevisionRated(PACKAGE, REVISION_A, UA_RATING, wearsTwoHats.person()))
        .when(verify(OLENA, REVISION_A, UA))
        .refuses(TechnologyRule.VERIFIER_IS_NOT_ASSESSOR);
  }

  @Test
  void aRatingOfASupersededRevisionIsNotVerified() {
    technology
        .given(Packages.superseded())
        .when(verify(OLENA, REVISION_A, UA))
        .refuses(TechnologyRule.SUPERSEDED_IS_FINAL, "revision");
  }

  @Test
  void aRevisionIsVerifiedOnceAllItsRatingsAre() {
    assertThat(statusOf(REVISION_A, Packages.issued())).isEqualTo(Revision.Status.ISSUED);
    assertThat(statusOf(REVISION_A, Packages.rated())).isEqualTo(Revision.Status.RATED);
    assertThat(statusOf(REVISION_A, then(Packages.rated(), verifiedForUa(REVISION_A))))
        .isEqualTo(Revision.Status.RATED);
    assertThat(statusOf(REVISION_A, Packages.verified())).isEqualTo(Revision.Status.VERIFIED);
  }

  @Test
  void anotherRatingOfAVerifiedRevisionAwaitsVerificationAgain() {
    var verifiedForOneState =
        then(Packages.issued(), rating(REVISION_A, UA_RATING), verifiedForUa(REVISION_A));
    assertThat(statusOf(REVISION_A, verifiedForOneState)).isEqualTo(Revision.Status.VERIFIED);
    assertThat(statusOf(REVISION_A, then(verifiedForOneState, rating(REVISION_A, DK_RATING))))
        .isEqualTo(Revision.Status.RATED);
  }

  @Test
  void onlyAVerifiedRatingCounts() {
    var revision = revision(REVISION_A, then(Packages.rated(), verifiedForDk(REVISION_A)));
    assertThat(revision.verifiedRating(DK)).isEqualTo(DK_RATING);
    assertThat(revision.verifiedRating(UA)).isNull();
  }

  @Test
  void aRevisionIsSupersededOnlyWhenItsSuccessorIsVerified() {
    var issued = then(Packages.verified(), issue(REVISION_B, REVISION_A));
    var rated = then(issued, rating(REVISION_B, UA_RATING));
    assertThat(statusOf(REVISION_A, issued)).isEqualTo(Revision.Status.VERIFIED);
    assertThat(statusOf(REVISION_A, rated)).isEqualTo(Revision.Status.VERIFIED);
    assertThat(statusOf(REVISION_A, then(rated, verifiedForUa(REVISION_B))))
        .isEqualTo(Revision.Status.SUPERSEDED);
  }

  private static Revision.Status statusOf(RevisionLabel label, List<TechnologyEvent> history) {
    return revision(label, history).status();
  }

  private static Revision revision(RevisionLabel label, List<TechnologyEvent> history) {
    return requireNonNull(requireNonNull(TechnologyPackage.STREAM.fold(history)).revision(label));
  }

  private static RateRevision rate(Actor actor, RevisionLabel revision, Rating rating) {
    return new RateRevision(by(actor), PACKAGE, revision, rating);
  }

  private static VerifyRating verify(Actor actor, RevisionLabel revision, Country state) {
    return new VerifyRating(by(actor), PACKAGE, revision, state);
  }

  @Test
  void whatASupersededRevisionWouldHaveSupersededIsNotCurrent() {
    var history =
        then(
            Packages.verified(),
            issue(REVISION_B, REVISION_A),
            issue(REVISION_C, REVISION_B),
            rating(REVISION_C, UA_RATING),
            verifiedForUa(REVISION_C));
    var technology = Objects.requireNonNull(TechnologyPackage.STREAM.fold(history));
    assertThat(Objects.requireNonNull(technology.revision(REVISION_A)).status())
        .isEqualTo(Revision.Status.SUPERSEDED);
  }
}
