package org.transferledger.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregate;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.transferledger.catalogue.Aggregates;
import org.transferledger.catalogue.Aggregates.Aggregate;
import org.transferledger.core.Command;
import org.transferledger.core.Decision;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Refused;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.core.Violation;

/**
 * The real aggregates on a log in memory. A command is recorded whole or, where it is refused, not
 * at all. The state of each stream is kept and folded on as events come, so that a command costs
 * microseconds. One thread.
 */
final class MemoryLedger {
  private final Map<Class<?>, Handler<?, ?>> handlers = new HashMap<>();
  private final Map<String, StreamState> streams = new HashMap<>();
  private final List<Recorded> log = new ArrayList<>();
  private final List<Appended> pending = new ArrayList<>();
  private final Map<String, StreamState> read = new HashMap<>();

  MemoryLedger() {
    Aggregates.all().forEach(this::register);
  }

  /**
   * An event on record.
   *
   * @param command the number of the command, from 0 on
   */
  record Recorded(int command, Command cause, String type, String stream, DomainEvent event) {}

  private record Appended(StreamType<?, ?> type, String stream, DomainEvent event) {}

  private record StreamState(String type, Object state) {}

  /** All commands that can be asked of the aggregates. */
  List<Class<?>> commands() {
    return List.copyOf(handlers.keySet());
  }

  List<Recorded> log() {
    return log;
  }

  /** Forgets what is on record. */
  void clear() {
    streams.clear();
    log.clear();
  }

  /** Runs a command; the rules that it breaks, or none if it is on record. */
  List<Violation> run(int number, Command command) {
    var handler =
        Objects.requireNonNull(
            handlers.get(command.getClass()), () -> "nobody decides " + command.getClass());
    pending.clear();
    read.clear();
    try {
      handler.handle(command);
    } catch (Refused refused) {
      return refused.violations();
    }
    if (pending.isEmpty()) {
      throw new IllegalStateException("accepted, and nothing recorded: " + command);
    }
    var after = new HashMap<String, StreamState>();
    for (var it : pending) {
      log.add(new Recorded(number, command, it.type().name(), it.stream(), it.event()));
      var before = after.getOrDefault(it.stream(), streams.get(it.stream()));
      after.put(
          it.stream(),
          it.event() instanceof Rewriting
              ? foldedAnew(it.type(), history(it.stream()))
              : folded(it.type(), before, it.event()));
    }
    streams.putAll(after);
    return List.of();
  }

  private List<DomainEvent> history(String stream) {
    return log.stream().filter(it -> it.stream().equals(stream)).map(Recorded::event).toList();
  }

  private static <S, E extends DomainEvent> StreamState foldedAnew(
      StreamType<S, E> type, List<DomainEvent> history) {
    return new StreamState(type.name(), Objects.requireNonNull(type.fold(history)));
  }

  private static <S, E extends DomainEvent> StreamState folded(
      StreamType<S, E> type, @Nullable StreamState before, DomainEvent event) {
    S state = type.after(stateOf(type, before), event);
    return new StreamState(type.name(), Objects.requireNonNull(state));
  }

  private static <S, E extends DomainEvent> @Nullable S stateOf(
      StreamType<S, E> type, @Nullable StreamState stream) {
    if (stream == null) {
      return null;
    }
    if (!stream.type.equals(type.name())) {
      throw new IllegalStateException("a stream of type " + stream.type + " is no " + type.name());
    }
    return type.state().cast(stream.state);
  }

  private <T, S> void register(Aggregate<T, S> aggregate) {
    var handler = new Handler<>(aggregate);
    for (Method method : aggregate.type().getDeclaredMethods()) {
      if (method.isAnnotationPresent(Decision.class)) {
        handlers.put(method.getParameterTypes()[0], handler);
      }
    }
  }

  /** The decisions of one aggregate. */
  private final class Handler<T, S> {
    private final StreamType<S, ?> stream;
    private final Function<S, T> of;
    private final Constructor<T> none;
    private final AggregateModel<T> model;
    private final Map<Class<?>, Field> targets = new HashMap<>();

    Handler(Aggregate<T, S> aggregate) {
      this.stream = aggregate.stream();
      this.of = aggregate.of();
      try {
        this.none = aggregate.type().getDeclaredConstructor();
        none.setAccessible(true);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      this.model =
          AnnotatedAggregateMetaModelFactory.inspectAggregate(
              aggregate.type(),
              MultiParameterResolverFactory.ordered(
                  new StreamsParameter(),
                  ClasspathParameterResolverFactory.forClass(MemoryLedger.class)));
    }

    void handle(Command command) {
      String id = target(command);
      S state = stateOf(stream, streams.get(id));
      T root = state == null ? empty() : of.apply(state);
      var aggregate =
          AnnotatedAggregate.initialize(
              root, model, new Collector(it -> pending.add(new Appended(stream, id, it))));
      CommandMessage<Command> message = GenericCommandMessage.asCommandMessage(command);
      try {
        aggregate.handle(message);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private T empty() {
      try {
        return none.newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private String target(Command command) {
      try {
        return targets
            .computeIfAbsent(command.getClass(), Handler::targetField)
            .get(command)
            .toString();
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Field targetField(Class<?> command) {
      var field =
          Arrays.stream(command.getDeclaredFields())
              .filter(it -> it.isAnnotationPresent(TargetAggregateIdentifier.class))
              .findAny()
              .orElseThrow(() -> new IllegalStateException(command + " has no target"));
      field.setAccessible(true);
      return field;
    }
  }

  /** Gives decisions the other streams. */
  private final class StreamsParameter
      implements ParameterResolverFactory, ParameterResolver<Streams>, Streams {
    @Override
    public @Nullable ParameterResolver<?> createInstance(
        Executable executable, Parameter[] parameters, int index) {
      return parameters[index].getType() == Streams.class ? this : null;
    }

    @Override
    public Streams resolveParameterValue(Message<?> message) {
      return this;
    }

    @Override
    public boolean matches(Message<?> message) {
      return true;
    }

    @Override
    public <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id) {
      var found = streams.get(id);
      read.put(id, found == null ? new StreamState(type.name(), type) : found);
      return stateOf(type, found);
    }

    @Override
    public <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event) {
      if (!read.containsKey(id)) {
        throw new IllegalStateException("appended to, but never read: " + id);
      }
      pending.add(new Appended(type, id, event));
    }

    @Override
    public List<DomainEvent> history(StreamType<?, ?> type, String id) {
      read.put(id, new StreamState(type.name(), type));
      return MemoryLedger.this.history(id);
    }

    @Override
    public void rewrite(StreamType<?, ?> type, String id, Rewriting event) {
      pending.add(new Appended(type, id, event));
    }
  }

  /** Where the aggregates publish their events. */
  private record Collector(Consumer<DomainEvent> recorded) implements EventBus {
    @Override
    public void publish(List<? extends EventMessage<?>> events) {
      events.forEach(it -> recorded.accept((DomainEvent) it.getPayload()));
    }

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
      return () -> true;
    }

    @Override
    public Registration registerDispatchInterceptor(
        MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
      return () -> true;
    }
  }

  /** The state of each stream, for people. */
  List<String> states(Collection<String> ids) {
    return ids.stream()
        .map(streams::get)
        .filter(Objects::nonNull)
        .map(it -> it.state.toString())
        .toList();
  }
}
