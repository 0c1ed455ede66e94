package org.transferledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.ledger.TestLog.append;
import static org.transferledger.ledger.TestLog.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
  private static final int ROUNDS = 2_000;

  private final AppendQueue queue = new AppendQueue(PipelineLimits.DEFAULT);

  /** An empty batch tells the worker to end, so there must be none before the queue is closed. */
  @Test
  void whatIsTakenBackLeavesNoEmptyBatch() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<WaitingAppend>> taking = threads.submit(this::takeUntilEmpty);
      List<WaitingAppend> stayed = new ArrayList<>();
      for (int i = 0; i < ROUNDS && !taking.isDone(); i++) {
        // Two at once are expected the next time, too, so that the one that follows is waited with.
        for (String stream : List.of("a", "b")) {
          stayed.add(waiting(stream));
          queue.add(stayed.getLast());
        }
        while (queue.size() > 0 && !taking.isDone()) {
          Thread.onSpinWait();
        }
        var alone = waiting("c");
        queue.add(alone);
        LockSupport.parkNanos(i % 50 * 1_000L);
        if (!queue.withdraw(alone)) {
          stayed.add(alone);
        }
      }
      assertThat(taking).as("it waits for more").isNotDone();
      queue.close();

      assertThat(taking.get()).isEqualTo(stayed);
    }
  }

  private static WaitingAppend waiting(String stream) {
    return new WaitingAppend(append(Map.of(stream, -1L), event(stream, 0)));
  }

  private List<WaitingAppend> takeUntilEmpty() {
    List<WaitingAppend> taken = new ArrayList<>();
    for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
      taken.addAll(batch);
    }
    return taken;
  }
}
