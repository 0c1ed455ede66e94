package org.transferledger.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.command.Commands;
import org.transferledger.concurrency.RecordedRules.Recorded;
import org.transferledger.core.BatchId;
import org.transferledger.core.Refused;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers take away and give back what releases rest on, while many threads release; then the log
 * itself is asked whether any release stands in it that should not.
 */
class RulesUnderConcurrencyTest extends ServerTest {
  private static final int EACH = 25;

  /** So many tries to release something pass before one of the officers takes something away. */
  private static final int PACE = 5;

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;

  private final JsonMapper json = JsonMapper.builder().build();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private final Semaphore tries = new Semaphore(0);

  @Test
  void whateverHappensAtOnceTheHistoryKeepsTheRules() throws Exception {
    long before =
        JdbcClient.create(dataSource)
            .sql("select last_position from log_head")
            .query(Long.class)
            .single();
    var contest = new Contest(commands, 1_000);
    TransferId holding = contest.holding();
    TransferId manufacture = contest.manufacture();
    Queue<Runnable> releases = releases(contest, holding, manufacture);
    var over = new AtomicBoolean();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(() -> releaseAll(releases)));
      }
      List<Future<?>> officers =
          disturbances(contest).stream()
              .<Future<?>>map(it -> threads.submit(() -> untilOver(over, it)))
              .toList();
      for (Future<?> it : running) {
        it.get();
      }
      over.set(true);
      tries.release(100 * PACE);
      for (Future<?> it : officers) {
        it.get();
      }
    }

    var rules = new RecordedRules();
    assertThat(rules.broken(history(before))).isEmpty();
    System.out.printf("rules at once: %s; in the log: %s%n", outcomes, rules.checked());
    assertThat(rules.checked()).containsKeys("transfer", "retransfer", "shipment", "batch");
    assertThat(outcomes)
        .as("releases went through, and rules stood in the way of others")
        .containsKeys("released", "shipment-batches-unshipped")
        .hasSizeGreaterThan(2);
  }

  /** Transfers, retransfers, and two shipments for each batch, in turn. */
  private static Queue<Runnable> releases(
      Contest contest, TransferId holding, TransferId manufacture) {
    Queue<Runnable> releases = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < EACH; i++) {
      TransferId transfer = contest.transfer();
      TransferId passedOn = contest.retransfer(holding);
      BatchId batch = contest.batch(manufacture);
      ShipmentId first = contest.shipment(batch);
      ShipmentId second = contest.shipment(batch);
      releases.add(() -> contest.ledger().release(transfer));
      releases.add(() -> contest.ledger().releaseOnward(passedOn));
      releases.add(() -> contest.release(first));
      releases.add(() -> contest.release(second));
    }
    return releases;
  }

  /** What an officer takes away, and how it is given back. */
  private record Disturbance(Runnable taken, Runnable givenBack) {}

  private static List<Disturbance> disturbances(Contest contest) {
    Deque<ScreeningId> matches = new ArrayDeque<>();
    Deque<RestrictionId> restrictions = new ArrayDeque<>();
    return List.of(
        new Disturbance(contest::suspendFirm, contest::reinstateFirm),
        new Disturbance(contest::suspendSite, contest::approveSite),
        new Disturbance(contest::suspendLicence, contest::reinstateLicence),
        new Disturbance(() -> matches.push(contest.match()), () -> contest.clear(matches.pop())),
        new Disturbance(
            () -> restrictions.push(contest.restrict()), () -> contest.lift(restrictions.pop())));
  }

  /** Each release is tried until it has gone through or three officers have stood in its way. */
  private void releaseAll(Queue<Runnable> releases) {
    for (Runnable release = releases.poll(); release != null; release = releases.poll()) {
      Runnable tried = release;
      if (IntStream.range(0, 3).noneMatch(_ -> released(tried))) {
        count("given up");
      }
    }
  }

  private boolean released(Runnable release) {
    String outcome = "released";
    try {
      release.run();
    } catch (Refused e) {
      outcome = e.violations().getFirst().rule();
    }
    count(outcome);
    tries.release();
    return outcome.equals("released") || outcome.equals("shipment-batches-unshipped");
  }

  private void count(String outcome) {
    outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
  }

  private void untilOver(AtomicBoolean over, Disturbance disturbance) {
    while (!over.get()) {
      tries.acquireUninterruptibly(PACE);
      disturbance.taken().run();
      tries.acquireUninterruptibly();
      disturbance.givenBack().run();
    }
  }

  private List<Recorded> history(long after) {
    return JdbcClient.create(dataSource)
        .sql(
            "select position, type, stream_id, convert_from(payload, 'UTF8') as content from event"
                + " where position > ? order by position")
        .params(after)
        .query((row, _) ->
            new Recorded(
                row.getLong("position"),
                row.getString("type"),
                row.getString("stream_id"),
                json.readTree(row.getString("content"))))
        .list();
  }
}
