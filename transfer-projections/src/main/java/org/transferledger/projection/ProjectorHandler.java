package org.transferledger.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;

/** Hands the messages of an Axon event processor to a projector. */
public final class ProjectorHandler implements EventMessageHandler {
  private final Projector projector;

  public ProjectorHandler(Projector projector) {
    this.projector = projector;
  }

  @Override
  public @Nullable Object handle(EventMessage<?> message) {
    var domain = (DomainEventMessage<?>) message;
    long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    projector.project(
        new ProjectedEvent(
            position,
            domain.getType(),
            domain.getAggregateIdentifier(),
            domain.getSequenceNumber(),
            message.getTimestamp(),
            message.getMetaData(),
            (DomainEvent) message.getPayload()));
    return null;
  }
}
