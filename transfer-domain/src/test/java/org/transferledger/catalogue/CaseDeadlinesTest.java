package org.transferledger.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.ALLEGATION;
import static org.transferledger.support.Cases.CLOSED_AT;
import static org.transferledger.support.Cases.IDENTITY_UNTIL;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.REPORTER;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Actor;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.support.Cases;

class CaseDeadlinesTest {
  private static final Due ACKNOWLEDGEMENT =
      due(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE, Instant.parse("2026-02-08T10:00:00Z"));
  private static final Due FEEDBACK =
      due(Deadline.NOTE_FEEDBACK_OVERDUE, Instant.parse("2026-05-08T10:00:00Z"));

  @Test
  void aReportIsAcknowledgedInSevenDaysAndAnsweredThreeMonthsLater() {
    assertThat(Deadlines.setBy(Cases.reported().getFirst()))
        .containsExactly(ACKNOWLEDGEMENT, FEEDBACK);
  }

  @Test
  void aDisclosureIsAcknowledgedAndAnsweredLikeAReport() {
    assertThat(Deadlines.setBy(Cases.disclosed().getFirst()))
        .containsExactly(ACKNOWLEDGEMENT, FEEDBACK);
  }

  @Test
  void nobodyWaitsForAnAnswerToWhatARecordHasOpened() {
    assertThat(Deadlines.setBy(Cases.opened().getFirst())).containsExactly(ACKNOWLEDGEMENT);
  }

  @Test
  void whatCameAtAnUnknownTimeSetsNoDeadline() {
    assertThat(Deadlines.setBy(new MisuseReported(CASE, ALLEGATION, REPORTER.person(), null, null)))
        .isEmpty();
    assertThat(
            Deadlines.setBy(
                new CaseOpened(
                    CASE, CaseOpened.Grounds.LOSS, ALLEGATION, UA_CONTROL.person(), null)))
        .isEmpty();
    assertThat(Deadlines.setBy(acknowledged(null))).isEmpty();
  }

  @Test
  void feedbackIsDueThreeMonthsAfterTheAcknowledgement() {
    assertThat(Deadlines.setBy(acknowledged(Instant.parse("2026-02-03T10:00:00Z"))))
        .containsExactly(
            due(Deadline.NOTE_FEEDBACK_OVERDUE, Instant.parse("2026-05-03T10:00:00Z")));
    assertThat(Deadlines.setBy(acknowledged(Instant.parse("2026-11-30T10:00:00Z"))))
        .containsExactly(
            due(Deadline.NOTE_FEEDBACK_OVERDUE, Instant.parse("2027-02-28T10:00:00Z")));
  }

  @Test
  void theIdentityOfTheReporterIsDisposedOfWhenTheClosingSaysSo() {
    assertThat(Deadlines.setBy(Cases.closed(CLOSED_AT, IDENTITY_UNTIL)))
        .containsExactly(due(Deadline.DISPOSE_REPORTER, IDENTITY_UNTIL));
    assertThat(Deadlines.setBy(Cases.closed(CLOSED_AT, null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"RECEIVED", "ACKNOWLEDGED", "CLOSED"})
  void nothingElseInACaseSetsADeadline(Status status) {
    assertThat(Deadlines.setBy(Cases.in(status).getLast())).isEmpty();
  }

  @Test
  void eachDeadlineMakesItsCommand() {
    var act = by(Actor.Deadline.system());
    String id = CASE.toString();
    assertThat(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE.command(act, id, ""))
        .isEqualTo(new NoteAcknowledgementOverdue(act, CASE));
    assertThat(Deadline.NOTE_FEEDBACK_OVERDUE.command(act, id, ""))
        .isEqualTo(new NoteFeedbackOverdue(act, CASE));
    assertThat(Deadline.DISPOSE_REPORTER.command(act, id, ""))
        .isEqualTo(new DisposeReporter(act, CASE));
  }

  private static ReportAcknowledged acknowledged(@Nullable Instant at) {
    return new ReportAcknowledged(CASE, INVESTIGATOR.person(), at);
  }

  private static Due due(Deadline kind, Instant at) {
    return new Due(kind, CASE.toString(), "", at);
  }
}
