package org.transferledger.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.command.CommandRule;
import org.transferledger.command.Commands;
import org.transferledger.core.Refused;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.TransferRule;

/** What the log itself says after many threads have released, restricted and repeated at once. */
class ReleaseUnderConcurrencyTest extends ServerTest {
  private static final int TRANSFERS = 40;
  private static final int ROUNDS = 6;

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;

  @Test
  void noReleaseIsRecordedAfterARestrictionThatForbidsIt() throws Exception {
    int releasedInAll = 0;
    int refusedInAll = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var ledger = new Ledger(commands, TRANSFERS);
      List<TransferId> transfers = approved(ledger, TRANSFERS);
      int before = 2 + round * 4;
      var enough = new CountDownLatch(before);
      Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Long> restriction =
            threads.submit(() -> {
              enough.await();
              return ledger.restrict(RestrictionOrder.Kind.HOLD, Scope.everyone()).position();
            });
        List<Future<?>> releases = new ArrayList<>();
        for (TransferId transfer : transfers) {
          releases.add(
              threads.submit(() -> {
                count(outcomes, release(ledger, transfer));
                enough.countDown();
              }));
        }
        waitFor(releases);
        long restricted = restriction.get();

        List<Long> positions = releasePositions(ledger);
        assertThat(positions).allMatch(it -> it < restricted);
        assertThat(outcomes.keySet()).isSubsetOf("released", TransferRule.NOT_RESTRICTED.slug());
        assertThat(positions).hasSize(outcomes.getOrDefault("released", new AtomicInteger()).get());
        releasedInAll += positions.size();
        refusedInAll += TRANSFERS - positions.size();
      }
    }
    System.out.printf(
        "restriction against releases: %d rounds of %d threads, %d released before, %d refused"
            + " after%n",
        ROUNDS, TRANSFERS, releasedInAll, refusedInAll);
    assertThat(releasedInAll).isPositive();
    assertThat(refusedInAll).isPositive();
  }

  @Test
  void aLicenceIsNeverOverdrawn() throws Exception {
    int limit = 15;
    var ledger = new Ledger(commands, limit);
    List<TransferId> transfers = approved(ledger, TRANSFERS);
    Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> releases = new ArrayList<>();
      for (TransferId transfer : transfers) {
        releases.add(threads.submit(() -> count(outcomes, release(ledger, transfer))));
      }
      waitFor(releases);
    }

    System.out.printf("licence for %d transfers, %d threads: %s%n", limit, TRANSFERS, outcomes);
    assertThat(outcomes.get("released").get()).isEqualTo(limit);
    assertThat(outcomes.get(TransferRule.LICENCE_NOT_OVERDRAWN.slug()).get())
        .isEqualTo(TRANSFERS - limit);
    assertThat(releasePositions(ledger)).hasSize(limit);
    assertThat(drawDownPositions(ledger))
        .as("each draw-down stands right after its release, in the same append")
        .containsExactlyElementsOf(releasePositions(ledger).stream().map(it -> it + 1).toList());
  }

  @Test
  void simultaneousRepeatsOfOneCommandHaveOneEffectAndOneAnswer() throws Exception {
    var ledger = new Ledger(commands, 1);
    TransferId transfer = approved(ledger, 1).getFirst();
    UUID commandId = UUID.randomUUID();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> answers =
          IntStream.range(0, 16)
              .mapToObj(_ ->
                  threads.submit(() ->
                      ledger.run(commandId, ledger.releaseCommand(transfer), transfer).position()))
              .toList();
      List<Long> positions = new ArrayList<>();
      for (Future<Long> answer : answers) {
        positions.add(answer.get());
      }
      assertThat(positions.stream().distinct()).hasSize(1);
    }
    assertThat(releasePositions(ledger)).hasSize(1);
  }

  private static List<TransferId> approved(Ledger ledger, int number) {
    return IntStream.range(0, number).mapToObj(_ -> ledger.approvedTransfer()).toList();
  }

  /** Releases as a patient client does: a conflict is no answer, so it asks again. */
  private static String release(Ledger ledger, TransferId transfer) {
    while (true) {
      try {
        ledger.release(transfer);
        return "released";
      } catch (Refused e) {
        String rule = e.violations().getFirst().rule();
        if (!rule.equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
          return rule;
        }
      }
    }
  }

  private static void count(Map<String, AtomicInteger> outcomes, String outcome) {
    outcomes.computeIfAbsent(outcome, _ -> new AtomicInteger()).incrementAndGet();
  }

  private static void waitFor(List<Future<?>> futures)
      throws InterruptedException, ExecutionException {
    for (Future<?> future : futures) {
      future.get();
    }
  }

  private List<Long> releasePositions(Ledger ledger) {
    return positions(
        "type = 'transfer.released' and convert_from(payload, 'UTF8')::jsonb #>>"
            + " '{terms,packageId}' = ?",
        ledger.technology.toString());
  }

  private List<Long> drawDownPositions(Ledger ledger) {
    return positions("type = 'licence.drawn-down' and stream_id = ?", ledger.licence.toString());
  }

  private List<Long> positions(String condition, String parameter) {
    return JdbcClient.create(dataSource)
        .sql("select position from event where " + condition + " order by position")
        .params(parameter)
        .query(Long.class)
        .list();
  }
}
