package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.NOTICE;
import static org.transferledger.support.Cases.RESPONSE;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA_ADMINISTRATOR;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_ENGINEER;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseEvent.ResponseRecorded;
import org.transferledger.misuse.MisuseEvent.SubjectNotified;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;

class NotifyAndRespondTest {
  private static final Allegation OF_NOBODY =
      new Allegation(ALLEGATION.text(), PACKAGE, null, null, null);

  private final Stage misuse = new Stage(MisuseCaseAggregate.class, Cases.world());

  @Test
  void theAccusedIsNotified() {
    var notice = new Notice("Drawings were seen", NOW.plusSeconds(1));
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(new NotifySubject(by(INVESTIGATOR), CASE, notice))
        .records(new SubjectNotified(CASE, UA_FIRM, notice, INVESTIGATOR.person()));
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "CLOSED", "REOPENED"})
  void theAccusedIsNotifiedWhileTheInvestigationIsUnderWay(Status status) {
    misuse
        .given(Cases.in(status))
        .when(notifyUntil(NOW.plusSeconds(1)))
        .refuses(MisuseRule.INVESTIGATION_UNDER_WAY);
  }

  @Test
  void whomTriageNamesIsNotified() {
    var triage = new Triage(Triage.Outcome.ACCEPTED, "Read", null, DK_FIRM);
    misuse
        .given(Cases.investigated(Cases.triaged(Cases.acknowledged(Cases.reported()), triage)))
        .when(notifyUntil(NOW.plusSeconds(1)))
        .records(
            new SubjectNotified(
                CASE,
                DK_FIRM,
                new Notice(NOTICE.text(), NOW.plusSeconds(1)),
                INVESTIGATOR.person()));
  }

  @Test
  void nobodyIsNotifiedWhereNobodyIsNamed() {
    var triage = new Triage(Triage.Outcome.ACCEPTED, "Read", null);
    misuse
        .given(
            Cases.investigated(
                Cases.triaged(Cases.acknowledged(Cases.reported(OF_NOBODY)), triage)))
        .when(notifyUntil(NOW.plusSeconds(1)))
        .refuses(MisuseRule.ACCUSED_KNOWN);
  }

  @Test
  void theAccusedIsNotifiedOnce() {
    misuse
        .given(Cases.notified())
        .when(notifyUntil(NOW.plusSeconds(1)))
        .refuses(MisuseRule.SUBJECT_NOTIFIED_ONCE);
  }

  @Test
  void theAccusedIsGivenTime() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(notifyUntil(NOW))
        .refuses(MisuseRule.RESPONSE_TIME_IN_FUTURE, "respondBy");
  }

  @ParameterizedTest
  @MethodSource("answering")
  void whoIsNotifiedResponds(Actor actor) {
    misuse
        .given(Cases.notified())
        .when(respond(actor))
        .records(new ResponseRecorded(CASE, RESPONSE, actor.person()));
  }

  @ParameterizedTest
  @MethodSource("answering")
  void aResponseMayCompleteAnother(Actor actor) {
    misuse
        .given(Cases.heard())
        .when(respond(actor))
        .records(new ResponseRecorded(CASE, RESPONSE, actor.person()));
  }

  static Actor[] answering() {
    return new Actor[] {UA_ADMINISTRATOR, UA_CONTROL, INVESTIGATOR};
  }

  @ParameterizedTest
  @EnumSource(names = {"FINDINGS", "MEASURES", "REOPENED"})
  void aResponseMayComeAfterTheFinding(Status status) {
    misuse
        .given(Cases.in(status))
        .when(respond(UA_CONTROL))
        .records(new ResponseRecorded(CASE, RESPONSE, UA_CONTROL.person()));
  }

  @ParameterizedTest
  @MethodSource("answering")
  void aResponseComesBeforeTheCaseIsClosed(Actor actor) {
    misuse
        .given(Cases.in(Status.CLOSED))
        .when(respond(actor))
        .refuses(MisuseRule.RESPONSE_TO_NOTICE);
  }

  @Test
  void anInvestigatorRecordsNoResponseBeforeTheNotice() {
    misuse
        .given(Cases.in(Status.INVESTIGATING))
        .when(respond(INVESTIGATOR))
        .refuses(MisuseRule.RESPONSE_TO_NOTICE);
  }

  @Test
  void anEngineerDoesNotRespondForTheFirm() {
    misuse.given(Cases.notified()).when(respond(UA_ENGINEER)).refuses(FirmRule.FIRM_MEMBER_ACTS);
  }

  @ParameterizedTest
  @MethodSource("membersOfTheAccused")
  void theAccusedDoesNotLearnOfTheCaseBeforeItIsNotified(FirmMember member) {
    var none = responding(List.of(), member).violations();
    responding(List.of(), member).refuses(MisuseRule.CASE_KNOWN, "caseId");
    for (Status status : Status.values()) {
      var known = Cases.in(status);
      if (Cases.fold(known).notice() == null) {
        assertThat(responding(known, member).violations()).isEqualTo(none);
      }
    }
  }

  static FirmMember[] membersOfTheAccused() {
    return new FirmMember[] {UA_ADMINISTRATOR, UA_CONTROL, UA_ENGINEER};
  }

  @Test
  void anotherFirmDoesNotLearnOfTheCase() {
    var none = responding(List.of(), DK_CONTROL).violations();
    for (Status status : Status.values()) {
      assertThat(responding(Cases.in(status), DK_CONTROL).violations()).isEqualTo(none);
    }
  }

  @Test
  void whomAReportNamesWronglyDoesNotLearnOfTheCase() {
    var triage = new Triage(Triage.Outcome.ACCEPTED, "Read", null, DK_FIRM);
    var accused = Cases.investigated(Cases.triaged(Cases.acknowledged(Cases.reported()), triage));
    misuse
        .given(then(accused, new SubjectNotified(CASE, DK_FIRM, NOTICE, INVESTIGATOR.person())))
        .when(respond(UA_CONTROL))
        .refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  private static Stage.Answer responding(List<MisuseEvent> history, Actor actor) {
    return new Stage(MisuseCaseAggregate.class, Cases.world()).given(history).when(respond(actor));
  }

  private static NotifySubject notifyUntil(Instant respondBy) {
    return new NotifySubject(by(INVESTIGATOR), CASE, new Notice(NOTICE.text(), respondBy));
  }

  private static RecordResponse respond(Actor actor) {
    return new RecordResponse(by(actor), CASE, RESPONSE);
  }
}
