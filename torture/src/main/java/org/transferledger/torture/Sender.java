package org.transferledger.torture;

import java.util.List;
import java.util.random.RandomGenerator;
import org.transferledger.demo.DemoClient;

/** How one client sends commands, and whom it finds to issue them. */
record Sender(Client client, RandomGenerator random) {
  /** Sends a command; at times to both nodes at once, at times only once. */
  Answer send(Call call) {
    int chance = random.nextInt(100);
    if (chance < 10) {
      return client.once(call);
    }
    if (chance < 85) {
      return client.settle(call);
    }
    int node = random.nextInt(client.nodes());
    Thread twin = Thread.ofVirtual().start(() -> repeat(call, (node + 1) % client.nodes()));
    Answer answer = client.settle(call, node);
    join(twin);
    return answer;
  }

  private void repeat(Call call, int node) {
    try {
      client.settle(call, node);
    } catch (Client.GivenUp e) {
      // The other one has given up too.
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  DemoClient officer(String state) {
    return any(Ground.officers(state));
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One time in so many. */
  boolean onceIn(int times) {
    return random.nextInt(times) == 0;
  }
}
