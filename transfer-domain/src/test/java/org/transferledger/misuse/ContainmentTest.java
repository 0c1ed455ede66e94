package org.transferledger.misuse;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.OTHER_RESTRICTION;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.RESTRICTION;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.Ids.UNKNOWN_PACKAGE;
import static org.transferledger.support.Packages.emergency;
import static org.transferledger.support.Packages.order;
import static org.transferledger.support.Packages.restricted;
import static org.transferledger.support.People.DK;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UNAPPOINTED;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Actor;
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.Triage.Outcome;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.support.Histories;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.World;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyPackage;
import org.transferledger.technology.TechnologyRule;

class ContainmentTest {
  private static final RestrictionOrder SUSPEND = order(Kind.SUSPEND, Scope.everyone());
  private static final Containment COVERT = new Containment(Mode.COVERT, null);
  private static final Containment OVERT = new Containment(Mode.OVERT, SUSPEND);
  private static final ContainmentOrdered WATCHED =
      new ContainmentOrdered(CASE, Mode.COVERT, PACKAGE, null, METTE.person());
  private static final ContainmentOrdered RESTRICTED =
      new ContainmentOrdered(CASE, Mode.OVERT, PACKAGE, RESTRICTION, METTE.person());

  private final World world =
      Histories.authorities().given(TechnologyPackage.STREAM, PACKAGE, Packages.verified());
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @Test
  void covertContainmentRestrictsNothing() {
    misuse.given(reported()).when(contain(METTE, COVERT)).records(WATCHED);
  }

  @Test
  void overtContainmentRestrictsThePackageInTheSameAppend() {
    misuse
        .given(reported())
        .when(contain(METTE, OVERT))
        .recordsTogether(
            RESTRICTED,
            PACKAGE,
            new AccessRestricted(PACKAGE, RESTRICTION, SUSPEND, DK, null, METTE.person()));
  }

  @Test
  void anEmergencyHoldExpiresInAContainmentAsWell() {
    Instant expires = NOW.plus(Duration.ofDays(3));
    misuse
        .given(reported())
        .when(contain(METTE, new Containment(Mode.OVERT, emergency())))
        .recordsTogether(
            RESTRICTED,
            PACKAGE,
            new AccessRestricted(PACKAGE, RESTRICTION, emergency(), DK, expires, METTE.person()));
  }

  @Test
  void theOrderNamesThePackageWhereTheReportDoesNot() {
    misuse
        .given(reportOf(null, TRANSFER))
        .when(contain(METTE, new Containment(Mode.COVERT, null, PACKAGE)))
        .records(WATCHED);
  }

  @Test
  void thePackageOfTheReportComesFirst() {
    misuse
        .given(reported())
        .when(contain(METTE, new Containment(Mode.COVERT, null, UNKNOWN_PACKAGE)))
        .records(WATCHED);
  }

  @Test
  void aCaseThatARecordHasOpenedIsContainedLikeAReport() {
    misuse
        .given(
            new CaseOpened(
                CASE,
                CaseOpened.Grounds.LOSS,
                new Allegation("A drive is gone", PACKAGE, null, TRANSFER, null),
                UA_CONTROL.person(),
                NOW))
        .when(contain(METTE, COVERT))
        .records(WATCHED);
  }

  @Test
  void overtContainmentMayFollowCovert() {
    misuse
        .given(reported())
        .given(WATCHED)
        .when(contain(METTE, OVERT))
        .recordsTogether(
            RESTRICTED,
            PACKAGE,
            new AccessRestricted(PACKAGE, RESTRICTION, SUSPEND, DK, null, METTE.person()));
  }

  @Test
  void aCaseIsContainedCovertlyOnce() {
    misuse
        .given(reported())
        .given(WATCHED)
        .when(contain(METTE, COVERT))
        .refuses(MisuseRule.ONE_CONTAINMENT_OF_A_KIND, "mode");
  }

  @Test
  void aCaseIsContainedOvertlyOnce() {
    misuse
        .given(reported())
        .given(RESTRICTED)
        .when(contain(METTE, OVERT))
        .refuses(MisuseRule.ONE_CONTAINMENT_OF_A_KIND, "mode");
  }

