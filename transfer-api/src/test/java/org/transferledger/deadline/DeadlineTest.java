package org.transferledger.deadline;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.catalogue.Deadline;
import org.transferledger.catalogue.Deadlines.Due;
import org.transferledger.command.Accepted;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Command;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Refused;
import org.transferledger.core.RestrictionId;
import org.transferledger.ledger.LogUnavailable;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.ViewProgress;
import org.transferledger.support.Ledger;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;

/** What every deadline has in common, at the example of restrictions that end by themselves. */
class DeadlineTest extends NodesTest {
  private static final Person SYSTEM = Actor.Deadline.system().person();
  private static final Duration EMERGENCY = Duration.ofDays(3);

  @Autowired private DeadlineCommands deadlineCommands;
  @Autowired private ViewProgress views;

  @Test
  void anEmergencyHoldExpiresAfter72HoursAndNotOneMicrosecondEarlier() {
    DeadlineScheduler node = node("one");
    Instant imposed = clock.instant();
    RestrictionId earlier = emergency(imposed.minus(1, MICROS), "first");
    RestrictionId later = emergency(imposed, "second");

    clock.moveTo(imposed.plus(EMERGENCY).minus(1, MICROS));
    node.look();
    until(() -> expired(earlier) == 1);

    assertThat(expired(later)).isZero();
    assertThat(waiting(later)).isEqualTo(1);
    assertThatThrownBy(() -> run(expiry(clock.instant(), later)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(DeadlineRule.DEADLINE_REACHED.slug());

    clock.move(Duration.of(1, MICROS));
    node.look();
    until(() -> expired(later) == 1);
    assertThat(decidedAt(later)).isEqualTo(imposed.plus(EMERGENCY));
    until(() -> waiting(later) == 0);
  }

  @Test
  void aHoldThatWasConfirmedMeanwhileLeavesNoEvent() {
    DeadlineScheduler node = node("one");
    RestrictionId confirmed = emergency(clock.instant(), "first");
    RestrictionId expiring = emergency(clock.instant(), "second");
    run(new ConfirmRestriction(officer(clock.instant(), 2), ledger().technology, confirmed));

    clock.move(EMERGENCY);
    node.look();
    until(() -> waiting(confirmed) == 0 && waiting(expiring) == 0);

    assertThat(expired(confirmed)).isZero();
    assertThat(expired(expiring)).isEqualTo(1);
  }

  @Test
  void aConfirmedHoldExpiresAtTheEndOfItsOrder() {
    DeadlineScheduler node = node("one");
    Instant end = clock.instant().plus(Duration.ofDays(10));
    RestrictionId hold = restrict(clock.instant(), "first", end);
    run(new ConfirmRestriction(officer(clock.instant(), 2), ledger().technology, hold));

    clock.move(EMERGENCY);
    node.look();
    until(() -> waiting(hold) == 1);
    assertThat(expired(hold)).isZero();

    clock.moveTo(end);
    node.look();
    until(() -> waiting(hold) == 0);
    assertThat(expired(hold)).isEqualTo(1);
  }

  @Test
  void twoNodesDoTheWorkOnce() {
    DeadlineScheduler one = node("one");
    DeadlineScheduler two = node("two");
    List<RestrictionId> holds =
        IntStream.range(0, 20).mapToObj(i -> emergency(clock.instant(), "basis " + i)).toList();

    clock.move(EMERGENCY);
    // They all change one record, so some get in each other's way and are tried again later.
    until(() -> {
      clock.move(Duration.ofSeconds(1));
      one.look();
      two.look();
      return holds.stream().allMatch(it -> waiting(it) == 0);
    });

    assertThat(holds).allMatch(it -> expired(it) == 1);
  }

  @Test
  void theSameDeadlineSentByEveryNodeHasOneEffect() {
    RestrictionId hold = emergency(clock.instant(), "first");
    String task = task(hold);

    clock.move(EMERGENCY);
    deadlineCommands.accept(task);
    deadlineCommands.accept(task);

    assertThat(expired(hold)).isEqualTo(1);
  }

  @Test
  void aDeadlineSurvivesTheNodeThatWasThere() {
    DeadlineScheduler before = node("one");
    RestrictionId hold = emergency(clock.instant(), "first");
    before.stop();

    clock.move(EMERGENCY);
    DeadlineScheduler after = node("one");
    after.look();
    until(() -> expired(hold) == 1);
  }

  @Test
  void aDeadlineThatHadPassedBeforeItsEventWasReadIsMadeUpFor() {
    DeadlineScheduler node = node("one");
    Instant longAgo = clock.instant().minus(Duration.ofHours(80));
    RestrictionId hold = emergency(longAgo, "first");

    node.look();
    until(() -> expired(hold) == 1);
    assertThat(decidedAt(hold)).isEqualTo(clock.instant());
  }

  @Test
  void anEventThatIsReadAgainSetsNothingTwice() {
    DeadlineScheduler node = node("one");
    Instant imposed = clock.instant();
    RestrictionId hold = emergency(imposed, "first");
    clock.move(EMERGENCY);
    node.look();
    until(() -> waiting(hold) == 0);

    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD, Scope.everyone(), "x", "x", imposed, null, true);
    var event =
        new AccessRestricted(
            ledger().technology, hold, order, SWEDEN, imposed.plus(EMERGENCY), SYSTEM);
    project(event);
    project(event);
    assertThat(waiting(hold)).isEqualTo(1);
    node.look();
    until(() -> waiting(hold) == 0);
    assertThat(expired(hold)).isEqualTo(1);
  }

  @Test
  void whileTheLogIsAwayADeadlineIsTriedAgainAfterGrowingDelays() {
    var attempts = new AtomicInteger();
    RestrictionId hold = emergency(clock.instant(), "first");
    DeadlineScheduler node =
        node(
            "one",
            task -> {
              if (task.contains(hold.toString()) && attempts.incrementAndGet() <= 3) {
                throw LogUnavailable.notAppended("for the test", null);
              }
              deadlineCommands.accept(task);
            });
    clock.move(EMERGENCY);

    for (int seconds : new int[] {1, 2, 4}) {
      Instant next = clock.instant().plusSeconds(seconds);
      node.look();
      until(() -> next.equals(nextTry(hold)));
      assertThat(expired(hold)).isZero();
      clock.moveTo(next);
    }
    node.look();
    until(() -> expired(hold) == 1);
    assertThat(attempts).hasValue(4);
  }

  @Test
  void everyTaskSaysAllThatItIs() {
    Instant at = Instant.parse("2026-11-23T04:05:06.000007Z");

    assertThat(Stream.of("", "part", "a/b"))
        .allSatisfy(detail -> {
          for (Deadline kind : Deadline.values()) {
            var due = new Due(kind, "stream", detail, at);
            assertThat(DeadlineTask.due(DeadlineTask.instance(due).getId())).isEqualTo(due);
          }
        });
  }

  private RestrictionId emergency(Instant at, String basis) {
    return restrict(at, basis, null);
  }

  /** Imposes an emergency hold, and waits until its deadline is set. */
  private RestrictionId restrict(Instant at, String basis, @Nullable Instant end) {
    var id = new RestrictionId(UUID.randomUUID());
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD, Scope.everyone(), "test", basis, at, end, true);
    long position =
        run(new RestrictAccess(officer(at, 1), ledger().technology, id, order)).position();
    until(() -> views.position(DeadlineFollower.NAME) >= position);
    return id;
  }

