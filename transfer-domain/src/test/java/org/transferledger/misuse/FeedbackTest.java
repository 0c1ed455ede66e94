package org.transferledger.misuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Cases.OTHER_INVESTIGATOR;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.CASE;
import static org.transferledger.support.People.INVESTIGATOR;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.by;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.transferledger.core.Actor;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseEvent.FeedbackGiven;
import org.transferledger.support.Cases;
import org.transferledger.support.Stage;

class FeedbackTest {
  private static final String TEXT = "We are at it";

  private final Stage misuse = new Stage(MisuseCaseAggregate.class, Cases.world());

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
  void theReporterHearsHowFarTheCaseHasCome(Status status) {
    misuse.given(Cases.in(status)).when(inform(INVESTIGATOR)).records(given(INVESTIGATOR));
  }

  @Test
  void anyInvestigatorInformsUntilOneIsAssigned() {
    misuse
        .given(Cases.in(Status.ACCEPTED))
        .when(inform(OTHER_INVESTIGATOR))
        .records(given(OTHER_INVESTIGATOR));
  }

  @Test
  void theReporterHearsMoreThanOnce() {
    misuse
        .given(then(Cases.in(Status.ACKNOWLEDGED), given(INVESTIGATOR)))
        .when(inform(INVESTIGATOR))
        .records(given(INVESTIGATOR));
  }

  @Test
  void whoDisclosesHearsAsWell() {
    misuse
        .given(Cases.acknowledged(Cases.disclosed()))
        .when(inform(INVESTIGATOR))
        .records(given(INVESTIGATOR));
  }

  @Test
  void thereIsNoFeedbackBeforeTheReportIsAcknowledged() {
    misuse
        .given(Cases.reported())
        .when(inform(INVESTIGATOR))
        .refuses(MisuseRule.FEEDBACK_AFTER_ACKNOWLEDGEMENT);
  }

  @Test
  void nobodyWaitsForFeedbackOnWhatARecordHasOpened() {
    misuse
        .given(Cases.acknowledged(Cases.opened()))
        .when(inform(INVESTIGATOR))
        .refuses(MisuseRule.FEEDBACK_TO_REPORTER);
  }

  @Test
  void theCaseKeepsWhatTheReporterHasHeard() {
    var known =
        Cases.fold(
            then(
                Cases.in(Status.ACKNOWLEDGED),
                given(INVESTIGATOR),
                new FeedbackGiven(CASE, "It was true", NOW, INVESTIGATOR.person())));
    assertThat(known.feedback()).containsExactly(TEXT, "It was true");
    assertThat(known.duties().feedbackGiven()).isTrue();
  }

  private static FeedbackGiven given(Actor actor) {
    return new FeedbackGiven(CASE, TEXT, NOW, actor.person());
  }

  private static GiveFeedback inform(Actor actor) {
    return new GiveFeedback(by(actor), CASE, new Feedback(TEXT));
  }
}
