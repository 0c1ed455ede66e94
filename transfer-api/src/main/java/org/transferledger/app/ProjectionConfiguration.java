package org.transferledger.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.history.read.HistoryView;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.misuse.read.CaseProjector;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.projection.Projector;
import org.transferledger.projection.ProjectorHandler;
import org.transferledger.projection.ViewProgress;
import org.transferledger.rerating.read.ReratingProjector;
import org.transferledger.rerating.read.ReratingView;
import org.transferledger.retention.read.RetentionProjector;
import org.transferledger.retention.read.RetentionView;
import tools.jackson.databind.json.JsonMapper;

/**
 * The views. Each is fed by one pooled streaming processor with one segment, so that it is a
 * consistent prefix of the log; its token and its rows are written in one transaction.
 */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
  private static final int BATCH = 200;
  private static final Duration CLAIM = Duration.ofSeconds(10);

  @Bean
  HistoryProjector historyProjector(
      DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new HistoryProjector(dataSource, json);
  }

  @Bean
  CustodyProjector custodyProjector(
      DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CustodyProjector(dataSource, json);
  }

  @Bean
  ReratingProjector reratingProjector(
      DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new ReratingProjector(dataSource, json);
  }

  @Bean
  CaseProjector caseProjector(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CaseProjector(dataSource, json);
  }

  @Bean
  RetentionProjector retentionProjector(DataSource dataSource) {
    return new RetentionProjector(dataSource);
  }

  @Bean
  RetentionView retentionView(DataSource dataSource) {
    return new RetentionView(dataSource);
  }

  @Bean
  CaseView caseView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CaseView(dataSource, json);
  }

  @Bean
  ReratingView reratingView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new ReratingView(dataSource, json);
  }

  @Bean
  HistoryView historyView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new HistoryView(dataSource, json);
  }

  @Bean
  CustodyView custodyView(DataSource dataSource, @Qualifier("eventJson") JsonMapper json) {
    return new CustodyView(dataSource, json);
  }

  @Bean
  ViewProgress viewProgress(DataSource dataSource) {
    return new ViewProgress(dataSource);
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
      LedgerEventSource source,
      TokenStore tokens,
      PlatformTransactionManager transactions,
      LogReader afterMigration) {
    ScheduledExecutorService coordinator =
        Executors.newScheduledThreadPool(1, Thread.ofVirtual().name("view-coordinator").factory());
    ScheduledExecutorService workers =
        Executors.newScheduledThreadPool(
            projectors.size(), Thread.ofVirtual().name("view-", 0).factory());
    return new Views(
        projectors.stream()
            .map(projector ->
                PooledStreamingEventProcessor.builder()
                    .name(projector.view())
                    .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder()
                            .eventHandlers(new ProjectorHandler(projector))
                            .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                            .build())
                    .errorHandler(PropagatingErrorHandler.instance())
                    .messageSource(source)
                    .tokenStore(tokens)
                    .transactionManager(new SpringTransactions(transactions))
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(workers)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .initialSegmentCount(1)
                    .batchSize(BATCH)
                    .build())
            .toList());
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