  private Accepted run(Command command) {
    return run(command, ledger().technology);
  }

  private ExpireRestriction expiry(Instant at, RestrictionId restriction) {
    return new ExpireRestriction(
        new Act(Actor.Deadline.system(), at), ledger().technology, restriction);
  }

  private static Act officer(Instant at, int number) {
    return new Act(Ledger.officer(SWEDEN, number).actor(), at);
  }

  private String task(RestrictionId restriction) {
    return jdbc()
        .sql("select task_instance from deadline_task where task_instance like ?")
        .params("%/" + restriction)
        .query(String.class)
        .single();
  }

  /** As happens again when the follower's progress was lost. */
  private void project(AccessRestricted event) {
    new DeadlineFollower(dataSource)
        .follow(
            new ProjectedEvent(1, "technology-package", "x", 0, clock.instant(), Map.of(), event));
  }

  private long expired(RestrictionId restriction) {
    return jdbc()
        .sql(
            """
            select count(*) from event where type = 'technology-package.restriction-expired'
               and convert_from(payload, 'UTF8')::jsonb ->> 'restrictionId' = ?
            """)
        .params(restriction.toString())
        .query(Long.class)
        .single();
  }

  private Instant decidedAt(RestrictionId restriction) {
    return Instant.parse(
        jdbc()
            .sql(
                """
                select convert_from(metadata, 'UTF8')::jsonb ->> 'decidedAt' from event
                 where type = 'technology-package.restriction-expired'
                   and convert_from(payload, 'UTF8')::jsonb ->> 'restrictionId' = ?
                """)
            .params(restriction.toString())
            .query(String.class)
            .single());
  }

  private long waiting(RestrictionId restriction) {
    return jdbc()
        .sql("select count(*) from deadline_task where task_instance like ?")
        .params("%/" + restriction)
        .query(Long.class)
        .single();
  }

  private @Nullable Instant nextTry(RestrictionId restriction) {
    return jdbc()
        .sql("select execution_time from deadline_task where task_instance like ? and not picked")
        .params("%/" + restriction)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional()
        .orElse(null);
  }
}
