package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.IDENTITY;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.OTHER_CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.DK_ADMINISTRATOR;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.SE_FIRM;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.Triage.Outcome;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;
import org.transferledger.support.World;

class TakeInTest {
  private static final Allegation OF_NOBODY =
      new Allegation(ALLEGATION.text(), PACKAGE, null, null, null);

  private final World world = Cases.world();
  private final Stage misuse = new Stage(MisuseCaseAggregate.class, world);

  @Test
  void aReportKeepsTheSealedIdentity() {
    misuse
        .when(new ReportMisuse(by(REPORTER), CASE, ALLEGATION, IDENTITY))
        .records(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), IDENTITY, NOW));
  }

  @ParameterizedTest
  @EnumSource
  void aCaseBeginsOnce(Status status) {
    misuse
        .given(Cases.in(status))
        .when(new ReportMisuse(by(REPORTER), CASE, ALLEGATION, IDENTITY))
        .refuses(MisuseRule.MISUSE_REPORTED_ONCE, "caseId");
  }

  @ParameterizedTest
  @EnumSource
  void aDisclosureBeginsACaseOnce(Status status) {
    misuse
        .given(Cases.in(status))
        .when(disclose(UA_CONTROL, ALLEGATION))
        .refuses(MisuseRule.MISUSE_REPORTED_ONCE, "caseId");
  }

  @ParameterizedTest
  @MethodSource("othersThanReporters")
  void whoReportsUnderTheirOwnNameDoesNotLearnWhetherThereIsACase(Actor actor) {
    var report = new ReportMisuse(by(actor), CASE, ALLEGATION, IDENTITY);
    misuse.when(report).refuses(MisuseRule.REPORTED_UNDER_PSEUDONYM);
    new Stage(MisuseCaseAggregate.class, world)
        .given(Cases.reported())
        .when(report)
        .refuses(MisuseRule.REPORTED_UNDER_PSEUDONYM);
  }

  static Actor[] othersThanReporters() {
    return new Actor[] {
      METTE, UA_CONTROL, INVESTIGATOR, CUSTODIAN, AUDITOR, OPERATOR, Deadline.system()
    };
  }

  @ParameterizedTest
  @MethodSource("disclosing")
  void aFirmDisclosesItsOwnMisuse(Actor actor) {
    misuse
        .when(disclose(actor, ALLEGATION))
        .records(new MisuseDisclosed(CASE, UA_FIRM, ALLEGATION, NOW, actor.person()));
  }

  static Actor[] disclosing() {
    return new Actor[] {UA_ADMINISTRATOR, UA_CONTROL};
  }

  @Test
  void whoDisclosesNeedNotNameTheFirm() {
    misuse
        .when(disclose(UA_CONTROL, OF_NOBODY))
        .records(new MisuseDisclosed(CASE, UA_FIRM, OF_NOBODY, NOW, UA_CONTROL.person()));
  }

  @Test
  void aFirmDoesNotDiscloseWhatAnotherDid() {
    misuse
        .when(disclose(DK_ADMINISTRATOR, ALLEGATION))
        .refuses(MisuseRule.OWN_MISUSE_DISCLOSED, "firm");
  }

  @ParameterizedTest
  @MethodSource("notDisclosing")
  void nobodyElseLearnsWhetherThereIsACase(Actor actor) {
    misuse.when(disclose(actor, ALLEGATION)).refuses(FirmRule.FIRM_MEMBER_ACTS);
    new Stage(MisuseCaseAggregate.class, world)
        .given(Cases.reported())
        .when(disclose(actor, ALLEGATION))
        .refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  static Actor[] notDisclosing() {
    return new Actor[] {
      UA_ENGINEER, METTE, INVESTIGATOR, CUSTODIAN, AUDITOR, OPERATOR, REPORTER, Deadline.system()
    };
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
  void onlyWhatIsReceivedIsAcknowledged(Status status) {
    misuse
        .given(Cases.in(status))
        .when(new AcknowledgeReport(by(INVESTIGATOR), CASE))
        .refuses(MisuseRule.ACKNOWLEDGED_ONCE);
  }

  @Test
  void aDisclosureIsAcknowledged() {
    misuse
        .given(Cases.disclosed())
        .when(new AcknowledgeReport(by(INVESTIGATOR), CASE))
        .records(new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));
  }

  @Test
  void whatARecordHasOpenedIsAcknowledged() {
    misuse
        .given(Cases.opened())
        .when(new AcknowledgeReport(by(INVESTIGATOR), CASE))
        .records(new ReportAcknowledged(CASE, INVESTIGATOR.person(), NOW));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACKNOWLEDGED")
  void onlyWhatIsAcknowledgedIsTriaged(Status status) {
    misuse
        .given(Cases.in(status))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null, null))
        .refuses(MisuseRule.TRIAGED_ONCE);
  }

  @Test
  void anotherInvestigatorThanWhoAcknowledgedMayTriage() {
    misuse
        .given(Cases.in(Status.ACKNOWLEDGED))
        .when(triage(OTHER_INVESTIGATOR, Outcome.ACCEPTED, null, null))
        .records(
            new ReportTriaged(
                CASE,
                new Triage(Outcome.ACCEPTED, "Read", null, null),
                OTHER_INVESTIGATOR.person()));
  }

  @Test
  void triageNamesTheAccused() {
    misuse
        .given(Cases.acknowledged(Cases.reported(OF_NOBODY)))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null, DK_FIRM))
        .records(
            new ReportTriaged(
                CASE, new Triage(Outcome.ACCEPTED, "Read", null, DK_FIRM), INVESTIGATOR.person()));
  }

  @Test
  void theAccusedIsRegistered() {
    misuse
        .given(Cases.in(Status.ACKNOWLEDGED))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null, SE_FIRM))
        .refuses(FirmRule.FIRM_KNOWN, "accused");
  }

  @Test
  void whoBelongsToTheFirmThatTriageNamesDoesNotTriage() {
    Cases.employ(world, INVESTIGATOR.person(), NOW.plusSeconds(1));
    misuse
        .given(Cases.acknowledged(Cases.reported(OF_NOBODY)))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null, UA_FIRM))
        .refuses(MisuseRule.NOT_OF_ACCUSED_FIRM, "accused");
  }

  @Test
  void whoHasLeftTheFirmThatTriageNamesTriages() {
    Cases.employ(world, INVESTIGATOR.person(), NOW);
    misuse
        .given(Cases.acknowledged(Cases.reported(OF_NOBODY)))
        .when(triage(INVESTIGATOR, Outcome.ACCEPTED, null, UA_FIRM))
        .records(
            new ReportTriaged(
                CASE, new Triage(Outcome.ACCEPTED, "Read", null, UA_FIRM), INVESTIGATOR.person()));
  }

  @Test
  void aDuplicateMayBeOneOfAClosedCase() {
    var other = new MisuseReported(OTHER_CASE, ALLEGATION, REPORTER.person(), IDENTITY, NOW);
    var closed = new MisuseEvent.CaseClosed(OTHER_CASE, "Over", NOW, null, INVESTIGATOR.person());
    world.given(MisuseCase.STREAM, OTHER_CASE, List.of(other, closed));
    misuse
        .given(Cases.in(Status.ACKNOWLEDGED))
        .when(triage(INVESTIGATOR, Outcome.DUPLICATE, OTHER_CASE, null))
        .records(
            new ReportTriaged(
                CASE,
                new Triage(Outcome.DUPLICATE, "Read", OTHER_CASE, null),
                INVESTIGATOR.person()));
  }

  @Test
  void whomTriageNamesIsAccusedInsteadOfWhomTheReportNames() {
    var before = Cases.acknowledged(Cases.reported());
    assertThat(Cases.fold(before).accused()).isEqualTo(UA_FIRM);
    assertThat(
            Cases.fold(Cases.triaged(before, new Triage(Outcome.ACCEPTED, "Read", null, DK_FIRM)))
                .accused())
        .isEqualTo(DK_FIRM);
    assertThat(
            Cases.fold(Cases.triaged(before, new Triage(Outcome.ACCEPTED, "Read", null))).accused())
        .isEqualTo(UA_FIRM);
  }

  private static DiscloseMisuse disclose(Actor actor, Allegation allegation) {
    return new DiscloseMisuse(by(actor), CASE, allegation);
  }

  private static TriageReport triage(
      Actor actor, Outcome outcome, @Nullable CaseId original, @Nullable FirmId accused) {
    return new TriageReport(by(actor), CASE, new Triage(outcome, "Read", original, accused));
  }
}
