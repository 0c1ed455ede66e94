package org.transferledger.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.transferledger.transfer.TransferRule;

/** A recall reaches all that was passed on, and nothing is passed on after it. */
class RecallUnderConcurrencyTest extends ServerTest {
  private static final int RETRANSFERS = 12;
  private static final int ROUNDS = 4;

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;

  @Test
  void noRetransferSlipsThroughARecall() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var ledger = new Ledger(commands, 1);
      ledger.rateForRecipient();
      TransferId parent = ledger.retransferable();
      var retransfers =
          IntStream.range(0, RETRANSFERS).mapToObj(_ -> ledger.approvedRetransfer(parent)).toList();
      var enough = new CountDownLatch(round + 1);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Boolean>> releases = new ArrayList<>();
        for (TransferId retransfer : retransfers) {
          releases.add(
              threads.submit(() -> {
                boolean released = released(ledger, retransfer);
                enough.countDown();
                return released;
              }));
        }
        long last =
            threads
                .submit(() -> {
                  enough.await();
                  return recalled(ledger, parent);
                })
                .get();
        long first = positions(parent, "transfer.recalled").getFirst();
        int reached = 0;
        for (int i = 0; i < RETRANSFERS; i++) {
          boolean released = releases.get(i).get();
          check(retransfers.get(i), released, first, last);
          reached += released ? 1 : 0;
        }
        assertThat(last - first).as("nothing else is in the append").isEqualTo(reached);
      }
    }
  }

  private void check(TransferId retransfer, boolean released, long first, long last) {
    var releases = positions(retransfer, "transfer.released");
    var recalls = positions(retransfer, "transfer.recalled");
    assertThat(releases).hasSize(released ? 1 : 0).allMatch(it -> it < first);
    assertThat(recalls)
        .as("what was passed on is recalled in the append of the recall")
        .hasSize(released ? 1 : 0)
        .allMatch(it -> it > first && it <= last);
  }

  /** As a patient sender does: a conflict is no answer, so it asks again. */
  private static boolean released(Ledger ledger, TransferId retransfer) {
    while (true) {
      try {
        ledger.releaseOnward(retransfer);
        return true;
      } catch (Refused e) {
        String rule = e.violations().getFirst().rule();
        if (!rule.equals(CommandRule.NO_CONCURRENT_CHANGE.slug())) {
          assertThat(rule).isEqualTo(TransferRule.RETRANSFER_CHAIN_HOLDS.slug());
          return false;
        }
      }
    }
  }

  private static long recalled(Ledger ledger, TransferId parent) {
    while (true) {
      try {
        return ledger.recall(parent).position();
      } catch (Refused e) {
        assertThat(e.violations().getFirst().rule())
            .isEqualTo(CommandRule.NO_CONCURRENT_CHANGE.slug());
      }
    }
  }

  private List<Long> positions(TransferId transfer, String type) {
    return JdbcClient.create(dataSource)
        .sql("select position from event where stream_id = ? and type = ?")
        .params(transfer.toString(), type)
        .query(Long.class)
        .list();
  }
}
