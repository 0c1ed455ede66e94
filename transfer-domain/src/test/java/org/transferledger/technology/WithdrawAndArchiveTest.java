package org.transferledger.technology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Packages.CONTENT;
import static org.transferledger.support.Packages.DK_RATING;
import static org.transferledger.support.Packages.REVISION_A;
import static org.transferledger.support.Packages.REVISION_B;
import static org.transferledger.support.Packages.REVISION_C;
import static org.transferledger.support.Packages.UA_RATING;
import static org.transferledger.support.Packages.issue;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.rating;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.Packages.verifiedForUa;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Command;
import org.transferledger.core.Reason;
import org.transferledger.firm.FirmRule;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.technology.TechnologyCommand.ArchivePackage;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.technology.TechnologyCommand.WithdrawRevision;
import org.transferledger.technology.TechnologyEvent.PackageArchived;
import org.transferledger.technology.TechnologyEvent.RevisionWithdrawn;

class WithdrawAndArchiveTest {
  private static final RevisionWithdrawn WITHDRAWN =
      new RevisionWithdrawn(PACKAGE, REVISION_A, "Faulty", UA_CONTROL.person());
  private static final PackageArchived ARCHIVED =
      new PackageArchived(PACKAGE, "Out of production", UA_ADMINISTRATOR.person());

  private final Stage technology =
      new Stage(TechnologyPackageAggregate.class, Histories.institutions());

  @ParameterizedTest
  @MethodSource("whoWithdraws")
  void theOwnerWithdrawsARevision(FirmMember actor) {
    technology
        .given(Packages.verified())
        .when(withdraw(actor, REVISION_A))
        .records(new RevisionWithdrawn(PACKAGE, REVISION_A, "Faulty", actor.person()));
  }

