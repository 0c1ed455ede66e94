package org.transferledger.command;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.ledger.axon.Trust;
import org.transferledger.ledger.state.StateType;
import org.transferledger.ledger.state.States;
import org.transferledger.ledger.state.Versioned;

/** The state of any stream of the domain. */
public final class StateReader {
  private final States states;

  public StateReader(States states) {
    this.states = states;
  }

  /** The state as it is. */
  public <S, E extends DomainEvent> Versioned<S> read(StreamType<S, E> type, String id) {
    return states.latest(stateType(type), id);
  }

  /** The state as it was at a position of the log. */
  public <S, E extends DomainEvent> Versioned<S> asOf(
      StreamType<S, E> type, String id, long position) {
    return states.asOf(stateType(type), id, position);
  }

  /** What the log tells at a position, for questions that look at many streams. */
  public PastStreams past(long position) {
    return new PastStreams(this, position);
  }

  /** The events of a stream that had been recorded at a position, each at its version. */
  List<PastEvent> events(StreamType<?, ?> type, String id, long position) {
    return states.events(stateType(type), id, position).stream()
        .map(it ->
            new PastEvent(
                it.position(),
                it.version(),
                it.recordedAt(),
                it.metadata(),
                (DomainEvent) it.event()))
        .toList();
  }

  /** All events of a stream, each at its version; null if there is no stream of this kind. */
  Versioned<List<DomainEvent>> history(StreamType<?, ?> type, String id) {
    var history = states.history(stateType(type), id);
    return new Versioned<>(
        history.state() == null ? null : events(history.state()), history.version());
  }

  /** The state for a run of a command whose append says whether it still was true. */
  <S, E extends DomainEvent> Versioned<S> read(StreamType<S, E> type, String id, Trust trust) {
    return trust.read(states, stateType(type), id);
  }

  static <S, E extends DomainEvent> StateType<S> stateType(StreamType<S, E> type) {
    return new StateType<>(
        type.name(),
        type.state(),
        type::after,
        Rewriting.class::isInstance,
        history -> requireNonNull(type.fold(events(history))));
  }

  private static List<DomainEvent> events(List<Object> history) {
    return history.stream().map(DomainEvent.class::cast).toList();
  }
}
