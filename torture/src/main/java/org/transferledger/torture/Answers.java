package org.transferledger.torture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/** Every command that was sent, and the first definite answer to each. */
final class Answers {
  private final Map<String, Call> calls = new ConcurrentHashMap<>();
  private final Map<String, Answer> first = new ConcurrentHashMap<>();
  private final List<String> keys = new ArrayList<>();
  private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();

  void sent(Call call) {
    calls.put(call.key(), call);
  }

  /** Keeps a definite answer, or compares it with the first. */
  void keep(Call call, Answer answer) {
    Answer before = first.putIfAbsent(call.key(), answer);
    if (before == null) {
      synchronized (keys) {
        keys.add(call.key());
      }
    } else if (!before.equals(answer)) {
      contradictions.add(
          "%s was answered %s first, then %s".formatted(call, before.body(), answer.body()));
    }
  }

  Collection<Call> calls() {
    return calls.values();
  }

  /** The first answer; empty while there is none. */
  Optional<Answer> to(Call call) {
    return Optional.ofNullable(first.get(call.key()));
  }

  /** Any command that was answered. */
  Optional<Call> anyAnswered(RandomGenerator random) {
    synchronized (keys) {
      return keys.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(calls.get(keys.get(random.nextInt(keys.size()))));
    }
  }

  /** Repeats that were answered otherwise than the first time. */
  List<String> contradictions() {
    return List.copyOf(contradictions);
  }

  long accepted() {
    return first.values().stream().filter(Answer::accepted).count();
  }

  long refused() {
    return first.size() - accepted();
  }

  long unknown() {
    return (long) calls.size() - first.size();
  }
}
