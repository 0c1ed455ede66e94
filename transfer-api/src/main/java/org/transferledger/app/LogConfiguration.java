package org.transferledger.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.event.EventFormat;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.PipelineLimits;
import org.transferledger.ledger.Snapshots;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.state.StateCache;
import org.transferledger.ledger.state.States;
import tools.jackson.databind.json.JsonMapper;

/** The log and Axon's storage engine on it. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
  private static final long CACHE_BYTES = 64L << 20;
  private static final int WAITING_SNAPSHOTS = 1_000;

  @Bean
  EventSerializer eventSerializer() {
    return EventFormat.serializer();
  }

  /** JSON as the log keeps it; the web has a mapper of its own. */
  @Bean(defaultCandidate = false)
  JsonMapper eventJson(EventSerializer serializer) {
    return serializer.json();
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
  StateCache stateCache() {
    return new StateCache(CACHE_BYTES);
  }

  @Bean
  LedgerStorageEngine storageEngine(
      Appender appender, LogReader log, EventSerializer serializer, StateCache cache) {
    return new LedgerStorageEngine(appender, log, serializer, cache);
  }

  @Bean
  States states(
      LogReader log,
      DataSource dataSource,
      EventSerializer serializer,
      StateCache cache,
      @Qualifier("snapshotExecutor") Executor background) {
    return new States(log, new Snapshots(dataSource), serializer, cache, background);
  }

  /** Snapshots are kept one after the other, and left for another time when too many wait. */
  @Bean(defaultCandidate = false, destroyMethod = "shutdown")
  ExecutorService snapshotExecutor() {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(WAITING_SNAPSHOTS),
        Thread.ofVirtual().name("snapshot").factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  LedgerEventSource eventSource(LogReader log, LedgerStorageEngine engine) {
    return new LedgerEventSource(log, engine);
  }
}
