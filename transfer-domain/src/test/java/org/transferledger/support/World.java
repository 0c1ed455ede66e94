package org.transferledger.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/** Streams in memory, for what a decision reads of others and appends to them. */
public final class World implements Streams {
  private final Map<String, List<DomainEvent>> histories = new HashMap<>();
  private final Map<String, List<DomainEvent>> appended = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  /** Adds to the history of a stream. */
  public <S, E extends DomainEvent> World given(StreamType<S, E> type, Object id, List<E> events) {
    var history = histories.computeIfAbsent(id.toString(), _ -> new ArrayList<>());
    events.forEach(event -> history.add(type.events().cast(event)));
    return this;
  }

  /** Adds a correction to the history of a stream. */
  public World given(Object id, Rewriting event) {
    histories.computeIfAbsent(id.toString(), _ -> new ArrayList<>()).add(event);
    return this;
  }

  /** Gives a stream another history than it has. */
  public <S, E extends DomainEvent> World instead(
      StreamType<S, E> type, Object id, List<E> events) {
    return without(id).given(type, id, events);
  }

  /** Takes a stream away. */
  public World without(Object id) {
    histories.remove(id.toString());
    return this;
  }

  @Override
  public <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id) {
    read.add(id);
    return type.fold(histories.getOrDefault(id, List.of()));
  }

  @Override
  public <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event) {
    if (!read.contains(id)) {
      throw new IllegalStateException("stream " + id + " is appended to without having been read");
    }
    appended.computeIfAbsent(id, _ -> new ArrayList<>()).add(type.events().cast(event));
  }

  @Override
  public List<DomainEvent> history(StreamType<?, ?> type, String id) {
    read.add(id);
    return List.copyOf(histories.getOrDefault(id, List.of()));
  }

  @Override
  public void rewrite(StreamType<?, ?> type, String id, Rewriting event) {
    if (!read.contains(id)) {
      throw new IllegalStateException("stream " + id + " is rewritten without having been read");
    }
    appended.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
  }

  /** What the decision appended to a stream other than its own. */
  public List<DomainEvent> appended(Object id) {
    return List.copyOf(appended.getOrDefault(id.toString(), List.of()));
  }

  /** The streams other than its own that the decision appended to. */
  public Set<String> appendedTo() {
    return Set.copyOf(appended.keySet());
  }

  /** The streams whose state became a condition of the append. */
  public Set<String> read() {
    return Set.copyOf(read);
  }
}
