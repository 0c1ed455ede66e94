package org.transferledger.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands as a patient firm's program would: while it does not know what became of a
 * command, it repeats the same request with the same key, at the next node.
 */
final class Client {
  private static final int SHORTEST_PAUSE = 20;
  private static final int LONGEST_PAUSE = 250;

  private final List<Node> nodes;
  private final Answers answers;
  private final Map<String, LongAdder> sendings = new ConcurrentHashMap<>();
  private volatile boolean givenUp;

  Client(List<Node> nodes, Answers answers) {
    this.nodes = List.copyOf(nodes);
    this.answers = answers;
  }

  /** There is no answer, and nobody asks again. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Who still waits for an answer waits no longer. */
  void giveUp() {
    givenUp = true;
  }

  int nodes() {
    return nodes.size();
  }

  /** Sends a command until there is a definite answer. */
  Answer settle(Call call) {
    return settle(call, ThreadLocalRandom.current().nextInt(nodes.size()));
  }

  /** As {@link #settle(Call)}, for a command that there is no reason to refuse. */
  Answer accepted(Call call) {
    Answer answer = settle(call);
    if (!answer.accepted()) {
      throw new IllegalStateException("%s was answered %s".formatted(call, answer.body()));
    }
    return answer;
  }

  /** As {@link #settle(Call)}, trying a certain node first. */
  Answer settle(Call call, int firstNode) {
    answers.sent(call);
    for (int node = firstNode; !givenUp; node = (node + 1) % nodes.size()) {
      Answer answer = send(call, node);
      if (answer != null && answer.definite()) {
        return answer;
      }
      Pause.of(
          Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
    }
    throw new GivenUp();
  }

  /**
   * Sends a command once, as a client does that is cut off itself.
   *
   * @throws GivenUp if there is no definite answer
   */
  Answer once(Call call) {
    answers.sent(call);
    Answer answer = send(call, ThreadLocalRandom.current().nextInt(nodes.size()));
    if (answer == null || !answer.definite()) {
      throw new GivenUp();
    }
    return answer;
  }

  private @Nullable Answer send(Call call, int node) {
    try {
      Answer answer = nodes.get(node).send(call);
      count("answered " + answer.status());
      if (answer.definite()) {
        answers.keep(call, answer);
      }
      return answer;
    } catch (IOException e) {
      count("no answer");
      return null;
    }
  }

  /** How often requests were sent, by what came of it. */
  Map<String, Long> sendings() {
    Map<String, Long> sums = new TreeMap<>();
    sendings.forEach((what, count) -> sums.put(what, count.sum()));
    return sums;
  }

  private void count(String what) {
    sendings.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }
}
