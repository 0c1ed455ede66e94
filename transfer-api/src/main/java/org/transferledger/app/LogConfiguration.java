package org.transferledger.app;

import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.PipelineLimits;
import org.transferledger.ledger.axon.EventNames;
import org.transferledger.ledger.axon.EventSerializer;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import tools.jackson.databind.json.JsonMapper;

/** The log and Axon's storage engine on it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
  @Bean
  EventSerializer eventSerializer() {
    Map<Class<?>, EventNames.Name> names =
        EventCatalogue.names().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    it -> new EventNames.Name(it.getValue().name(), it.getValue().revision())));
    return new EventSerializer(new EventNames(names));
  }

  /** JSON as the log keeps it; the web has a mapper of its own. */
  @Bean(defaultCandidate = false)
  JsonMapper eventJson(EventSerializer serializer) {
    return (JsonMapper) serializer.getObjectMapper();
  }

  @Bean
  LogReader logReader(DataSource dataSource, FlywayMigrationInitializer migrated) {
    return new LogReader(dataSource);
  }

  /** Closed after the last request has been answered and before the database goes. */
  @Bean(destroyMethod = "close")
  AppendPipeline appender(
      @Qualifier("appendDataSource") DataSource dataSource,
      ObjectProvider<LedgerEventSource> source) {
    return new AppendPipeline(
        dataSource, PipelineLimits.DEFAULT, position -> source.getObject().advancedTo(position));
  }

  @Bean
  LedgerStorageEngine storageEngine(Appender appender, LogReader log, EventSerializer serializer) {
    return new LedgerStorageEngine(appender, log, serializer, NoOpEventUpcaster.INSTANCE);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LedgerEventSource eventSource(LogReader log, LedgerStorageEngine engine) {
    return new LedgerEventSource(log, engine);
  }
}
