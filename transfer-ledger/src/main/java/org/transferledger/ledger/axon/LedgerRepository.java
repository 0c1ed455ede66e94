package org.transferledger.ledger.axon;

import java.util.function.Function;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.state.StateType;
import org.transferledger.ledger.state.States;
import org.transferledger.ledger.state.Versioned;

/**
 * Makes an aggregate from the state of its stream and tells the {@link Attempt} at which version,
 * whether or not the aggregate exists. Each command gets an aggregate of its own around a state
 * that is immutable, so nothing is shared and no lock is taken: the append is refused if the
 * version has moved, on this node or another.
 *
 * @param <T> the aggregate
 * @param <S> its state
 */
public final class LedgerRepository<T, S> extends EventSourcingRepository<T> {
  private final EventStore events;
  private final States states;
  private final StateType<S> type;
  private final Function<S, T> aggregateOf;

  public LedgerRepository(
      AggregateModel<T> aggregate,
      EventStore events,
      States states,
      StateType<S> type,
      Function<S, T> aggregateOf) {
    super(
        EventSourcingRepository.<T>builder(typeOf(aggregate))
            .aggregateModel(aggregate)
            .aggregateFactory(new GenericAggregateFactory<>(aggregate))
            .eventStore(events)
            .lockFactory(NullLockFactory.INSTANCE));
    this.events = events;
    this.states = states;
    this.type = type;
    this.aggregateOf = aggregateOf;
  }

  @SuppressWarnings("unchecked") // a model of T has the class of T
  private static <T> Class<T> typeOf(AggregateModel<T> aggregate) {
    return (Class<T>) aggregate.entityClass();
  }

  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(
      String streamId, @Nullable Long expectedVersion) {
    Attempt attempt = Attempt.current();
    Versioned<S> found =
        attempt == null
            ? states.latest(type, streamId)
            : attempt.trust().read(states, type, streamId);
    if (found.state() == null) {
      if (attempt != null) {
        attempt.read(streamId, found.version());
      }
      throw new AggregateNotFoundException(streamId, "there is no " + type.name() + " " + streamId);
    }
    if (attempt != null) {
      attempt.loaded(streamId, found.version());
    }
    return EventSourcedAggregate.reconstruct(
        aggregateOf.apply(found.state()),
        aggregateModel(),
        found.version(),
        false,
        events,
        NoSnapshotTriggerDefinition.TRIGGER);
  }
}
