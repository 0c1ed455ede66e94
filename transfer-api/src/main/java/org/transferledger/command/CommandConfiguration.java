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
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.axon.LedgerRepository;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's command side, put together by hand: a bus without transactions, since the append is the
 * transaction, and for each aggregate its handlers with a repository on the log.
 */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  @Bean
  StateReader stateReader(LedgerStorageEngine engine) {
    return new StateReader(engine);
  }

  @Bean
  CommandBus commandBus(LedgerStorageEngine engine, StateReader reader) {
    var bus = SimpleCommandBus.builder().build();
    var events = EmbeddedEventStore.builder().storageEngine(engine).build();
    ParameterResolverFactory parameters =
        MultiParameterResolverFactory.ordered(
            new StreamsParameter(reader, events),
            ClasspathParameterResolverFactory.forClass(CommandConfiguration.class));
    Aggregates.all().forEach(aggregate -> subscribe(aggregate, bus, events, parameters));
    return bus;
  }

  @Bean
  Commands commands(CommandBus bus, Appender appender, JsonMapper eventJson) {
    return new Commands(bus, appender, eventJson);
  }

  private static <T> void subscribe(
      Class<T> aggregate,
      CommandBus bus,
      EmbeddedEventStore events,
      ParameterResolverFactory parameters) {
    var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate, parameters);
    AggregateAnnotationCommandHandler.<T>builder()
        .aggregateType(aggregate)
        .aggregateModel(model)
        .repository(new LedgerRepository<>(model, events))
        .parameterResolverFactory(parameters)
        .build()
        .subscribe(bus);
  }
}