  @Test
  void covertContainmentDoesNotFollowOvert() {
    misuse
        .given(reported())
        .given(RESTRICTED)
        .when(contain(METTE, COVERT))
        .refuses(MisuseRule.ONE_CONTAINMENT_OF_A_KIND, "mode");
  }

  @Test
  void anAcceptedCaseIsContained() {
    misuse.given(triaged(Outcome.ACCEPTED)).when(contain(METTE, COVERT)).records(WATCHED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
  void aCaseThatTriageTurnedAwayIsNotContained(Outcome outcome) {
    misuse
        .given(triaged(outcome))
        .when(contain(METTE, COVERT))
        .refuses(MisuseRule.CONTAINMENT_WHILE_OPEN);
  }

  @ParameterizedTest
  @MethodSource("othersThanOfficers")
  void nobodyElseLearnsWhetherThereIsACase(Actor actor) {
    misuse.when(contain(actor, COVERT)).refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
    new Stage(MisuseCaseAggregate.class, world)
        .given(reported())
        .when(contain(actor, COVERT))
        .refuses(AuthorityRule.OFFICER_OF_STATE_DECIDES);
  }

  static Actor[] othersThanOfficers() {
    return new Actor[] {INVESTIGATOR, UNAPPOINTED, UA_CONTROL};
  }

  @Test
  void whatNobodyReportedIsNotContained() {
    misuse.when(contain(METTE, COVERT)).refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  @Test
  void aReportWithoutPackageCannotBeContained() {
    misuse
        .given(reportOf(null, null))
        .when(contain(METTE, COVERT))
        .refuses(MisuseRule.CONTAINMENT_NEEDS_PACKAGE, "packageId");
  }

  @Test
  void aReportOfAnUnknownPackageCannotBeContained() {
    misuse
        .given(reportOf(UNKNOWN_PACKAGE, null))
        .when(contain(METTE, OVERT))
        .refuses(MisuseRule.CONTAINMENT_NEEDS_PACKAGE, "packageId");
  }

  @Test
  void anUnknownPackageThatTheOrderNamesCannotBeContained() {
    misuse
        .given(reportOf(null, TRANSFER))
        .when(contain(METTE, new Containment(Mode.OVERT, SUSPEND, UNKNOWN_PACKAGE)))
        .refuses(MisuseRule.CONTAINMENT_NEEDS_PACKAGE, "packageId");
  }

  @Test
  void theOrderOfAContainmentObeysTheRulesOfRestrictions() {
    var later =
        new RestrictionOrder(
            Kind.HOLD, Scope.everyone(), "Loss", "s. 5", NOW.plusSeconds(1), null, false);
    misuse
        .given(reported())
        .when(contain(METTE, new Containment(Mode.OVERT, later)))
        .refuses(TechnologyRule.RESTRICTION_NOT_IN_FUTURE, "effective");
  }

  @Test
  void anEmergencyHoldIsNotRepeatedByAContainment() {
    world.given(
        TechnologyPackage.STREAM,
        PACKAGE,
        List.of(restricted(PACKAGE, emergency(), NOW.plusSeconds(1))));
    misuse
        .given(reported())
        .when(
            new OrderContainment(
                by(METTE), CASE, OTHER_RESTRICTION, new Containment(Mode.OVERT, emergency())))
        .refuses(TechnologyRule.EMERGENCY_NOT_REPEATED, "emergency");
  }

  private static List<MisuseEvent> reported() {
    return reportOf(PACKAGE, null);
  }

  private static List<MisuseEvent> reportOf(
      @Nullable PackageId technology, @Nullable TransferId transfer) {
    var allegation =
        new Allegation("Drawings on a public server", technology, null, transfer, null);
    return List.of(new MisuseReported(CASE, allegation, REPORTER.person(), null, NOW));
  }

  private static List<MisuseEvent> triaged(Outcome outcome) {
    var original = outcome == Outcome.DUPLICATE ? OTHER_CASE : null;
    return then(
        reported(),
        new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW),
        new ReportTriaged(CASE, new Triage(outcome, "Read", original), INVESTIGATOR.person()));
  }

  private static OrderContainment contain(Actor actor, Containment containment) {
    return new OrderContainment(by(actor), CASE, RESTRICTION, containment);
  }
}