  static FirmMember[] whoWithdraws() {
    return new FirmMember[] {UA_ADMINISTRATOR, UA_CONTROL};
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotWithdraw")
  void nobodyElseWithdraws(Actor actor) {
    technology
        .given(Packages.verified())
        .when(withdraw(actor, REVISION_A))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotWithdraw() {
    return new Actor[] {UA_ENGINEER, DK_CONTROL, OLENA, OPERATOR};
  }

  @ParameterizedTest
  @MethodSource("historiesOfARevision")
  void aRevisionIsWithdrawnFromAnyOtherStatus(List<TechnologyEvent> history) {
    technology.given(history).when(withdraw(UA_CONTROL, REVISION_A)).records(WITHDRAWN);
    assertThat(statusOf(REVISION_A, then(history, WITHDRAWN))).isEqualTo(Revision.Status.WITHDRAWN);
  }

  static List<List<TechnologyEvent>> historiesOfARevision() {
    return List.of(
        Packages.issued(),
        Packages.rated(),
        Packages.verified(),
        Packages.superseded(),
        then(Packages.issued(), ARCHIVED));
  }

  @Test
  void aRevisionIsWithdrawnOnce() {
    technology
        .given(then(Packages.verified(), WITHDRAWN))
        .when(withdraw(UA_ADMINISTRATOR, REVISION_A))
        .refuses(TechnologyRule.REVISION_WITHDRAWN_ONCE, "revision");
  }

  @Test
  void whatWasNeverIssuedOrRegisteredIsNotWithdrawn() {
    technology
        .given(Packages.issued())
        .when(withdraw(UA_CONTROL, REVISION_C))
        .refuses(TechnologyRule.REVISION_KNOWN, "revision");
    new Stage(TechnologyPackageAggregate.class, Histories.institutions())
        .when(withdraw(UA_CONTROL, REVISION_A))
        .refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @Test
  void aWithdrawnRevisionGetsNoFirstRatingAndNoneIsVerified() {
    technology
        .given(then(Packages.issued(), WITHDRAWN))
        .when(new RateRevision(by(UA_CONTROL), PACKAGE, REVISION_A, UA_RATING))
        .refuses(TechnologyRule.SUPERSEDED_IS_FINAL, "revision");
    new Stage(TechnologyPackageAggregate.class, Histories.institutions())
        .given(then(Packages.rated(), WITHDRAWN))
        .when(new VerifyRating(by(OLENA), PACKAGE, REVISION_A, UA))
        .refuses(TechnologyRule.SUPERSEDED_IS_FINAL, "revision");
  }

  @Test
  void aWithdrawnRevisionStaysSoWhenItsSuccessorIsVerified() {
    var history =
        then(
            Packages.verified(),
            WITHDRAWN,
            issue(REVISION_B, REVISION_A),
            rating(REVISION_B, UA_RATING),
            verifiedForUa(REVISION_B));
    assertThat(statusOf(REVISION_A, history)).isEqualTo(Revision.Status.WITHDRAWN);
    assertThat(statusOf(REVISION_B, history)).isEqualTo(Revision.Status.VERIFIED);
  }

  @Test
  void whatAWithdrawnRevisionReplacedStaysReplaced() {
    var withdrawnSuccessor =
        new RevisionWithdrawn(PACKAGE, REVISION_B, "Faulty", UA_CONTROL.person());
    assertThat(statusOf(REVISION_A, then(Packages.superseded(), withdrawnSuccessor)))
        .isEqualTo(Revision.Status.SUPERSEDED);
  }

  @Test
  void theOwnersAdministratorArchivesThePackage() {
    technology.given(Packages.verified()).when(archive(UA_ADMINISTRATOR)).records(ARCHIVED);
    assertThat(folded(Packages.verified()).archived()).isFalse();
    assertThat(folded(then(Packages.verified(), ARCHIVED)).archived()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("whoDoesNotArchive")
  void nobodyElseArchives(Actor actor) {
    technology.given(Packages.verified()).when(archive(actor)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] whoDoesNotArchive() {
    return new Actor[] {UA_CONTROL, UA_ENGINEER, DK_ADMINISTRATOR, OLENA, OPERATOR};
  }

  @Test
  void aPackageIsArchivedOnce() {
    technology
        .given(then(Packages.registered(), ARCHIVED))
        .when(archive(UA_ADMINISTRATOR))
        .refuses(TechnologyRule.PACKAGE_ARCHIVED_ONCE, "packageId");
  }

  @Test
  void whatNobodyRegisteredIsNotArchived() {
    technology.when(archive(UA_ADMINISTRATOR)).refuses(TechnologyRule.PACKAGE_KNOWN, "packageId");
  }

  @ParameterizedTest
  @MethodSource("whatAnArchivedPackageDoesNotGet")
  void anArchivedPackageGetsNoRevisionAndNoRating(Command command) {
    technology
        .given(then(Packages.issued(), rating(REVISION_A, DK_RATING), ARCHIVED))
        .when(command)
        .refuses(TechnologyRule.PACKAGE_NOT_ARCHIVED, "packageId");
  }

  static List<Command> whatAnArchivedPackageDoesNotGet() {
    var otherwise = new Rating(DK, DK_RATING.list(), DK_RATING.edition(), "ML10.d");
    return List.of(
        new IssueRevision(by(UA_ENGINEER), PACKAGE, REVISION_B, CONTENT),
        new RateRevision(by(UA_CONTROL), PACKAGE, REVISION_A, UA_RATING),
        new VerifyRating(by(METTE), PACKAGE, REVISION_A, DK),
        new Rerate(by(UA_CONTROL), PACKAGE, REVISION_A, new Rerating(otherwise, "Other entry")));
  }

  @Test
  void anArchivedPackageIsRestrictedLikeAnyOther() {
    var order = order(RestrictionOrder.Kind.REVOKE, Scope.everyone());
    technology
        .given(then(Packages.issued(), ARCHIVED))
        .when(new RestrictAccess(by(METTE), PACKAGE, RESTRICTION, order))
        .records(restricted(PACKAGE, order));
  }

  private static WithdrawRevision withdraw(Actor actor, RevisionLabel revision) {
    return new WithdrawRevision(by(actor), PACKAGE, revision, new Reason("Faulty"));
  }

  private static ArchivePackage archive(Actor actor) {
    return new ArchivePackage(by(actor), PACKAGE, new Reason("Out of production"));
  }

  private static Revision.Status statusOf(RevisionLabel label, List<TechnologyEvent> history) {
    return requireNonNull(folded(history).revision(label)).status();
  }

  private static TechnologyPackage folded(List<TechnologyEvent> history) {
    return requireNonNull(TechnologyPackage.STREAM.fold(history));
  }
}
