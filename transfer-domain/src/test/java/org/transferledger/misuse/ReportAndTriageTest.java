package org.transferledger.misuse;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.by;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.Triage.Outcome;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class ReportAndTriageTest {
  private static final Allegation ALLEGATION =
      new Allegation("Drawings on a public server", PACKAGE, null, null, null);
  private static final List<MisuseEvent> REPORTED =
      List.of(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), null, NOW));
  private static final List<MisuseEvent> ACKNOWLEDGED =
      then(REPORTED, new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));

  private final World world = new World();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @Test
  void misuseIsReportedUnderAPseudonym() {
    misuse
        .when(new ReportMisuse(by(REPORTER), CASE, ALLEGATION, null))
        .records(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), null, NOW));
  }

  @ParameterizedTest
  @MethodSource("underTheirOwnName")
  void nobodyReportsUnderTheirOwnName(Actor actor) {
    misuse
        .when(new ReportMisuse(by(actor), CASE, ALLEGATION, null))
        .refuses(MisuseRule.REPORTED_UNDER_PSEUDONYM);
  }

  static Actor[] underTheirOwnName() {
    return new Actor[] {UA_ENGINEER, OLENA, INVESTIGATOR};
  }

  @Test
  void aCaseBeginsWithOneReport() {
    misuse
        .given(REPORTED)
        .when(new ReportMisuse(by(REPORTER), CASE, ALLEGATION, null))
        .refuses(MisuseRule.MISUSE_REPORTED_ONCE, "caseId");
  }

  @Test
  void anInvestigatorAcknowledgesTheReport() {
    misuse
        .given(REPORTED)
        .when(acknowledge(INVESTIGATOR))
        .records(new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));
  }

  @ParameterizedTest
  @MethodSource("othersThanAnInvestigator")
  void nobodyElseLearnsWhetherThereIsACase(Actor actor) {
    misuse.when(acknowledge(actor)).refuses(MisuseRule.INVESTIGATOR_ACTS);
    anew().given(REPORTED).when(acknowledge(actor)).refuses(MisuseRule.INVESTIGATOR_ACTS);
    anew().when(triage(actor, Outcome.ACCEPTED, null)).refuses(MisuseRule.INVESTIGATOR_ACTS);
    anew()
        .given(ACKNOWLEDGED)
        .when(triage(actor, Outcome.ACCEPTED, null))
        .refuses(MisuseRule.INVESTIGATOR_ACTS);
  }

  static Actor[] othersThanAnInvestigator() {
    return new Actor[] {REPORTER, OLENA, OPERATOR, UA_ENGINEER};
  }

  @Test
  void aReportIsAcknowledgedOnce() {
    misuse
        .given(ACKNOWLEDGED)
        .when(acknowledge(INVESTIGATOR))
        .refuses(MisuseRule.ACKNOWLEDGED_ONCE);
  }

  @Test
  void aTriagedReportIsNotAcknowledgedAgain() {
    misuse
        .given(triaged(Outcome.ACCEPTED))
        .when(acknowledge(INVESTIGATOR))
        .refuses(MisuseRule.ACKNOWLEDGED_ONCE);
  }

  @Test
  void whatNobodyReportedIsNotAcknowledged() {
    misuse.when(acknowledge(INVESTIGATOR)).refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DUPLICATE")
  void anInvestigatorTriagesTheReport(Outcome outcome) {
    misuse
        .given(ACKNOWLEDGED)
        .when(triage(INVESTIGATOR, outcome, null))
        .records(new ReportTriaged(CASE, new Triage(outcome, "Read", null), INVESTIGATOR.person()));
  }

  @Test
  void aDuplicateNamesTheOtherCase() {
    world.given(MisuseCase.STREAM, OTHER_CASE, otherCase());
    misuse
        .given(ACKNOWLEDGED)
        .when(triage(INVESTIGATOR, Outcome.DUPLICATE, OTHER_CASE))
        .records(
            new ReportTriaged(
                CASE, new Triage(Outcome.DUPLICATE, "Read", OTHER_CASE), INVESTIGATOR.person()));
  }

  @Test
  void aDuplicateOfNothingOnRecordIsNone() {
    misuse
        .given(ACKNOWLEDGED)
        .when(triage(INVESTIGATOR, Outcome.DUPLICATE, OTHER_CASE))
        .refuses(MisuseRule.DUPLICATE_OF_ANOTHER, "duplicateOf");
  }

  @Test
  void aCaseIsNotADuplicateOfItself() {
    world.given(MisuseCase.STREAM, CASE, ACKNOWLEDGED);
    misuse
        .given(ACKNOWLEDGED)
        .when(triage(INVESTIGATOR, Outcome.DUPLICATE, CASE))
        .refuses(MisuseRule.DUPLICATE_OF_ANOTHER, "duplicateOf");
  }

  @Test
  void aReportIsAcknowledgedBeforeTriage() {
    misuse
        .given(REPORTED)
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null))
        .refuses(MisuseRule.TRIAGED_ONCE);
  }

  @ParameterizedTest
  @EnumSource
  void aReportIsTriagedOnce(Outcome before) {
    misuse
        .given(triaged(before))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null))
        .refuses(MisuseRule.TRIAGED_ONCE);
  }

  @Test
  void whatNobodyReportedIsNotTriaged() {
    misuse
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null))
        .refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  private static Stage anew() {
    return new Stage(MisuseCaseAggregate.class, new World());
  }

  private static List<MisuseEvent> triaged(Outcome outcome) {
    var original = outcome == Outcome.DUPLICATE ? OTHER_CASE : null;
    return then(
        ACKNOWLEDGED,
        new ReportTriaged(CASE, new Triage(outcome, "Read", original), INVESTIGATOR.person()));
  }

  private static List<MisuseEvent> otherCase() {
    return List.of(new MisuseReported(OTHER_CASE, ALLEGATION, REPORTER.person(), null, NOW));
  }

  private static AcknowledgeReport acknowledge(Actor actor) {
    return new AcknowledgeReport(by(actor), CASE);
  }

  private static TriageReport triage(Actor actor, Outcome outcome, @Nullable CaseId original) {
    return new TriageReport(by(actor), CASE, new Triage(outcome, "Read", original));
  }

  @Test
  void twoCasesAreNotDuplicatesOfEachOther() {
    var allegation = new Allegation("Seen", null, null, null, null);
    var other =
        List.of(
            new MisuseReported(OTHER_CASE, allegation, REPORTER.person(), null, NOW),
            new ReportAcknowledged(OTHER_CASE, INVESTIGATOR.person(), NOW),
            new ReportTriaged(
                OTHER_CASE, new Triage(Outcome.DUPLICATE, "Same", CASE), INVESTIGATOR.person()));
    var world = new World().given(MisuseCase.STREAM, OTHER_CASE, List.copyOf(other));
    new Stage(MisuseCaseAggregate.class, world)
        .given(
            new MisuseReported(CASE, allegation, REPORTER.person(), null, NOW),
            new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW))
        .when(
            new TriageReport(
                by(INVESTIGATOR), CASE, new Triage(Outcome.DUPLICATE, "Same", OTHER_CASE)))
        .refuses(MisuseRule.DUPLICATE_OF_ANOTHER, "duplicateOf");
  }
}
