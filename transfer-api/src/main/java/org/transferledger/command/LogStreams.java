package org.transferledger.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.ledger.axon.Attempt;

/**
 * The streams of the log for one run of one command: what is read becomes a condition of its
 * append.
 */
final class LogStreams implements Streams {
  private final Attempt attempt;
  private final StateReader reader;
  private final EventStore events;
  private final Map<String, Long> versions = new HashMap<>();

  LogStreams(Attempt attempt, StateReader reader, EventStore events) {
    this.attempt = attempt;
    this.reader = reader;
    this.events = events;
  }

  @Override
  public <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id) {
    var read = reader.read(type, id, attempt.trust());
    attempt.read(id, read.version());
    versions.putIfAbsent(id, read.version());
    return read.state();
  }

  @Override
  public <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event) {
    publish(type, id, event);
  }

  @Override
  public List<DomainEvent> history(StreamType<?, ?> type, String id) {
    var history = reader.history(type, id);
    attempt.read(id, history.version());
    versions.putIfAbsent(id, history.version());
    return Objects.requireNonNullElse(history.state(), List.of());
  }

  @Override
  public void rewrite(StreamType<?, ?> type, String id, Rewriting event) {
    publish(type, id, event);
  }

  private void publish(StreamType<?, ?> type, String id, DomainEvent event) {
    Long version = versions.computeIfPresent(id, (_, before) -> before + 1);
    if (version == null) {
      throw new IllegalStateException("stream " + id + " is appended to without having been read");
    }
    events.publish(List.of(new GenericDomainEventMessage<>(type.name(), id, version, event)));
  }
}
