package org.transferledger.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGeneratorFactory;

/** Many clients at once. */
final class Load {
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ending;

  Load(Client client, Calls calls, Firms firms, Grounds grounds, Answers answers, long seed) {
    for (int i = 0; i < Settings.CLIENTS; i++) {
      var random = RandomGeneratorFactory.getDefault().create(seed * Settings.CLIENTS + i);
      var worker = new Worker(client, calls, firms, grounds, answers, random);
      threads.add(Thread.ofVirtual().name("client-" + i).start(() -> work(worker)));
    }
  }

  /** No client begins anything new. */
  void end() {
    ending = true;
  }

  /** Waits until all have their answers, and tells whether that was in time. */
  boolean await(Duration patience) {
    return Pause.until(() -> threads.stream().noneMatch(Thread::isAlive), patience);
  }

  /** Defects of the clients themselves. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private void work(Worker worker) {
    while (!ending) {
      try {
        worker.act();
      } catch (Client.GivenUp e) {
        // Reported as a command without an answer; the client turns to something else.
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
  }
}
