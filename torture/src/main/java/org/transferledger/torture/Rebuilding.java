package org.transferledger.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An operator who has all views built anew, again and again, whatever is killed meanwhile, and goes
 * on with a rebuild that came to a halt. What was built must always be equal to what is in use.
 */
final class Rebuilding {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final List<Node> nodes;
  private final Random random;
  private final long seed;
  private final Queue<String> differences = new ConcurrentLinkedQueue<>();
  private final AtomicInteger resumed = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Thread thread;
  private int orders;
  private volatile boolean ending;
  private volatile boolean givenUp;

  /** Begins at once. */
  Rebuilding(List<Node> nodes, long seed) {
    this.nodes = List.copyOf(nodes);
    this.random = new Random(seed);
    this.seed = seed;
    this.thread = Thread.ofVirtual().name("rebuilding").start(this::goOn);
  }

  /** No rebuild is begun any more; the one under way must come to its end. */
  Finding end(Duration patience) {
    ending = true;
    var finding = new Finding("Rebuilds survive every kill and build what is in use");
    finding.require(
        Pause.until(() -> !thread.isAlive(), patience), "the last one does not come to its end");
    givenUp = true;
    differences.forEach(finding::violated);
    finding.require(done.get() > 0, "none came to its end");
    finding.counted(done + " rebuilds, resumed " + resumed + " times");
    return finding;
  }

  private void goOn() {
    while (!ending && !givenUp) {
      String id = order();
      while (!givenUp && !over(id)) {
        Pause.of(LOOK_AGAIN);
      }
    }
  }

  /** Orders one rebuild, with the same key until it is accepted. */
  private String order() {
    String key = "rebuild-%d-%d".formatted(seed, ++orders);
    while (!givenUp) {
      var answer = tried(() -> anyNode().operate(key, "/rebuilds", "{}"));
      if (answer != null && answer.accepted()) {
        return answer.id();
      }
      Pause.of(LOOK_AGAIN);
    }
    return "";
  }

  /** Whether a rebuild is at its end; one that came to a halt is set going again. */
  private boolean over(String id) {
    String path = "/rebuilds/" + id;
    var answer = tried(() -> anyNode().look(path));
    if (answer == null || !answer.accepted()) {
      return false;
    }
    switch (answer.text("status")) {
      case "DONE" -> done.incrementAndGet();
      case "DIFFERENT" -> differences.add(answer.body());
      case "FAILED", "INTERRUPTED" -> {
        String key = "resume-%d-%d".formatted(seed, resumed.incrementAndGet());
        tried(() -> anyNode().operate(key, path + "/resume", null));
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private interface Request {
    Answer send() throws IOException;
  }

  private static @Nullable Answer tried(Request request) {
    try {
      return request.send();
    } catch (IOException e) {
      return null;
    }
  }

  private Node anyNode() {
    return nodes.get(random.nextInt(nodes.size()));
  }
}
