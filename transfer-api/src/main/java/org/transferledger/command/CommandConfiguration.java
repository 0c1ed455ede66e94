package org.transferledger.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.catalogue.Aggregates;
import org.transferledger.catalogue.Aggregates.Aggregate;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.axon.Attempt;
import org.transferledger.ledger.axon.LedgerRepository;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import org.transferledger.ledger.state.States;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's command side, put together by hand: a bus without transactions, since the append is the
 * transaction, and for each aggregate its handlers with a repository on the log.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  @Bean
  StateReader stateReader(States states) {
    return new StateReader(states);
  }

  @Bean
  CommandBus commandBus(LedgerStorageEngine engine, States states, StateReader reader) {
    var bus = SimpleCommandBus.builder().build();
    var events = EmbeddedEventStore.builder().storageEngine(engine).build();
    ParameterResolverFactory parameters =
        MultiParameterResolverFactory.ordered(
            new StreamsParameter(reader, events),
            ClasspathParameterResolverFactory.forClass(CommandConfiguration.class));
    Aggregates.all().forEach(it -> subscribe(it, bus, events, states, parameters));
    return bus;
  }

  @Bean
  Commands commands(CommandBus bus, Appender appender, JsonMapper eventJson) {
    return new Commands(bus, appender, eventJson);
  }

  private static <T, S> void subscribe(
      Aggregate<T, S> aggregate,
      CommandBus bus,
      EmbeddedEventStore events,
      States states,
      ParameterResolverFactory parameters) {
    var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate.type(), parameters);
    var state = StateReader.stateType(aggregate.stream());
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(aggregate.type())
        .aggregateModel(model)
        .repository(new LedgerRepository<>(model, events, states, state, aggregate.of()))
        .parameterResolverFactory(parameters)
        .commandTargetResolver(Attempt::target)
        .build()
        .subscribe(bus);
  }
}
