package org.transferledger.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Histories.dkFirm;
import static org.transferledger.support.Histories.dkFirmBeforeApproval;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.UNKNOWN_SITE;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.JENS;
import static org.transferledger.support.People.KAREN;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.Authority;
import org.transferledger.authority.AuthorityEvent.PowersDelegated;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.Grounds;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.SiteId;
import org.transferledger.firm.FirmCommand.ApproveSite;
import org.transferledger.firm.FirmCommand.CloseSite;
import org.transferledger.firm.FirmCommand.RecordSiteVisit;
import org.transferledger.firm.FirmCommand.SiteVisit;
import org.transferledger.firm.FirmCommand.SuspendSite;
import org.transferledger.firm.FirmEvent.SiteApproved;
import org.transferledger.firm.FirmEvent.SiteClosed;
import org.transferledger.firm.FirmEvent.SiteSuspended;
import org.transferledger.firm.FirmEvent.SiteVisited;
import org.transferledger.support.Histories;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class SiteDecisionsTest {
  private static final Grounds GROUNDS = new Grounds("no access control", "§ 6");
  private static final SiteSuspended SUSPENDED =
      new SiteSuspended(DK_FIRM, DK_SITE, GROUNDS, METTE.person());
  private static final SiteClosed CLOSED =
      new SiteClosed(DK_FIRM, DK_SITE, "moved", METTE.person());
  private static final SiteApproved APPROVED_AGAIN =
      new SiteApproved(DK_FIRM, DK_SITE, JENS.person());

  private final World world = Histories.authorities();
  private final Stage firm = new Stage(FirmAggregate.class, world);

  @Test
  void anApprovedSiteIsSuspended() {
    firm.given(dkFirm()).when(suspend(METTE, DK_SITE)).records(SUSPENDED);
  }

  @Test
  void aSiteThatWasApprovedAgainIsSuspendedAgain() {
    firm.given(dkFirm())
        .given(SUSPENDED, APPROVED_AGAIN)
        .when(suspend(METTE, DK_SITE))
        .records(SUSPENDED);
  }

  @ParameterizedTest
  @MethodSource("notApproved")
  void onlyAnApprovedSiteIsSuspended(List<FirmEvent> history) {
    firm.given(history)
        .when(suspend(METTE, DK_SITE))
        .refuses(FirmRule.ONLY_APPROVED_SITE_IS_SUSPENDED, "siteId");
  }

  static Stream<List<FirmEvent>> notApproved() {
    return Stream.of(
        dkFirmBeforeApproval(),
        then(dkFirm(), SUSPENDED),
        then(dkFirm(), CLOSED),
        then(dkFirm(), SUSPENDED, CLOSED));
  }

  @Test
  void anotherOfficerApprovesASuspendedSiteAgain() {
    firm.given(dkFirm()).given(SUSPENDED).when(approve(JENS)).records(APPROVED_AGAIN);
  }

  @Test
  void whoApprovedASiteFirstMayApproveItAgain() {
    var byJens = new SiteSuspended(DK_FIRM, DK_SITE, GROUNDS, JENS.person());
    firm.given(dkFirm())
        .given(byJens)
        .when(approve(METTE))
        .records(new SiteApproved(DK_FIRM, DK_SITE, METTE.person()));
  }

  @Test
  void whoSuspendedASiteDoesNotApproveItAgain() {
    firm.given(dkFirm())
        .given(SUSPENDED)
        .when(approve(METTE))
        .refuses(FirmRule.SITE_REINSTATED_BY_ANOTHER);
  }

  @Test
  void onlyTheLastSuspensionMatters() {
    var byJens = new SiteSuspended(DK_FIRM, DK_SITE, GROUNDS, JENS.person());
    var byKaren = new SiteApproved(DK_FIRM, DK_SITE, KAREN.person());
    firm.given(dkFirm()).given(SUSPENDED, byKaren, byJens).when(approve(METTE)).succeeds();
  }

  @Test
  void aDelegateOfWhoSuspendedDoesNotApproveAgain() {
    var delegate = new Officer(new Person(METTE.person().issuer(), "delegate"), DK);
    var until = NOW.plus(Duration.ofDays(1));
    world.given(
        Authority.STREAM,
        DK,
        List.of(new PowersDelegated(DK, delegate.person(), until, "leave", METTE.person())));
    firm.given(dkFirm())
        .given(SUSPENDED)
        .when(approve(delegate))
        .refuses(FirmRule.SITE_REINSTATED_BY_ANOTHER);
  }

  @Test
  void aClosedSiteStaysClosed() {
    firm.given(dkFirm())
        .given(CLOSED)
        .when(approve(JENS))
        .refuses(FirmRule.SITE_APPROVED_ONCE, "siteId");
  }

  @ParameterizedTest
  @MethodSource("notClosed")
  void aSiteIsClosedWhateverItWas(List<FirmEvent> history) {
    firm.given(history).when(close(METTE, DK_SITE)).records(CLOSED);
  }

  static Stream<List<FirmEvent>> notClosed() {
    return Stream.of(dkFirmBeforeApproval(), dkFirm(), then(dkFirm(), SUSPENDED));
  }

  @Test
  void aSiteIsClosedOnce() {
    firm.given(dkFirm())
        .given(CLOSED)
        .when(close(JENS, DK_SITE))
        .refuses(FirmRule.SITE_CLOSED_ONCE, "siteId");
  }

  @ParameterizedTest
  @MethodSource("histories")
  void aVisitIsRecordedWhateverTheSiteIs(List<FirmEvent> history) {
    var visit = visit("2026-03-02");
    firm.given(history)
        .when(new RecordSiteVisit(by(METTE), DK_FIRM, DK_SITE, visit))
        .records(new SiteVisited(DK_FIRM, DK_SITE, visit, METTE.person()));
  }

  static Stream<List<FirmEvent>> histories() {
    return Stream.concat(notClosed(), Stream.of(then(dkFirm(), CLOSED)));
  }

  @Test
  void aVisitIsNotRecordedBeforeItTookPlace() {
    firm.given(dkFirm())
        .when(new RecordSiteVisit(by(METTE), DK_FIRM, DK_SITE, visit("2026-03-03")))
        .refuses(FirmRule.VISIT_NOT_IN_FUTURE, "on");
  }

  @Test
  void aVisitIsRecordedFromTheFirstMomentOfItsDayInUtc() {
    var midnight = Instant.parse("2026-03-03T00:00:00Z");
    firm.given(dkFirm())
        .when(new RecordSiteVisit(by(METTE, midnight), DK_FIRM, DK_SITE, visit("2026-03-03")))
        .succeeds();
    new Stage(FirmAggregate.class, Histories.authorities())
        .given(dkFirm())
        .when(
            new RecordSiteVisit(
                by(METTE, midnight.minusMillis(1)), DK_FIRM, DK_SITE, visit("2026-03-03")))
        .refuses(FirmRule.VISIT_NOT_IN_FUTURE, "on");
  }

  @Test
  void aVisitChangesNothingElse() {
    var before = Firm.STREAM.fold(dkFirm());
    var visited = new SiteVisited(DK_FIRM, DK_SITE, visit("2026-03-02"), METTE.person());
    assertThat(Firm.STREAM.fold(then(dkFirm(), visited))).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("decisionsByOthers")
  void onlyAnOfficerOfTheSitesStateDecides(Actor actor, Function<Actor, FirmCommand> command) {
    firm.given(dkFirm()).when(command.apply(actor)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Stream<Arguments> decisionsByOthers() {
    return Stream.of(OLENA, DK_ADMINISTRATOR, OPERATOR)
        .flatMap(actor -> decisions(DK_SITE).map(it -> Arguments.of(actor, it)));
  }

  @ParameterizedTest
  @MethodSource("decisionsOnAnUnknownSite")
  void nothingIsDecidedOnASiteThatNobodyProposed(Function<Actor, FirmCommand> command) {
    firm.given(dkFirm()).when(command.apply(METTE)).refuses(FirmRule.SITE_KNOWN, "siteId");
  }

  static Stream<Function<Actor, FirmCommand>> decisionsOnAnUnknownSite() {
    return decisions(UNKNOWN_SITE);
  }

  @ParameterizedTest
  @MethodSource("decisionsOnAnUnknownSite")
  void nothingIsDecidedOnSitesOfAnUnregisteredFirm(Function<Actor, FirmCommand> command) {
    firm.when(command.apply(METTE)).refuses(FirmRule.FIRM_KNOWN, "firmId");
  }

  private static Stream<Function<Actor, FirmCommand>> decisions(SiteId site) {
    return Stream.of(
        actor -> suspend(actor, site),
        actor -> close(actor, site),
        actor -> new RecordSiteVisit(by(actor), DK_FIRM, site, visit("2026-03-02")));
  }

  private static SiteVisit visit(String day) {
    return new SiteVisit(LocalDate.parse(day), "as described", true);
  }

  private static SuspendSite suspend(Actor actor, SiteId site) {
    return new SuspendSite(by(actor), DK_FIRM, site, GROUNDS);
  }

  private static CloseSite close(Actor actor, SiteId site) {
    return new CloseSite(by(actor), DK_FIRM, site, new Reason("moved"));
  }

  private static ApproveSite approve(Actor actor) {
    return new ApproveSite(by(actor), DK_FIRM, DK_SITE);
  }
}
