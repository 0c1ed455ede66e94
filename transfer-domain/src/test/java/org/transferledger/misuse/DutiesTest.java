package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.CUSTODIAN;
import static org.transferledger.support.Cases.RECEIVED_AT;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.AUDITOR;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.METTE;
import static org.transferledger.support.People.OPERATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.DeadlineRule;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.misuse.MisuseEvent.AcknowledgementOverdue;
import org.transferledger.misuse.MisuseEvent.FeedbackGiven;
import org.transferledger.misuse.MisuseEvent.FeedbackOverdue;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;

class DutiesTest {
  private static final Actor SYSTEM = Deadline.system();
  private static final Instant ACKNOWLEDGE_BY = Instant.parse("2026-02-08T10:00:00Z");
  private static final Instant FEEDBACK_BY = Instant.parse("2026-05-08T10:00:00Z");
  private static final Instant FEEDBACK_BY_IF_ACKNOWLEDGED = Instant.parse("2026-05-03T10:00:00Z");
  private static final AcknowledgementOverdue UNACKNOWLEDGED =
      new AcknowledgementOverdue(CASE, SYSTEM.person());
  private static final FeedbackOverdue UNANSWERED = new FeedbackOverdue(CASE, SYSTEM.person());

  private final Stage misuse = new Stage(MisuseCaseAggregate.class, Cases.world());

