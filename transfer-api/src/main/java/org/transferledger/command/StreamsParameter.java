package org.transferledger.command;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Streams;
import org.transferledger.ledger.axon.Attempt;

/** Gives a command handler the {@link Streams} of its run. */
final class StreamsParameter implements ParameterResolverFactory, ParameterResolver<Streams> {
  private final StateReader reader;
  private final EventStore events;

  StreamsParameter(StateReader reader, EventStore events) {
    this.reader = reader;
    this.events = events;
  }

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == Streams.class ? this : null;
  }

  @Override
  public boolean matches(Message<?> message) {
    return Attempt.of(message) != null;
  }

  @Override
  public Streams resolveParameterValue(Message<?> message) {
    return new LogStreams(Objects.requireNonNull(Attempt.of(message)), reader, events);
  }
}
