package org.transferledger.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;

/**
 * Hands the messages of an Axon event processor on, all of a batch together, before the transaction
 * that also keeps the token is committed.
 */
public final class ProjectorHandler implements EventMessageHandler {
  private final Consumer<List<ProjectedEvent>> batches;
  private final String key;

  /**
   * A handler for one processor.
   *
   * @param name of the processor
   */
  public ProjectorHandler(String name, Consumer<List<ProjectedEvent>> batches) {
    this.batches = batches;
    this.key = "batch of " + name;
  }

  @Override
  public @Nullable Object handle(EventMessage<?> message) {
    var work = CurrentUnitOfWork.get().root();
    List<ProjectedEvent> batch =
        work.getOrComputeResource(
            key,
            _ -> {
              List<ProjectedEvent> events = new ArrayList<>();
              work.onPrepareCommit(_ -> batches.accept(events));
              return events;
            });
    batch.add(projected(message));
    return null;
  }

  private static ProjectedEvent projected(EventMessage<?> message) {
    var domain = (DomainEventMessage<?>) message;
    return new ProjectedEvent(
        ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow(),
        domain.getType(),
        domain.getAggregateIdentifier(),
        domain.getSequenceNumber(),
        message.getTimestamp(),
        message.getMetaData(),
        (DomainEvent) message.getPayload());
  }
}
