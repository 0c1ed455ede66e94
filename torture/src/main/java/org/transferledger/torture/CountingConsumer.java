package org.transferledger.torture;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.transferledger.event.EventFormat;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import org.transferledger.ledger.state.StateCache;

/**
 * A consumer as somebody else would write one: it follows the feed and counts, in the transaction
 * of its token. However often it is killed, it must have counted each position once.
 */
public final class CountingConsumer {
  /** The environment variable that names the database. */
  static final String DATABASE = "TORTURE_DATABASE";

  /** What it needs in the database. */
  static final String SCHEMA =
      """
      create schema torture;
      create table torture.token_entry (
        processor_name text not null,
        segment        int not null,
        token          bytea,
        token_type     text,
        claimed_at     text,
        owner          text,
        primary key (processor_name, segment)
      );
      create table torture.counted (events bigint, sum numeric, last bigint, out_of_order bigint);
      insert into torture.counted values (0, 0, 0, 0);
      """;

  private static final String COUNT =
      """
      update torture.counted
         set events = events + 1, sum = sum + :position,
             out_of_order = out_of_order + case when last = :position - 1 then 0 else 1 end,
             last = :position
      """;

  private static final int BATCH = 100;

  private CountingConsumer() {}

  public static void main(String[] arguments) {
    Torture.logWarningsOnly();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(
        System.getenv(DATABASE)
            + "?currentSchema=torture,public&connectTimeout=5&socketTimeout=10");
    pool.setUsername(Database.OWNER);
    pool.setMaximumPoolSize(4);
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    pool.setInitializationFailTimeout(-1);
    follow(pool);
  }

  private static void follow(DataSource dataSource) {
    var log = new LogReader(dataSource);
    var engine =
        new LedgerStorageEngine(
            _ -> {
              throw new UnsupportedOperationException("a consumer appends nothing");
            },
            log,
            EventFormat.serializer(),
            new StateCache(0));
    var source = new LedgerEventSource(log, engine);
    source.start();
    // Two, so that Axon may ask the feed on one thread while it reads it on another, as it does.
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    PooledStreamingEventProcessor.builder()
        .name("counting")
        .eventHandlerInvoker(
            SimpleEventHandlerInvoker.builder()
                .eventHandlers(new Counting(JdbcClient.create(dataSource)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build())
        .errorHandler(PropagatingErrorHandler.instance())
        .messageSource(source)
        .tokenStore(tokens(dataSource))
        .transactionManager(new Transactions(new DataSourceTransactionManager(dataSource)))
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .initialToken(StreamableMessageSource::createTailToken)
        .initialSegmentCount(1)
        .batchSize(BATCH)
        .build()
        .start();
  }

  private static TokenStore tokens(DataSource dataSource) {
    return JdbcTokenStore.builder()
        .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
        .serializer(Jackson3Serializer.builder().build())
        .schema(
            TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("claimed_at")
                .build())
        .nodeId("counting")
        .build();
  }

  /** The handler. */
  private record Counting(JdbcClient jdbc) implements EventMessageHandler {
    @Override
    public @Nullable Object handle(EventMessage<?> message) {
      long position = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
      jdbc.sql(COUNT).param("position", position).update();
      return null;
    }
  }

  private record Transactions(DataSourceTransactionManager manager) implements TransactionManager {
    @Override
    public Transaction startTransaction() {
      var status = manager.getTransaction(TransactionDefinition.withDefaults());
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
