package org.transferledger.torture;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;

/** The few packages that everybody quarrels about; an old one makes room for a new one. */
final class Grounds {
  private static final int AT_ONCE = 3;

  private final List<Ground> all = new CopyOnWriteArrayList<>();
  private final Client client;
  private final Calls calls;
  private final Firms firms;

  /** Begins with one. */
  Grounds(Client client, Calls calls, Firms firms) {
    this.client = client;
    this.calls = calls;
    this.firms = firms;
    all.add(new Ground(client, calls, firms, ""));
  }

  Ground any(RandomGenerator random) {
    List<Ground> now = List.copyOf(all);
    return now.get(random.nextInt(now.size()));
  }

  /** Adds one, made from an earlier one at times. */
  void another(RandomGenerator random) {
    String derivedFrom =
        random.nextBoolean() ? ", \"derivedFrom\": \"%s\"".formatted(any(random).technology()) : "";
    Ground ground = new Ground(client, calls, firms, derivedFrom);
    synchronized (all) {
      all.add(ground);
      if (all.size() > AT_ONCE) {
        all.removeFirst();
      }
    }
  }
}
