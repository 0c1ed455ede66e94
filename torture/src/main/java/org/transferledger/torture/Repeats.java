package org.transferledger.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every command that was answered is sent once more, and must be answered as before. */
final class Repeats {
  private static final int AT_ONCE = 12;

  /** More would take longer than they tell. */
  private static final int AT_MOST = 4_000;

  private Repeats() {}

  static Finding of(
      Answers answers, Client client, Progress progress, long seed, Duration patience) {
    var finding = new Finding("A repeat is answered as the first time, and changes nothing");
    List<Call> answered =
        new ArrayList<>(answers.calls().stream().filter(it -> answers.to(it).isPresent()).toList());
    Collections.shuffle(answered, new Random(seed));
    Queue<Call> queue = new ConcurrentLinkedQueue<>(answered.stream().limit(AT_MOST).toList());
    long before = progress.lastPosition();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      threads.add(Thread.ofVirtual().start(() -> repeat(queue, client)));
    }
    boolean inTime = Pause.until(() -> threads.stream().noneMatch(Thread::isAlive), patience);
    client.giveUp();
    finding.require(inTime, "%d repeats had no answer in %s", queue.size() + 1, patience);
    finding.require(
        progress.lastPosition() == before,
        "%d events were appended by repeats",
        progress.lastPosition() - before);
    answers.contradictions().forEach(finding::violated);
    finding.counted(
        "%d of %d repeated at the end"
            .formatted(Math.min(AT_MOST, answered.size()), answered.size()));
    return finding;
  }

  private static void repeat(Queue<Call> queue, Client client) {
    try {
      for (Call call = queue.poll(); call != null; call = queue.poll()) {
        client.settle(call);
      }
    } catch (Client.GivenUp e) {
      // Reported by who waits.
    }
  }
}
