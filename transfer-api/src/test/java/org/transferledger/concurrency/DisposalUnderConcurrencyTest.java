package org.transferledger.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Command;
import org.transferledger.core.Country;
import org.transferledger.core.Grounds;
import org.transferledger.core.HoldId;
import org.transferledger.core.Reason;
import org.transferledger.core.Refused;
import org.transferledger.core.TransferId;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.retention.HoldCommand.LiftHold;
import org.transferledger.retention.HoldCommand.PlaceHold;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.RetentionRule;
import org.transferledger.support.Ledger;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.DisposeTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;

/** Many dispose of records while others place holds on them: no disposal stands after a hold. */
class DisposalUnderConcurrencyTest extends MovableTimeTest {
  private static final int ROUNDS = 4;
  private static final int DISPOSERS = 8;
  private static final Country NORWAY = Country.of("NO");
  private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private DeadlineScheduler deadlines;

  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

  /** One for each answer to somebody who wanted to dispose of something. */
  private final Semaphore met = new Semaphore(0);

  private Instant today = Instant.EPOCH;

  @BeforeEach
  void muchLater() {
    if (deadlines.isRunning()) {
      deadlines.stop();
    }
    today = clock.instant();
    clock.moveTo(LATER);
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void noDisposalStandsAfterAHoldInForceOnIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var ledger = new Ledger(commands, DISPOSERS);
      var transfers = IntStream.range(0, DISPOSERS).mapToObj(_ -> returned(ledger)).toList();
      List<HoldSubject> subjects =
          List.of(
              new HoldSubject(HoldSubject.Kind.PACKAGE, ledger.technology.toString()),
              new HoldSubject(HoldSubject.Kind.FIRM, ledger.recipient.toString()),
              new HoldSubject(HoldSubject.Kind.TRANSFER, transfers.getFirst().toString()));
      atOnce(ledger, transfers, subjects);

      assertThat(broken(transfers, subjects)).isEmpty();
    }

    System.out.printf("disposals against holds: %d rounds, %s%n", ROUNDS, outcomes);
    assertThat(outcomes.get("accepted").get()).isEqualTo(ROUNDS * DISPOSERS);
    assertThat(outcomes.get(RetentionRule.NOT_UNDER_HOLD.slug()).get()).isPositive();
  }

  private void atOnce(Ledger ledger, List<TransferId> transfers, List<HoldSubject> subjects)
      throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> holders =
          subjects.stream()
              .<Future<?>>map(it -> threads.submit(() -> placeAndLift(ledger, it, over)))
              .toList();
      List<Future<?>> disposers =
          transfers.stream()
              .<Future<?>>map(it -> threads.submit(() -> dispose(ledger, it)))
              .toList();
      for (Future<?> it : disposers) {
        it.get();
      }
      over.set(true);
      for (Future<?> it : holders) {
        it.get();
      }
    }
  }

  /** A few holds one after the other, each until somebody has met it or there is nobody left. */
  private Object placeAndLift(Ledger ledger, HoldSubject subject, AtomicBoolean over)
      throws InterruptedException {
    for (int i = 0; i < 3 && !over.get(); i++) {
      var id = new HoldId(UUID.randomUUID());
      met.drainPermits();
      patiently(ledger, new PlaceHold(officer(1), subject, id, new Grounds("test", "t")), subject);
      while (!over.get() && !met.tryAcquire(10, TimeUnit.MILLISECONDS)) {
        // Nobody has met it yet.
      }
      patiently(ledger, new LiftHold(officer(2), subject, id, new Reason("test")), subject);
    }
    return subject;
  }

  private void dispose(Ledger ledger, TransferId transfer) {
    String outcome;
    do {
      var command = new DisposeTransfer(officer(1), transfer, new Reason("test"));
      outcome = patiently(ledger, command, transfer);
      count(outcome).incrementAndGet();
      met.release();
    } while (!outcome.equals("accepted"));
  }

  /** A conflict is no answer, so it is sent again. */
  private static String patiently(Ledger ledger, Command command, Object id) {
    while (true) {
      try {
        ledger.run(command, id);
        return "accepted";
      } catch (Refused e) {
        String rule = e.violations().getFirst().rule();
        if (!rule.equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
          return rule;
        }
      }
    }
  }

  private AtomicInteger count(String outcome) {
    return outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger());
  }

  /** What is in the log of a subject of holds, or of a transfer's end. */
  private record Step(long position, String stream, String type) {}

  /** The disposals that stand in the log while a hold on a subject was in force. */
  private List<Step> broken(List<TransferId> transfers, List<HoldSubject> subjects) {
    Map<String, Integer> inForce = new HashMap<>();
    List<Step> broken = new ArrayList<>();
    int disposals = 0;
    String ofFirst = subjects.getLast().toString();
    for (Step step : log(transfers, subjects)) {
      switch (step.type()) {
        case "legal-holds.placed" -> inForce.merge(step.stream(), 1, Integer::sum);
        case "legal-holds.lifted" -> inForce.merge(step.stream(), -1, Integer::sum);
        default -> {
          disposals++;
          boolean first = step.stream().equals(transfers.getFirst().toString());
          boolean held =
              inForce.entrySet().stream()
                  .anyMatch(it -> it.getValue() > 0 && (first || !it.getKey().equals(ofFirst)));
          if (held) {
            broken.add(step);
          }
        }
      }
    }
    assertThat(disposals).isEqualTo(transfers.size());
    return broken;
  }

  private List<Step> log(List<TransferId> transfers, List<HoldSubject> subjects) {
    List<String> streams = new ArrayList<>();
    transfers.forEach(it -> streams.add(it.toString()));
    subjects.forEach(it -> streams.add(it.toString()));
    return JdbcClient.create(dataSource)
        .sql(
            "select position, stream_id, type from event where stream_id in (:streams)"
                + " and type in ('transfer.disposed', 'legal-holds.placed', 'legal-holds.lifted')"
                + " order by position")
        .param("streams", streams)
        .query((row, _) ->
            new Step(row.getLong("position"), row.getString("stream_id"), row.getString("type")))
        .list();
  }

  private static TransferId returned(Ledger ledger) {
    var transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    var holder = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    ledger.run(new ReturnTransfer(holder, transfer, new Return("sent")), transfer);
    return transfer;
  }

  private Act officer(int number) {
    return new Act(Ledger.officer(NORWAY, number).actor(), clock.instant());
  }
}