  @ParameterizedTest
  @MethodSource("beginnings")
  void acknowledgementIsDueWithinSevenDays(List<MisuseEvent> beginning) {
    assertThat(Cases.fold(beginning).duties().acknowledgeBy()).isEqualTo(ACKNOWLEDGE_BY);
    misuse
        .given(beginning)
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY))
        .records(UNACKNOWLEDGED);
  }

  @ParameterizedTest
  @MethodSource("beginnings")
  void acknowledgementIsNotOverdueBefore(List<MisuseEvent> beginning) {
    misuse
        .given(beginning)
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY.minusSeconds(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  static List<List<MisuseEvent>> beginnings() {
    return List.of(Cases.reported(), Cases.disclosed(), Cases.opened());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
  void whatIsAcknowledgedIsNotOverdue(Status status) {
    misuse
        .given(Cases.in(status))
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void overdueAcknowledgementIsNotedOnce() {
    misuse
        .given(then(Cases.reported(), UNACKNOWLEDGED))
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void nothingIsOverdueOfWhatCameAtAnUnknownTime() {
    misuse
        .given(reportedAt(null))
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .given(reportedAt(null))
        .when(noteFeedback(SYSTEM, FEEDBACK_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void whatIsOverdueMayStillBeAcknowledged() {
    var known =
        Cases.fold(
            then(Cases.reported(), UNACKNOWLEDGED, acknowledged(ACKNOWLEDGE_BY.plusSeconds(1))));
    assertThat(known.status()).isEqualTo(Status.ACKNOWLEDGED);
    assertThat(known.duties())
        .isEqualTo(new Duties(ACKNOWLEDGE_BY, true, true, FEEDBACK_BY, false, false));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-01T10:00:00Z, 2026-05-01T10:00:00Z",
    "2026-02-03T10:00:00Z, 2026-05-03T10:00:00Z",
    "2026-02-08T09:59:59Z, 2026-05-08T09:59:59Z",
    "2026-02-08T10:00:00Z, 2026-05-08T10:00:00Z",
    "2026-02-08T10:00:01Z, 2026-05-08T10:00:00Z",
    "2026-04-01T00:00:00Z, 2026-05-08T10:00:00Z"
  })
  void feedbackIsDueThreeMonthsAfterTheAcknowledgementOrTheSeventhDay(Instant at, Instant due) {
    var history = then(Cases.reported(), acknowledged(at));
    assertThat(Cases.fold(history).duties().feedbackBy()).isEqualTo(due);
    misuse
        .given(history)
        .when(noteFeedback(SYSTEM, due.minusSeconds(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .given(history)
        .when(noteFeedback(SYSTEM, due))
        .records(UNANSWERED);
  }

  @Test
  void feedbackIsDueWithoutAnAcknowledgementAsWell() {
    misuse.given(Cases.reported()).when(noteFeedback(SYSTEM, FEEDBACK_BY)).records(UNANSWERED);
  }

  @Test
  void feedbackIsNotOverdueBeforeThat() {
    misuse
        .given(Cases.reported())
        .when(noteFeedback(SYSTEM, FEEDBACK_BY.minusSeconds(1)))
        .refuses(DeadlineRule.DEADLINE_REACHED);
  }

  @Test
  void feedbackIsDueToWhoDiscloses() {
    misuse.given(Cases.disclosed()).when(noteFeedback(SYSTEM, FEEDBACK_BY)).records(UNANSWERED);
  }

  @Test
  void nobodyWaitsForFeedbackOnWhatARecordHasOpened() {
    misuse
        .given(Cases.acknowledged(Cases.opened()))
        .when(noteFeedback(SYSTEM, FEEDBACK_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
  void feedbackIsDueHoweverFarTheCaseHasCome(Status status) {
    misuse
        .given(Cases.in(status))
        .when(noteFeedback(SYSTEM, FEEDBACK_BY_IF_ACKNOWLEDGED))
        .records(UNANSWERED);
  }

  @Test
  void whatWasAnsweredIsNotOverdue() {
    misuse
        .given(Cases.in(Status.ACKNOWLEDGED))
        .given(new FeedbackGiven(CASE, "We are at it", RECEIVED_AT, INVESTIGATOR.person()))
        .when(noteFeedback(SYSTEM, FEEDBACK_BY_IF_ACKNOWLEDGED))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @Test
  void overdueFeedbackIsNotedOnce() {
    misuse
        .given(then(Cases.in(Status.ACKNOWLEDGED), UNANSWERED))
        .when(noteFeedback(SYSTEM, FEEDBACK_BY))
        .refuses(DeadlineRule.DEADLINE_APPLIES);
  }

  @ParameterizedTest
  @MethodSource("people")
  void onlyTheDeadlineNotesThatAnAcknowledgementIsOverdue(Actor actor) {
    misuse
        .given(Cases.reported())
        .when(noteAcknowledgement(actor, ACKNOWLEDGE_BY))
        .refuses(DeadlineRule.DEADLINE_ACTS);
  }

  @ParameterizedTest
  @MethodSource("people")
  void onlyTheDeadlineNotesThatFeedbackIsOverdue(Actor actor) {
    misuse
        .given(Cases.reported())
        .when(noteFeedback(actor, FEEDBACK_BY))
        .refuses(DeadlineRule.DEADLINE_ACTS);
  }

  static Actor[] people() {
    return new Actor[] {INVESTIGATOR, METTE, CUSTODIAN, UA_CONTROL, AUDITOR, OPERATOR, REPORTER};
  }

  @Test
  void noDeadlineOfACaseThatIsNoneDoesAnything() {
    misuse
        .when(noteAcknowledgement(SYSTEM, ACKNOWLEDGE_BY))
        .refuses(MisuseRule.CASE_KNOWN, "caseId");
    new Stage(MisuseCaseAggregate.class, Cases.world())
        .when(noteFeedback(SYSTEM, FEEDBACK_BY))
        .refuses(MisuseRule.CASE_KNOWN, "caseId");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T08:00:00Z, 2027-02-28T08:00:00Z",
    "2027-11-30T08:00:00Z, 2028-02-29T08:00:00Z",
    "2026-12-31T23:59:59Z, 2027-03-31T23:59:59Z",
    "2026-01-31T00:00:00Z, 2026-04-30T00:00:00Z"
  })
  void monthsAreThoseOfTheCalendar(Instant acknowledged, Instant due) {
    assertThat(Duties.feedbackBy(acknowledged)).isEqualTo(due);
  }

  private static List<MisuseEvent> reportedAt(@Nullable Instant at) {
    return List.of(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), null, at));
  }

  private static ReportAcknowledged acknowledged(Instant at) {
    return new ReportAcknowledged(CASE, INVESTIGATOR.person(), at);
  }

  private static NoteAcknowledgementOverdue noteAcknowledgement(Actor actor, Instant at) {
    return new NoteAcknowledgementOverdue(by(actor, at), CASE);
  }

  private static NoteFeedbackOverdue noteFeedback(Actor actor, Instant at) {
    return new NoteFeedbackOverdue(by(actor, at), CASE);
  }
}
