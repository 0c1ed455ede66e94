package org.transferledger.ledger.state;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.RecordedEvent;
import org.transferledger.ledger.Snapshots;
import org.transferledger.ledger.event.EventSerializer;

/**
 * The state of any stream: from memory, from a snapshot, or from its events. Memory and snapshots
 * are copies. One made by other code is discarded, and a decision on a state from memory holds only
 * if its append finds the stream at that very version.
 */
public final class States {
  /** Events after which a state is kept anew. */
  static final int SNAPSHOT_EVERY = 50;

  private static final int PAGE = 500;
  private static final Logger LOGGER = LoggerFactory.getLogger(States.class);

  private final LogReader log;
  private final Snapshots snapshots;
  private final EventSerializer serializer;
  private final StateCache cache;
  private final Executor background;
  private final Map<Class<?>, byte[]> shapes = new ConcurrentHashMap<>();

  /**
   * States of the log.
   *
   * @param background runs the keeping of snapshots, which nobody waits for
   */
  public States(
      LogReader log,
      Snapshots snapshots,
      EventSerializer serializer,
      StateCache cache,
      Executor background) {
    this.log = log;
    this.snapshots = snapshots;
    this.serializer = serializer;
    this.cache = cache;
    this.background = background;
  }

  /** All events of a stream, each at its version; null if there is no stream of this kind. */
  public Versioned<List<Object>> history(StateType<?> type, String id) {
    List<Object> events = new ArrayList<>();
    long version = Append.ABSENT;
    List<RecordedEvent> page;
    do {
      page = log.stream(id, version + 1, PAGE);
      version += page.size();
      page.stream()
          .filter(it -> it.streamType().equals(type.name()))
          .forEach(it -> events.add(serializer.event(it.type(), it.revision(), it.payload())));
    } while (page.size() == PAGE);
    return new Versioned<>(events.isEmpty() ? null : List.copyOf(events), version);
  }

  /**
   * The events of a stream that had been recorded at a position of the log, each at its version;
   * none if there was no stream of this kind.
   */
  public List<LoggedEvent> events(StateType<?> type, String id, long position) {
    List<LoggedEvent> events = new ArrayList<>();
    long next = 0;
    List<RecordedEvent> page;
    do {
      page = log.stream(id, next, PAGE);
      next += page.size();
      page.stream()
          .filter(it -> it.streamType().equals(type.name()) && it.position() <= position)
          .forEach(it -> events.add(logged(it)));
    } while (page.size() == PAGE && page.getLast().position() <= position);
    return List.copyOf(events);
  }

  private LoggedEvent logged(RecordedEvent it) {
    return new LoggedEvent(
        it.position(),
        it.version(),
        it.recordedAt(),
        serializer.json().readTree(it.metadata()),
        serializer.event(it.type(), it.revision(), it.payload()));
  }

  /**
   * The state as it was at a position of the log. What was recorded later does not exist in it, and
   * what was rewritten later is as it had been written.
   */
  public <S> Versioned<S> asOf(StateType<S> type, String id, long position) {
    var events = events(type, id, position).stream().map(LoggedEvent::event).toList();
    if (events.isEmpty()) {
      return Versioned.absent();
    }
    S state = null;
    if (events.stream().anyMatch(type.rewrites())) {
      state = type.fold().apply(events);
    } else {
      for (Object event : events) {
        state = type.after().apply(state, event);
      }
    }
    return new Versioned<>(state, events.size() - 1L);
  }

  /** The state as it was when this node last saw it; from the log only if it never did. */
  public <S> Versioned<S> known(StateType<S> type, String id) {
    CachedState held = cache.get(id);
    return versioned(type, held == null ? load(type, id) : folded(type, id, held));
  }

  /** The state as it is, with all that any node has appended. */
  public <S> Versioned<S> latest(StateType<S> type, String id) {
    CachedState held = cache.get(id);
    if (held == null) {
      return versioned(type, load(type, id));
    }
    var fold = new Fold<>(type, held);
    readOn(fold, id);
    return versioned(type, settled(id, fold));
  }

