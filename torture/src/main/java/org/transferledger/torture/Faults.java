package org.transferledger.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What goes wrong: a deck of faults, shuffled and dealt again and again, one every now and then, so
 * that each kind has its turn in a short run too. Those that last overlap with the next.
 */
final class Faults {
  private static final int SHORTEST_PAUSE = 300;
  private static final int LONGEST_PAUSE = 2_200;
  private static final int LONGEST_LASTING = 3_000;
  private static final int LONGEST_DELAY = 40;

  private static final Duration LONG_RUN = Duration.ofSeconds(30);

  /** Long enough for the others to take over what the frozen node believes to be its own. */
  private static final Duration LONG_FREEZE = Duration.ofSeconds(13);

  private final List<Node> nodes;
  private final Child consumer;
  private final Database database;
  private final Proxy proxy;
  private final Random random;
  private final Map<Kind, Integer> injected = new EnumMap<>(Kind.class);
  private final List<Kind> deck = new ArrayList<>();
  private final List<Thread> lasting = new ArrayList<>();
  private int nodeKills;
  private boolean longRun;

  Faults(List<Node> nodes, Child consumer, Database database, Proxy proxy, long seed) {
    this.nodes = List.copyOf(nodes);
    this.consumer = consumer;
    this.database = database;
    this.proxy = proxy;
    this.random = new Random(seed);
  }

  /** Kinds of faults, with how often each is in the deck. */
  enum Kind {
    NODE_KILLED(2),
    NODE_FROZEN(1),
    CONSUMER_KILLED(1),
    POSTMASTER_KILLED(1),
    DATABASE_KILLED(1),
    CONNECTIONS_CUT(2),
    CONNECTIONS_REFUSED(1),
    DATA_DELAYED(1),
    DATA_HELD_UP(1);

    private final int times;

    Kind(int times) {
      this.times = times;
    }
  }

  /** Injects faults for a while, and then lets those that last run out. */
  void inject(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    longRun = time.compareTo(LONG_RUN) >= 0;
    while (System.nanoTime() < end) {
      Pause.of(Duration.ofMillis(random.nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
      Kind kind = next();
      if (inject(kind)) {
        injected.merge(kind, 1, Integer::sum);
      }
    }
  }

  /** All is well again: nothing is frozen, held up or cut any more. */
  void heal() {
    for (Thread thread : lasting) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
    proxy.heal();
  }

  /** How many of each kind there were. */
  Map<Kind, Integer> injected() {
    return Collections.unmodifiableMap(injected);
  }

  private Kind next() {
    if (deck.isEmpty()) {
      for (Kind kind : Kind.values()) {
        deck.addAll(Collections.nCopies(kind.times, kind));
      }
      Collections.shuffle(deck, random);
    }
    return deck.removeLast();
  }

  /** Injects one, unless it would find nothing to hit. */
  private boolean inject(Kind kind) {
    Duration time = Duration.ofMillis(random.nextInt(LONGEST_LASTING / 6, LONGEST_LASTING));
    Node node = nodes.get(random.nextInt(nodes.size()));
    switch (kind) {
      case NODE_KILLED -> {
        // One node is left to answer; a start is interrupted now and then.
        List<Node> starting = nodes.stream().filter(it -> !it.ready()).toList();
        if (!starting.isEmpty() && random.nextInt(4) > 0) {
          return false;
        }
        (starting.isEmpty() ? nodes.get(nodeKills++ % nodes.size()) : starting.getFirst())
            .process()
            .kill();
      }
      case NODE_FROZEN -> {
        node.process().freeze();
        after(longRun && random.nextInt(3) == 0 ? LONG_FREEZE : time, node.process()::thaw);
      }
      case CONSUMER_KILLED -> consumer.kill();
      case POSTMASTER_KILLED -> database.server().kill();
      case DATABASE_KILLED -> database.server().killWithDescendants();
      case CONNECTIONS_CUT -> proxy.cutAll();
      case CONNECTIONS_REFUSED -> {
        proxy.refuse(true);
        after(time, () -> proxy.refuse(false));
      }
      case DATA_DELAYED -> {
        proxy.delay(Duration.ofMillis(random.nextInt(1, LONGEST_DELAY)));
        after(time, () -> proxy.delay(Duration.ZERO));
      }
      case DATA_HELD_UP -> {
        proxy.hold(true);
        after(time, () -> proxy.hold(false));
      }
    }
    return true;
  }

  private void after(Duration time, Runnable end) {
    lasting.add(
        Thread.ofVirtual()
            .start(() -> {
              Pause.of(time);
              end.run();
            }));
  }
}
