package org.transferledger.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.catalogue.Deadline;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.CaseId;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Web;

/** The duties to reporters of misuse, from the report to the event that tells they were missed. */
class MisuseDeadlineTest extends NodesTest {
  private static final String UNACKNOWLEDGED = "misuse-case.acknowledgement-overdue";
  private static final String NO_FEEDBACK = "misuse-case.feedback-overdue";
  private static final String DISPOSED = "misuse-case.reporter-disposed";
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(60);
  private static final Act INVESTIGATOR = Investigation.investigator(1);

  @Autowired private WebApplicationContext context;

  @Value("${ledger.data}")
  private Path data;

  private Instant today = Instant.EPOCH;
  private Investigation misuse;

  @BeforeEach
  void somethingIsReported() {
    today = clock.instant();
    misuse = new Investigation(new Web(context), ledger());
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void twoNodesNoteOnceThatNobodyAcknowledgedWithinSevenDays() {
    node("one");
    node("two");

    assertFallsDue(due(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE, today.plus(WEEK)), UNACKNOWLEDGED);
    assertThat(overdue()).isTrue();

    misuse.acknowledge(INVESTIGATOR).accepted();
    assertThat(overdue()).isFalse();
    assertThat(misuse.acknowledge(INVESTIGATOR).problem()).isEqualTo("acknowledged-once");
  }

  @Test
  void whatWasMissedWhileNobodyLookedIsNotedLater() {
    var due = due(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE, today.plus(WEEK));
    until(() -> waiting(due) == 1);
    clock.move(Duration.ofDays(30));
    assertThat(overdue()).isFalse();

    node("one").look();

    until(() -> waiting(due) == 0);
    assertThat(recorded(due, UNACKNOWLEDGED)).isEqualTo(1);
    assertThat(lastDecidedAt(due, UNACKNOWLEDGED)).isEqualTo(clock.instant());
    assertThat(overdue()).isTrue();
    double missed = overdueByMetric();
    misuse.acknowledge(INVESTIGATOR).accepted();
    assertThat(overdue()).isFalse();
    assertThat(overdueByMetric()).isEqualTo(missed - 1);
  }

  private double overdueByMetric() {
    return context.getBean(MeterRegistry.class).get("ledger.misuse.cases.overdue").gauge().value();
  }

  @Test
  void nothingIsNotedOfAReportThatWasAcknowledgedInTime() {
    node("one");
    misuse.acknowledge(INVESTIGATOR).accepted();

    assertLeavesNothing(
        due(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE, today.plus(WEEK)), UNACKNOWLEDGED);
    assertThat(overdue()).isFalse();
  }

  @Test
  void feedbackIsDueThreeMonthsAfterTheAcknowledgement() {
    node("one");
    clock.move(Duration.ofDays(2));
    Instant sooner = months(clock.instant());
    misuse.acknowledge(INVESTIGATOR).accepted();

    assertFallsDue(due(Deadline.NOTE_FEEDBACK_OVERDUE, sooner), NO_FEEDBACK);
    assertThat(overdue()).isTrue();
    misuse.inform(INVESTIGATOR).accepted();
    assertThat(overdue()).isFalse();
    assertLeavesNothing(due(Deadline.NOTE_FEEDBACK_OVERDUE, months(today.plus(WEEK))), NO_FEEDBACK);
  }

  @Test
  void monthsAreThoseOfTheCalendar() {
    int year = today.atOffset(ZoneOffset.UTC).getYear() + 1;
    clock.moveTo(Instant.parse(year + "-11-30T12:00:00Z"));
    node("one");
    misuse = new Investigation(new Web(context), ledger());
    misuse.acknowledge(INVESTIGATOR).accepted();
    boolean leap = Year.isLeap(year + 1L);
    Instant lastOfFebruary =
        Instant.parse((year + 1) + (leap ? "-02-29T12:00:00Z" : "-02-28T12:00:00Z"));

    assertFallsDue(due(Deadline.NOTE_FEEDBACK_OVERDUE, lastOfFebruary), NO_FEEDBACK);
  }

  @Test
  void whereNobodyAcknowledgedFeedbackIsDueThreeMonthsAfterTheSeventhDay() {
    node("one");

    assertFallsDue(due(Deadline.NOTE_FEEDBACK_OVERDUE, months(today.plus(WEEK))), NO_FEEDBACK);
  }

  @Test
  void nothingIsNotedWhereFeedbackWasGivenInTime() {
    node("one");
    misuse.acknowledge(INVESTIGATOR).accepted();
    misuse.inform(INVESTIGATOR).accepted();

    assertLeavesNothing(due(Deadline.NOTE_FEEDBACK_OVERDUE, months(today)), NO_FEEDBACK);
    assertLeavesNothing(due(Deadline.NOTE_FEEDBACK_OVERDUE, months(today.plus(WEEK))), NO_FEEDBACK);
  }

  @Test
  void whoHasReportedIsForgottenSixtyDaysAfterTheClosing() {
    node("one");
    close();
    assertThat(key()).exists();

    assertFallsDue(due(Deadline.DISPOSE_REPORTER, today.plus(KEPT)), DISPOSED);

    until(() -> Files.notExists(key()));
  }

  @Test
  void aLegalHoldOnTheCaseKeepsWhoHasReportedUntilACustodianDisposesOfIt() {
    node("one");
    close();
    var subject = new HoldSubject(HoldSubject.Kind.CASE, misuse.id);
    var hold = new HoldId(UUID.randomUUID());
    run(new PlaceHold(officer(NORWAY, 1), subject, hold, new Grounds("test", "test")), subject);

    assertLeavesNothing(due(Deadline.DISPOSE_REPORTER, today.plus(KEPT)), DISPOSED);
    assertThat(key()).exists();

    run(new LiftHold(officer(NORWAY, 2), subject, hold, new Reason("test")), subject);
    var custodian = new CustodianAppointment("custodian");
    run(new AppointCustodian(officer(NORWAY, 1), NORWAY, custodian), NORWAY);
    var person = new Person("https://issuer.example", "custodian");
    var act = new Act(new Actor.Custodian(person, NORWAY), clock.instant());
    run(new DisposeReporter(act, CaseId.of(misuse.id)), misuse.id);
    until(() -> Files.notExists(key()));
  }

  @Test
  void aReopenedCaseKeepsWhoHasReportedUntilSixtyDaysAfterItsNextClosing() {
    node("one");
    close();
    clock.move(Duration.ofDays(10));
    misuse.reopen(Ledger.officer(NORWAY, 1)).accepted();

    assertLeavesNothing(due(Deadline.DISPOSE_REPORTER, today.plus(KEPT)), DISPOSED);
    assertThat(key()).exists();

    misuse.assign(Ledger.officer(NORWAY, 1), INVESTIGATOR).accepted();
    String evidence = misuse.evidence(INVESTIGATOR, "test").accepted().id();
    misuse.find(INVESTIGATOR, List.of(evidence)).accepted();
    misuse.decide(Ledger.officer(NORWAY, 1), 1).accepted();
    misuse.decide(Ledger.officer(NORWAY, 1), 2).accepted();
    misuse.close(INVESTIGATOR).accepted();
    assertFallsDue(due(Deadline.DISPOSE_REPORTER, clock.instant().plus(KEPT)), DISPOSED);
    until(() -> Files.notExists(key()));
  }

  private void close() {
    misuse.acknowledge(INVESTIGATOR).accepted();
    misuse.triage(INVESTIGATOR, "UNFOUNDED").accepted();
    misuse.close(INVESTIGATOR).accepted();
  }

  private boolean overdue() {
    var cases =
        new Web(context)
            .get(
                Ledger.officer(NORWAY, 1),
                "/misuse-cases?overdue=true&package=" + ledger().technology)
            .items();
    return cases.findValuesAsString("id").contains(misuse.id);
  }

  private Path key() {
    return data.toAbsolutePath()
        .resolveSibling(data.getFileName() + "-keys")
        .resolve(misuse.id + ".key");
  }

  private Due due(Deadline kind, Instant at) {
    return new Due(kind, misuse.id, "", at);
  }

  private static Instant months(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plusMonths(3).toInstant();
  }
}
