package org.transferledger.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.flywaydb.core.Flyway;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journal;
import org.transferledger.benchmarks.journal.NoteAdded;
import org.transferledger.ledger.JdbcAppender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.axon.AppendConflict;
import org.transferledger.ledger.axon.Attempt;
import org.transferledger.ledger.axon.EventNames;
import org.transferledger.ledger.axon.EventSerializer;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.axon.LedgerRepository;
import org.transferledger.ledger.axon.LedgerStorageEngine;

/** The product's engine, put together and called as the application does it. */
public final class OurEngine implements JournalEngine, AutoCloseable {
  private static final int APPEND_CONNECTIONS = 4;
  private static final int READ_CONNECTIONS = 16;

  private final Database database;
  private final HikariDataSource appends;
  private final HikariDataSource reads;
  private final LogReader log;
  private final EventSerializer serializer =
      new EventSerializer(
          new EventNames(Map.of(NoteAdded.class, new EventNames.Name("journal.note-added", 1))));
  private final LedgerStorageEngine engine;
  private final Repository<Journal> repository;
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final LongAdder reruns = new LongAdder();

  public OurEngine(Database database) {
    this.database = database;
    appends = database.pool(APPEND_CONNECTIONS);
    reads = database.pool(READ_CONNECTIONS);
    Flyway.configure()
        .dataSource(reads)
        .locations("classpath:db/migration/ledger")
        .load()
        .migrate();
    log = new LogReader(reads);
    engine =
        new LedgerStorageEngine(
            new JdbcAppender(appends, _ -> {}), log, serializer, NoOpEventUpcaster.INSTANCE);
    var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(Journal.class);
    repository =
        new LedgerRepository<>(model, EmbeddedEventStore.builder().storageEngine(engine).build());
    AggregateAnnotationCommandHandler.<Journal>builder()
        .aggregateType(Journal.class)
        .aggregateModel(model)
        .repository(repository)
        .build()
        .subscribe(bus);
  }

  @Override
  public Database database() {
    return database;
  }

  /** Runs a command until it is on record, again after each conflict. */
  @Override
  public void run(AddNote command) {
    var identity = new Attempt.Identity(UUID.randomUUID(), digest(command));
    while (!recorded(command, identity)) {
      reruns.increment();
    }
  }

  private boolean recorded(AddNote command, Attempt.Identity identity) {
    var attempt =
        new Attempt(
            identity,
            Map.of("capacity", "officer of NO", "decidedAt", Instant.now().toString()),
            (_, _) -> {},
            versions -> outcome(requireNonNull(versions.get(command.journalId()))));
    var callback = new FutureCallback<AddNote, Object>();
    bus.dispatch(new GenericCommandMessage<>(command, attempt.asMetaData()), callback);
    var result = callback.getResult();
    if (!result.isExceptional()) {
      return true;
    }
    if (result.exceptionResult() instanceof AppendConflict) {
      return false;
    }
    throw new IllegalStateException("a command failed", result.exceptionResult());
  }

  /** How often a command had to run again since this was last asked. */
  public long reruns() {
    return reruns.sumThenReset();
  }

  @Override
  public void append(List<DomainEventMessage<?>> events) {
    engine.appendEvents(events);
  }

  /** Loads a journal from the database, as a command does, and gives the number of its notes. */
  public int load(String id) {
    var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("load"));
    try {
      return repository.load(id).invoke(Journal::notes);
    } finally {
      work.rollback();
    }
  }

  /** The position of the last event. */
  public long head() {
    return log.lastPosition();
  }

  /** The feed from the first event on. */
  public BlockingStream<TrackedEventMessage<?>> feed() {
    return new LedgerEventSource(log, engine).openStream(engine.createTailToken());
  }

  @Override
  public void close() {
    appends.close();
    reads.close();
  }

  private byte[] outcome(long version) {
    return serializer.getObjectMapper().writeValueAsBytes(Map.of("version", version));
  }

  private static byte[] digest(AddNote command) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return sha.digest(command.text().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
