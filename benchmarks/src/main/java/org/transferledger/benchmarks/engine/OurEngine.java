package org.transferledger.benchmarks.engine;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journal;
import org.transferledger.benchmarks.journal.JournalState;
import org.transferledger.benchmarks.journal.NoteAdded;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.PipelineLimits;
import org.transferledger.ledger.Snapshots;
import org.transferledger.ledger.axon.AppendConflict;
import org.transferledger.ledger.axon.Attempt;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.axon.LedgerRepository;
import org.transferledger.ledger.axon.LedgerStorageEngine;
import org.transferledger.ledger.axon.Trust;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.EventType;
import org.transferledger.ledger.event.EventTypes;
import org.transferledger.ledger.state.StateCache;
import org.transferledger.ledger.state.States;

/** The product's engine, put together and called as the application does it. */
public final class OurEngine implements JournalEngine, AutoCloseable {
  private static final int READ_CONNECTIONS = 16;
  private static final long CACHE_BYTES = 64L << 20;

  private final Database database;
  private final HikariDataSource reads;
  private final LogReader log;
  private final EventSerializer serializer =
      new EventSerializer(
          new EventTypes(
              List.of(new EventType("journal.note-added", 1, NoteAdded.class)), List.of()));
  private final StateCache cache = new StateCache(CACHE_BYTES);
  private final States states;
  private final AppendPipeline pipeline;
  private final LedgerStorageEngine engine;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
  private final LongAdder reruns = new LongAdder();

  public OurEngine(Database database) {
    this.database = database;
    database.migrate("classpath:db/migration/ledger");
    reads = database.applicationPool(READ_CONNECTIONS);
    log = new LogReader(reads);
    pipeline = new AppendPipeline(database.appendConnections(), PipelineLimits.DEFAULT, _ -> {});
    engine = new LedgerStorageEngine(pipeline, log, serializer, cache);
    states = new States(log, new Snapshots(reads), serializer, cache, background);
    var model = AnnotatedAggregateMetaModelFactory.inspectAggregate(Journal.class);
    var events = EmbeddedEventStore.builder().storageEngine(engine).build();
    AggregateAnnotationCommandHandler.<Journal>builder()
        .aggregateType(Journal.class)
        .aggregateModel(model)
        .repository(new LedgerRepository<>(model, events, states, JournalState.TYPE, Journal::new))
        .commandTargetResolver(Attempt::target)
        .build()
        .subscribe(bus);
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public void run(AddNote command) {
    run(command, Trust.memory());
  }

  @Override
  public void begin(AddNote command) {
    run(command, new Trust(command.journalId(), Set.of()));
  }

  /** Runs a command until it is on record, again after each conflict. */
  private void run(AddNote command, Trust first) {
    var identity = new Attempt.Identity(UUID.randomUUID(), digest(command));
    Trust trust = first;
    while (!recorded(command, identity, trust)) {
      reruns.increment();
      trust = new Trust(null, Set.of(command.journalId()));
    }
  }

  private boolean recorded(AddNote command, Attempt.Identity identity, Trust trust) {
    var attempt =
        new Attempt(
            identity,
            command.journalId(),
            trust,
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

  /** Loads a journal from the database, as after a restart, and gives the number of its notes. */
  public int load(String id) {
    cache.clear();
    return requireNonNull(states.known(JournalState.TYPE, id).state()).notes();
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
    pipeline.close();
    background.close();
    reads.close();
  }

  private byte[] outcome(long version) {
    return serializer.json().writeValueAsBytes(Map.of("version", version));
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
