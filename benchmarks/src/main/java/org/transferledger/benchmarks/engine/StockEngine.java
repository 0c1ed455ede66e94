package org.transferledger.benchmarks.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journal;

/**
 * Axon's own JDBC engine as one who knows it sets it up: its tables for PostgreSQL, JSON, one
 * transaction a command, a lock on each aggregate, and connections enough.
 */
public final class StockEngine implements JournalEngine, AutoCloseable {
  /** As many as callers, up to where more callers only wait for one another. */
  private static final int MOST_CONNECTIONS = 64;

  private final Database database;
  private final HikariDataSource pool;
  private final JdbcEventStorageEngine engine;
  private final SimpleCommandBus bus;

  public StockEngine(Database database) {
    this.database = database;
    pool = database.pool(MOST_CONNECTIONS);
    pool.setAutoCommit(false);
    TransactionManager transactions = new SpringTransactions(new JdbcTransactionManager(pool));
    var serializer = Jackson3Serializer.builder().build();
    engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(new TransactionAwareDataSourceProxy(pool)::getConnection)
            .transactionManager(transactions)
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    transactions.executeInTransaction(
        () -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
    bus = SimpleCommandBus.builder().transactionManager(transactions).build();
    EventSourcingRepository<Journal> repository =
        EventSourcingRepository.builder(Journal.class)
            .eventStore(EmbeddedEventStore.builder().storageEngine(engine).build())
            .build();
    AggregateAnnotationCommandHandler.<Journal>builder()
        .aggregateType(Journal.class)
        .repository(repository)
        .build()
        .subscribe(bus);
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public void run(AddNote command) {
    var callback = new FutureCallback<AddNote, Object>();
    bus.dispatch(new GenericCommandMessage<>(command), callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      throw new IllegalStateException("a command failed", result.exceptionResult());
    }
  }

  @Override
  public void begin(AddNote command) {
    run(command);
  }

  @Override
  public void append(List<DomainEventMessage<?>> events) {
    engine.appendEvents(events);
  }

  @Override
  public void close() {
    pool.close();
  }
}