  private static <S> Versioned<S> versioned(StateType<S> type, CachedState held) {
    Object state = held.kind().equals(type.name()) ? held.state() : null;
    return new Versioned<>(type.state().cast(state), held.version());
  }

  private <S> CachedState load(StateType<S> type, String id) {
    var tail = snapshots.tail(id, shape(type), PAGE);
    var fold = new Fold<>(type, CachedState.empty(type.name()));
    if (tail.snapshot() != null) {
      fold.startAt(tail.snapshot());
    }
    tail.events().forEach(fold::add);
    if (tail.events().size() == PAGE) {
      readOn(fold, id);
    }
    return settled(id, fold);
  }

  private void readOn(Fold<?> fold, String id) {
    while (true) {
      var page = log.stream(id, fold.version + 1, PAGE);
      page.forEach(fold::add);
      if (page.size() < PAGE) {
        return;
      }
    }
  }

  /** With what this node has appended since the state was last asked for. */
  private <S> CachedState folded(StateType<S> type, String id, CachedState held) {
    return held.appended().isEmpty() ? held : settled(id, new Fold<>(type, held));
  }

  /** Remembers the state of a stream that exists and is of the kind that was asked for. */
  private <S> CachedState settled(String id, Fold<S> fold) {
    if (fold.rewritten) {
      fold.anew(requireNonNull(history(fold.type, id).state()));
    }
    S state = fold.state;
    if (state == null) {
      return fold.result();
    }
    if (fold.version - fold.kept >= SNAPSHOT_EVERY) {
      keep(fold.type, id, state, fold.version);
      fold.kept = fold.version;
    }
    CachedState result = fold.result();
    cache.put(id, result);
    return result;
  }

  private <S> void keep(StateType<S> type, String id, S state, long version) {
    background.execute(() -> {
      try {
        byte[] json = serializer.json().writeValueAsBytes(state);
        snapshots.keep(id, new Snapshots.Snapshot(version, json), shape(type));
      } catch (RuntimeException e) {
        LOGGER.warn("no snapshot of stream {} at version {}", id, version, e);
      }
    });
  }

  private byte[] shape(StateType<?> type) {
    return shapes.computeIfAbsent(type.state(), Shape::of);
  }

  /** Folds the events of one stream; those of another kind are counted only. */
  private final class Fold<S> {
    private final StateType<S> type;
    private String kind;
    private @Nullable S state;
    private long version;
    private long kept;
    private long size;
    private boolean rewritten;

    Fold(StateType<S> type, CachedState from) {
      this.type = type;
      this.kind = from.kind();
      this.state = kind.equals(type.name()) ? type.state().cast(from.state()) : null;
      this.version = from.version();
      this.kept = from.kept();
      this.size = from.size();
      from.appended().forEach(this::add);
    }

    void startAt(Snapshots.Snapshot snapshot) {
      state = serializer.json().readValue(snapshot.state(), type.state());
      version = snapshot.version();
      kept = version;
      size += snapshot.state().length;
    }

    void add(RecordedEvent event) {
      add(event.streamType(), event.version(), event.type(), event.revision(), event.payload());
    }

    void add(NewEvent event) {
      add(event.streamType(), event.version(), event.type(), event.revision(), event.payload());
    }

    private void add(String streamType, long next, String name, int revision, byte[] payload) {
      if (next != version + 1) {
        throw new IllegalStateException(
            "version %d of a stream follows version %d".formatted(next, version));
      }
      version = next;
      kind = streamType;
      if (streamType.equals(type.name())) {
        Object event = serializer.event(name, revision, payload);
        rewritten |= type.rewrites().test(event);
        state = rewritten ? state : type.after().apply(state, event);
        size += payload.length;
      }
    }

    /** The state of a history in which something was rewritten. */
    void anew(List<Object> history) {
      state = type.fold().apply(history);
      version = history.size() - 1L;
      rewritten = false;
    }

    CachedState result() {
      return new CachedState(kind, state, version, kept, List.of(), size);
    }
  }
}
