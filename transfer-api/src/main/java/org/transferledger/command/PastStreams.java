package org.transferledger.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/**
 * The streams as they were at a position of the log, or at the very versions that one decision had
 * read, so that the rules themselves can be asked about the past. Nothing can be appended to them.
 * Each is read once; for one question of one caller.
 */
public final class PastStreams implements Streams {
  private final StateReader reader;
  private final long position;
  private final @Nullable PastEvent decision;
  private final Map<String, Long> read;
  private final Map<String, List<PastEvent>> events = new HashMap<>();
  private final Map<String, Object> states = new HashMap<>();

  PastStreams(StateReader reader, long position) {
    this(reader, position, null);
  }

  private PastStreams(StateReader reader, long position, @Nullable PastEvent decision) {
    this.reader = reader;
    this.position = position;
    this.decision = decision;
    this.read = decision == null ? Map.of() : decision.read();
  }

  /**
   * The streams as a decision had read them: each at the version that is stored with its events,
   * and those that it wrote to as they were before.
   *
   * @param event any that the decision has appended
   */
  public PastStreams before(PastEvent event) {
    return new PastStreams(reader, event.position(), event);
  }

  /** The events of a stream, as they were written; none if there was no stream of the kind. */
  public List<PastEvent> events(StreamType<?, ?> type, String id) {
    return events.computeIfAbsent(type.name() + " " + id, _ -> recorded(type, id));
  }

  private List<PastEvent> recorded(StreamType<?, ?> type, String id) {
    return reader.events(type, id, position).stream().filter(it -> seen(id, it)).toList();
  }

  private boolean seen(String id, PastEvent event) {
    if (decision == null) {
      return true;
    }
    Long version = read.get(id);
    return version == null
        ? event.position() < decision.position() && !event.command().equals(decision.command())
        : event.version() <= version;
  }

  @Override
  public <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id) {
    return type.state()
        .cast(states.computeIfAbsent(type.name() + " " + id, _ -> type.fold(history(type, id))));
  }

  @Override
  public List<DomainEvent> history(StreamType<?, ?> type, String id) {
    return events(type, id).stream().map(PastEvent::event).toList();
  }

  @Override
  public <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event) {
    throw new UnsupportedOperationException("nothing is appended to the past");
  }

  @Override
  public void rewrite(StreamType<?, ?> type, String id, Rewriting event) {
    throw new UnsupportedOperationException("nothing is appended to the past");
  }
}
