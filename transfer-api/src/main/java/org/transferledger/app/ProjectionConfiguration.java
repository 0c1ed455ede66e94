package org.transferledger.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.projection.DeadLetterBox;
import org.transferledger.projection.EventPages;
import org.transferledger.projection.Follower;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.ProjectorHandler;
import org.transferledger.projection.ViewProgress;
import org.transferledger.projection.ViewWriter;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;
import tools.jackson.databind.json.JsonMapper;

/**
 * The views. Each is fed by one pooled streaming processor with one segment, so that it is a
 * consistent prefix of the log; its token and its rows are written in one transaction.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProjectionConfiguration {
  private static final int BATCH = 200;
  private static final Duration CLAIM = Duration.ofSeconds(10);

  @Bean
  ViewProgress viewProgress(DataSource dataSource) {
    return new ViewProgress(dataSource);
  }

  @Bean
  EventPages eventPages(LogReader log, EventSerializer serializer) {
    return new LogPages(log, serializer);
  }

  @Bean
  Rebuilds rebuilds(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new Rebuilds(dataSource, json);
  }

  @Bean(destroyMethod = "close")
  Rebuilder rebuilder(
      DataSource dataSource,
      List<Projector> projectors,
      EventPages log,
      Rebuilds rebuilds,
      ViewProgress progress,
      PlatformTransactionManager transactions,
      LedgerSettings settings) {
    return new Rebuilder(
        dataSource, projectors, log, rebuilds, progress, transactions, settings.node());
  }

  @Bean
  DeadLetterBox deadLetterBox(
      DataSource dataSource,
      List<Projector> projectors,
      EventPages log,
      PlatformTransactionManager transactions) {
    return new DeadLetterBox(dataSource, projectors, log, transactions);
  }

  @Bean
  TokenStore tokenStore(DataSource dataSource, LedgerSettings settings) {
    var schema =
        TokenSchema.builder()
            .setTokenTable("token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .build();
    return JdbcTokenStore.builder()
        .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
        .serializer(Jackson3Serializer.builder().build())
        .schema(schema)
        .claimTimeout(CLAIM)
        .nodeId(settings.node())
        .build();
  }

  @Bean
  Views views(
      List<Projector> projectors,
      List<Follower> followers,
      DataSource dataSource,
      LedgerEventSource source,
      TokenStore tokens,
      PlatformTransactionManager transactions,
      LogReader afterMigration) {
    ScheduledExecutorService coordinator =
        Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-coordinator").factory());
    ScheduledExecutorService workers =
        Executors.newScheduledThreadPool(
            projectors.size() + followers.size(), Thread.ofVirtual().name("view-", 0).factory());
    var blank =
        new Blank(source, tokens, new SpringTransactions(transactions), coordinator, workers);
    return new Views(
        Stream.concat(
                projectors.stream()
                    .map(it ->
                        blank.processor(
                            it.view(), new ViewWriter(dataSource, it, it.view())::write)),
                followers.stream()
                    .map(it -> blank.processor(it.name(), events -> events.forEach(it::follow))))
            .toList());
  }

  /** What all processors have in common. */
  private record Blank(
      LedgerEventSource source,
      TokenStore tokens,
      TransactionManager transactions,
      ScheduledExecutorService coordinator,
      ScheduledExecutorService workers) {
    PooledStreamingEventProcessor processor(String name, Consumer<List<ProjectedEvent>> batches) {
      return PooledStreamingEventProcessor.builder()
          .name(name)
          .eventHandlerInvoker(
              SimpleEventHandlerInvoker.builder()
                  .eventHandlers(new ProjectorHandler(name, batches))
                  .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                  .build())
          .errorHandler(PropagatingErrorHandler.instance())
          .messageSource(source)
          .tokenStore(tokens)
          .transactionManager(transactions)
          .coordinatorExecutor(coordinator)
          .workerExecutor(workers)
          .initialToken(StreamableMessageSource::createTailToken)
          .initialSegmentCount(1)
          .batchSize(BATCH)
          .build();
    }
  }

  /** Starts the processors once everything is there, and stops them before the database goes. */
  record Views(List<PooledStreamingEventProcessor> processors) implements SmartLifecycle {
    @Override
    public void start() {
      processors.forEach(PooledStreamingEventProcessor::start);
    }

    @Override
    public void stop() {
      processors.forEach(PooledStreamingEventProcessor::shutDown);
    }

    /** Before the web server starts, and after it has answered its last request. */
    @Override
    public int getPhase() {
      return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
      return processors.stream().anyMatch(PooledStreamingEventProcessor::isRunning);
    }
  }

  /** Spring's transactions for Axon's processors. */
  private record SpringTransactions(PlatformTransactionManager manager)
      implements TransactionManager {
    @Override
    public Transaction startTransaction() {
      TransactionStatus status = manager.getTransaction(TransactionDefinition.withDefaults());
      return new Transaction() {
        @Override
        public void commit() {
          manager.commit(status);
        }

        @Override
        public void rollback() {
          if (!status.isCompleted()) {
            manager.rollback(status);
          }
        }
      };
    }
  }
}
