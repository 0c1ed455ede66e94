package org.transferledger.command;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.StreamType;
import org.transferledger.ledger.Append;

/** Folds a stream of the log into its state. */
public final class StateReader {
  private final EventStorageEngine engine;

  public StateReader(EventStorageEngine engine) {
    this.engine = engine;
  }

  /**
   * A state with the version of its last event.
   *
   * @param state null if there is no stream of that type
   * @param version {@link Append#ABSENT} if the stream does not exist; that of the stream if it is
   *     one of another type
   */
  public record Versioned<S>(@Nullable S state, long version) {}

  public <S, E extends DomainEvent> Versioned<S> read(StreamType<S, E> type, String id) {
    List<DomainEvent> history = new ArrayList<>();
    long version = Append.ABSENT;
    var stream = engine.readEvents(id);
    while (stream.hasNext()) {
      var message = stream.next();
      if (!message.getType().equals(type.name())) {
        return new Versioned<>(null, engine.lastSequenceNumberFor(id).orElse(Append.ABSENT));
      }
      history.add((DomainEvent) message.getPayload());
      version = message.getSequenceNumber();
    }
    return new Versioned<>(type.fold(history), version);
  }
}
