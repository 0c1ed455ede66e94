package org.transferledger.ledger.axon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.transferledger.ledger.TestLog;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.EventType;
import org.transferledger.ledger.event.EventTypes;
import org.transferledger.ledger.event.UnknownEventType;
import org.transferledger.ledger.state.StateCache;

class StorageEngineTest {
  private static final UUID COMMAND = UUID.randomUUID();

  private final TestLog log = new TestLog();
  private final EventSerializer serializer =
      new EventSerializer(
          new EventTypes(List.of(new EventType("thing.happened", 1, Happened.class)), List.of()));
  private final LedgerStorageEngine engine =
      new LedgerStorageEngine(log.appender, log.reader, serializer, new StateCache(1_000));

  @AfterEach
  void close() {
    log.close();
  }

  record Happened(int n, @Nullable String note) {}

  @Test
  void eventsAreStoredUnderTheirStableNameWithoutAbsentValues() {
    engine.appendEvents(message("a", 0, new Happened(7, null)));

    var stored = log.reader.after(0, 1).getFirst();
    assertThat(stored.type()).isEqualTo("thing.happened");
    assertThat(stored.revision()).isEqualTo(1);
    assertThat(new String(stored.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":7}");
  }

  @Test
  void aStreamIsReadBackFromAVersionAcrossPages() {
    List<DomainEventMessage<?>> events =
        IntStream.range(0, 1_201)
            .<DomainEventMessage<?>>mapToObj(n -> message("long", n, new Happened(n, null)))
            .toList();
    engine.appendEvents(events);

    var read = engine.readEvents("long", 3).asStream().toList();
    assertThat(read).hasSize(1_198);
    assertThat(read.getFirst().getPayload()).isEqualTo(new Happened(3, null));
    assertThat(read.getLast().getSequenceNumber()).isEqualTo(1_200);
    assertThat(engine.readEvents(new GlobalSequenceTrackingToken(1_000), false)).hasSize(201);
    assertThat(engine.lastSequenceNumberFor("long")).contains(1_200L);
    assertThat(engine.lastSequenceNumberFor("none")).isEmpty();
  }

  @Test
  void anAppendToAStreamThatMovedIsAConflict() {
    engine.appendEvents(message("a", 0, new Happened(1, null)));

    assertThatThrownBy(() -> engine.appendEvents(message("a", 0, new Happened(2, null))))
        .isInstanceOf(AppendConflict.class);
  }

  @Test
  void aCommandAppendsOnceUnderAllThatItReadAndKeepsItsOutcome() {
    engine.appendEvents(message("read", 0, new Happened(1, null)));
    var attempt = attempt();
    var work =
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("c", attempt.asMetaData()));
    attempt.read("read", 0);

    engine.appendEvents(message("a", 0, new Happened(2, null)));
    assertThatThrownBy(() -> engine.appendEvents(message("a", 1, new Happened(3, null))))
        .isInstanceOf(IllegalStateException.class);
    work.rollback();

    assertThat(requireNonNull(attempt.recorded()).position()).isEqualTo(2);
    assertThat(attempt.versionAfter("a")).isZero();
    assertThat(log.reader.lastPosition()).isEqualTo(2);
    assertThat(new String(log.reader.after(1, 1).getFirst().metadata(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"capacity\":\"officer\",\"command\":\"%s\",\"read\":{\"read\":0}}"
                .formatted(COMMAND));
    assertThat(
            log.jdbc
                .sql("select convert_from(outcome, 'UTF8') from command_log where position = 2")
                .query(String.class)
                .single())
        .isEqualTo("{a=0}");
  }

  @Test
  void aCommandWhoseReadHasMovedAppendsNothing() {
    engine.appendEvents(message("read", 0, new Happened(1, null)));
    var attempt = attempt();
    var work =
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("c", attempt.asMetaData()));
    attempt.read("read", 0);
    log.appender.append(TestLog.append(Map.of("read", 0L), TestLog.event("read", 1)));

    assertThatThrownBy(() -> engine.appendEvents(message("a", 0, new Happened(2, null))))
        .isInstanceOf(AppendConflict.class);
    work.rollback();
    assertThat(log.reader.version("a")).isEmpty();
  }

  private static Attempt attempt() {
    return new Attempt(
        new Attempt.Identity(COMMAND, new byte[] {1}),
        "a",
        Trust.memory(),
        Map.of("capacity", "officer"),
        (_, _) -> {},
        versions -> versions.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anEventOfUnknownTypeStopsItsReaderInsteadOfBeingSkipped() {
    engine.appendEvents(message("a", 0, new Happened(1, null)));
    var older = new EventSerializer(new EventTypes(List.of(), List.of()));
    var olderEngine =
        new LedgerStorageEngine(log.appender, log.reader, older, new StateCache(1_000));

    assertThatThrownBy(() -> olderEngine.readEvents("a").asStream().toList())
        .isInstanceOf(UnknownEventType.class)
        .hasMessageContaining("thing.happened");
  }

  private static DomainEventMessage<?> message(String stream, long version, Object payload) {
    return new GenericDomainEventMessage<>("thing", stream, version, payload);
  }
}
