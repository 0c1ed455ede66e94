package org.transferledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.ledger.TestLog.append;
import static org.transferledger.ledger.TestLog.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
  private static final int ROUNDS = 5_000;

  private final AppendQueue queue = new AppendQueue(PipelineLimits.DEFAULT);

  /** An empty batch tells the worker to end, so there must be none before the queue is closed. */
  @Test
  void whatIsTakenBackLeavesNoEmptyBatch() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<WaitingAppend>> taking = threads.submit(this::takeUntilEmpty);
      List<WaitingAppend> stayed = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        var one = new WaitingAppend(append(Map.of("a", -1L), event("a", 0)));
        var other = new WaitingAppend(append(Map.of("b", -1L), event("b", 0)));
        queue.add(one);
        queue.add(other);
        for (var append : List.of(one, other)) {
          if (!queue.withdraw(append)) {
            stayed.add(append);
          }
        }
      }
      assertThat(taking).as("it waits for more").isNotDone();
      queue.close();

      assertThat(taking.get()).isEqualTo(stayed);
    }
  }

  private List<WaitingAppend> takeUntilEmpty() {
    List<WaitingAppend> taken = new ArrayList<>();
    for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
      taken.addAll(batch);
    }
    return taken;
  }
}
