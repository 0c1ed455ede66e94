package org.transferledger.ledger.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.AppendResult;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.RecordedEvent;

/**
 * Axon's event store on the log. All events of a unit of work go into one append, on condition of
 * every version that the {@link Attempt} of the unit of work has read; outside of a command the
 * versions written are the only condition. There are no snapshots. A tracking token is a position.
 */
public final class LedgerStorageEngine implements EventStorageEngine {
  private static final int PAGE = 500;

  private final Appender appender;
  private final LogReader log;
  private final EventSerializer serializer;
  private final EventUpcaster upcaster;

  public LedgerStorageEngine(
      Appender appender, LogReader log, EventSerializer serializer, EventUpcaster upcaster) {
    this.appender = appender;
    this.log = log;
    this.serializer = serializer;
    this.upcaster = upcaster;
  }

  /**
   * Appends all events at once.
   *
   * @throws AppendConflict if a stream written or read has moved
   * @throws CommandRepeated if the command was answered before
   */
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    Attempt attempt = Attempt.current();
    if (attempt != null && attempt.recorded() != null) {
      throw new IllegalStateException("a command appends once; its second append was not sent");
    }
    Map<String, Long> expected =
        attempt == null ? new HashMap<>() : new HashMap<>(attempt.versions());
    Map<String, Long> written = new HashMap<>();
    List<NewEvent> appended =
        events.stream().map(event -> newEvent((DomainEventMessage<?>) event, attempt)).toList();
    for (NewEvent event : appended) {
      boolean first = written.put(event.streamId(), event.version()) == null;
      Long read = first ? expected.putIfAbsent(event.streamId(), event.version() - 1) : null;
      if (read != null && read != event.version() - 1) {
        throw new AppendConflict(event.streamId());
      }
    }
    var command = attempt == null ? anonymous() : attempt.accepted(written);
    switch (appender.append(new Append(command, appended, expected))) {
      case AppendResult.Recorded recorded -> {
        if (attempt != null) {
          attempt.recorded(recorded, written);
        }
      }
      case AppendResult.Repeated repeated -> {
        if (attempt != null) {
          throw new CommandRepeated(repeated);
        }
      }
      case AppendResult.Conflict conflict -> throw new AppendConflict(conflict.streamId());
    }
  }

  /** Events that no command caused are known by an id too, in case the connection breaks. */
  private static CommandRecord anonymous() {
    return new CommandRecord(UUID.randomUUID(), new byte[0], new byte[0]);
  }

  @Override
  public DomainEventStream readEvents(String streamId, long firstVersion) {
    var pages =
        Stream.iterate(
                log.stream(streamId, firstVersion, PAGE),
                page -> !page.isEmpty(),
                page ->
                    page.size() < PAGE
                        ? List.of()
                        : log.stream(streamId, page.getLast().version() + 1, PAGE))
            .flatMap(List::stream);
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
        pages.map(StoredEventData::new), serializer, upcaster);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    var pages =
        Stream.iterate(
                log.after(position(token), PAGE),
                page -> !page.isEmpty(),
                page -> page.size() < PAGE ? List.of() : log.after(page.getLast().position(), PAGE))
            .flatMap(List::stream);
    return messages(pages);
  }

  /** Events as messages, upcast; payloads are read from their bytes when they are asked for. */
  Stream<TrackedEventMessage<?>> messages(Stream<RecordedEvent> events) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
        events.map(StoredEventData::new), serializer, upcaster);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String streamId) {
    var version = log.version(streamId);
    return version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty();
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.lastPosition());
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String streamId) {
    return Optional.empty();
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("the log keeps no snapshots");
  }

  static long position(@Nullable TrackingToken token) {
    return token == null
        ? 0
        : token.position().orElseThrow(() -> new IllegalArgumentException("no position: " + token));
  }

  private NewEvent newEvent(DomainEventMessage<?> event, @Nullable Attempt attempt) {
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    var metadata =
        attempt == null ? event.getMetaData() : event.getMetaData().mergedWith(attempt.metadata());
    return new NewEvent(
        UUID.fromString(event.getIdentifier()),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        serializer.serialize(metadata, byte[].class).getData());
  }
}
