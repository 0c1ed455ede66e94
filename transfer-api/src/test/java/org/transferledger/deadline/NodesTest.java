package org.transferledger.deadline;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.command.Accepted;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Refused;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.support.Ledger;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.technology.ListedCode;

/** Deadlines on a real database, with nodes that the tests start and stop. */
abstract class NodesTest extends MovableTimeTest {
  static final Country NORWAY = Country.of("NO");
  static final Country SWEDEN = Country.of("SE");

  @Autowired private Commands commands;
  @Autowired private DeadlineCommands deadlineCommands;
  @Autowired private DeadlineScheduler ofTheApplication;
  @Autowired DataSource dataSource;

  private final List<DeadlineScheduler> nodes = new ArrayList<>();
  private @Nullable Ledger made;

  @BeforeEach
  void onlyTheNodesOfTheTestRun() {
    if (ofTheApplication.isRunning()) {
      ofTheApplication.stop();
    }
    made = new Ledger(commands, 1);
  }

  @AfterEach
  void stopNodes() {
    nodes.stream().filter(DeadlineScheduler::isRunning).forEach(DeadlineScheduler::stop);
  }

  DeadlineScheduler node(String name) {
    return node(name, deadlineCommands);
  }

  DeadlineScheduler node(String name, Consumer<String> send) {
    var node = new DeadlineScheduler(dataSource, clock, name, send);
    nodes.add(node);
    node.start();
    return node;
  }

  Ledger ledger() {
    return Objects.requireNonNull(made);
  }

  Accepted run(Command command, Object id) {
    return ledger().run(command, id);
  }

  Act officer(Country state, int number) {
    return new Act(Ledger.officer(state, number).actor(), clock.instant());
  }

  Act member(FirmId firm, FirmRole role) {
    return new Act(Ledger.member(firm, role).actor(), clock.instant());
  }

  Instant in(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }

  /** Terms from now on for what the sender sends to the recipient. */
  LicenceTerms terms(LicenceTerms.Kind kind, Instant validUntil, PurposeGrant... purposes) {
    var coverage =
        new Coverage(
            List.of(ledger().technology),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(ledger().sender),
            List.of(ledger().recipient),
            List.of(ledger().to),
            List.of(SWEDEN));
    return new LicenceTerms(
        NORWAY,
        LicenceTerms.Permits.EXPORT,
        kind,
        coverage,
        List.of(purposes),
        clock.instant(),
        validUntil,
        new Limits(1, BigDecimal.ONE, null));
  }

  LicenceId appliedLicence(LicenceTerms terms) {
    var id = new LicenceId(UUID.randomUUID());
    var applicant = member(ledger().sender, FirmRole.EXPORT_CONTROL_OFFICER);
    run(new ApplyForLicence(applicant, id, terms), id);
    return id;
  }

  /** Decides on the application or amendment that is pending. */
  void issue(LicenceId id) {
    var advice = new Advice(true, "fine");
    run(new AdviseOnLicence(officer(NORWAY, 1), id, advice), id);
    run(new CountersignLicence(officer(NORWAY, 2), id), id);
    run(new CountersignLicence(officer(NORWAY, 3), id), id);
    run(new IssueLicence(officer(NORWAY, 1), id, new Issue("N-2", List.of())), id);
  }

  /** Nothing happens a microsecond before the time; at the time the event is recorded, once. */
  void assertFallsDue(Due due, String event) {
    long before = recorded(due, event);
    until(() -> waiting(due) == 1);
    clock.moveTo(due.at().minus(1, MICROS));
    var early = new Act(Actor.Deadline.system(), clock.instant());
    var command = due.kind().command(early, due.streamId(), due.detail());
    assertThatThrownBy(() -> run(command, due.streamId()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(DeadlineRule.DEADLINE_REACHED.slug());
    assertThat(recorded(due, event)).isEqualTo(before);

    pass(due);

    assertThat(recorded(due, event)).isEqualTo(before + 1);
    assertThat(lastDecidedAt(due, event)).isEqualTo(due.at());
  }

  /** The time passes, and there is nothing more to be recorded. */
  void assertLeavesNothing(Due due, String event) {
    long before = recorded(due, event);
    pass(due);
    assertThat(recorded(due, event)).isEqualTo(before);
  }

  private void pass(Due due) {
    until(() -> waiting(due) == 1);
    clock.moveTo(due.at());
    nodes.forEach(DeadlineScheduler::look);
    until(() -> waiting(due) == 0);
  }

  long waiting(Due due) {
    return jdbc()
        .sql("select count(*) from deadline_task where task_instance = ?")
        .params(DeadlineTask.instance(due).getId())
        .query(Long.class)
        .single();
  }

  long recorded(Due due, String event) {
    return jdbc()
        .sql("select count(*) from event where stream_id = ? and type = ?")
        .params(due.streamId(), event)
        .query(Long.class)
        .single();
  }

  Instant lastDecidedAt(Due due, String event) {
    return Instant.parse(
        jdbc()
            .sql(
                """
                select convert_from(metadata, 'UTF8')::jsonb ->> 'decidedAt' from event
                 where stream_id = ? and type = ? order by position desc limit 1
                """)
            .params(due.streamId(), event)
            .query(String.class)
            .single());
  }

  JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(condition);
  }
}
