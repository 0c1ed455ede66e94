package org.transferledger.ledger.axon;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;

/**
 * Loads an aggregate and tells the {@link Attempt} at which version, whether or not the aggregate
 * exists. It takes no lock: the append is refused if the version has moved, on this node or
 * another.
 */
public final class LedgerRepository<T> extends EventSourcingRepository<T> {
  private final EventStore events;

  public LedgerRepository(AggregateModel<T> aggregate, EventStore events) {
    super(
        EventSourcingRepository.<T>builder(type(aggregate))
            .aggregateModel(aggregate)
            .aggregateFactory(new GenericAggregateFactory<>(aggregate))
            .eventStore(events)
            .lockFactory(NullLockFactory.INSTANCE));
    this.events = events;
  }

  /**
   * A stream of another type is none of this aggregate, at any version: a type never changes, so
   * whichever version it has by now will do as the condition.
   */
  @Override
  protected DomainEventStream readEvents(String streamId) {
    DomainEventStream stream = super.readEvents(streamId);
    if (!stream.hasNext() || stream.peek().getType().equals(aggregateModel().type())) {
      return stream;
    }
    Attempt attempt = Attempt.current();
    if (attempt != null) {
      attempt.read(streamId, events.lastSequenceNumberFor(streamId).orElseThrow());
    }
    return DomainEventStream.empty();
  }

  @SuppressWarnings("unchecked") // a model of T has the class of T
  private static <T> Class<T> type(AggregateModel<T> aggregate) {
    return (Class<T>) aggregate.entityClass();
  }

  @Override
  protected EventSourcedAggregate<T> doLoadWithLock(
      String streamId, @Nullable Long expectedVersion) {
    Attempt attempt = Attempt.current();
    EventSourcedAggregate<T> aggregate;
    try {
      aggregate = super.doLoadWithLock(streamId, expectedVersion);
    } catch (AggregateNotFoundException e) {
      if (attempt != null) {
        attempt.read(streamId, Append.ABSENT);
      }
      throw e;
    }
    if (attempt != null) {
      attempt.loaded(streamId, aggregate.version());
    }
    return aggregate;
  }
}
