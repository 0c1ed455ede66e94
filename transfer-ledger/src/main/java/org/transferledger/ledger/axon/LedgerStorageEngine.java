package org.transferledger.ledger.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.AppendResult;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.RecordedEvent;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.UnknownEventType;
import org.transferledger.ledger.state.StateCache;

/**
 * Axon's event store on the log. All events of a unit of work go into one append, on condition of
 * every version that the {@link Attempt} of the unit of work has read; outside of a command the
 * versions written are the only condition. A tracking token is a position. Axon's own snapshots and
 * upcasters are not used: {@link org.transferledger.ledger.state.States} keeps states, and the
 * serializer reads older revisions.
 */
public final class LedgerStorageEngine implements EventStorageEngine {
  private static final int PAGE = 500;

  private final Appender appender;
  private final LogReader log;
  private final EventSerializer serializer;
  private final StateCache cache;

  /**
   * Axon's view of the log.
   *
   * @param cache told what is appended
   */
  public LedgerStorageEngine(
      Appender appender, LogReader log, EventSerializer serializer, StateCache cache) {
    this.appender = appender;
    this.log = log;
    this.serializer = serializer;
    this.cache = cache;
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
    List<NewEvent> appended = newEvents(events, attempt);
    for (NewEvent event : appended) {
      boolean first = written.put(event.streamId(), event.version()) == null;
      Long read = first ? expected.putIfAbsent(event.streamId(), event.version() - 1) : null;
      if (read != null && read != event.version() - 1) {
        throw new AppendConflict(Set.of(event.streamId()));
      }
    }
    var command = attempt == null ? anonymous() : attempt.accepted(written);
    switch (appender.append(new Append(command, appended, expected))) {
      case AppendResult.Recorded recorded -> {
        cache.recorded(appended);
        if (attempt != null) {
          attempt.recorded(recorded, written);
        }
      }
      case AppendResult.Repeated repeated -> {
        if (attempt != null) {
          throw new CommandRepeated(repeated);
        }
      }
      case AppendResult.Conflict conflict -> throw new AppendConflict(conflict.streams());
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
    return DomainEventStream.of(pages.map(this::message));
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
    return pages.map(this::message);
  }

  /**
   * An event as a message, whose payload is read from its bytes when it is asked for.
   *
   * @throws UnknownEventType if this version of the software does not know it
   */
  GenericTrackedDomainEventMessage<?> message(RecordedEvent event) {
    serializer.requireKnown(event.type(), event.revision());
    var payload =
        new SimpleSerializedObject<>(
            event.payload(), byte[].class, event.type(), Integer.toString(event.revision()));
    var metadata = new SerializedMetaData<>(event.metadata(), byte[].class);
    return new GenericTrackedDomainEventMessage<>(
        new GlobalSequenceTrackingToken(event.position()),
        event.streamType(),
        event.streamId(),
        event.version(),
        new SerializedMessage<>(event.eventId().toString(), payload, metadata, serializer),
        event::recordedAt);
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

  private List<NewEvent> newEvents(
      List<? extends EventMessage<?>> events, @Nullable Attempt attempt) {
    Set<String> written =
        events.stream()
            .map(it -> ((DomainEventMessage<?>) it).getAggregateIdentifier())
            .collect(Collectors.toSet());
    Map<String, Object> metadata = attempt == null ? Map.of() : attempt.metadata(written);
    return events.stream().map(it -> newEvent((DomainEventMessage<?>) it, metadata)).toList();
  }

  private NewEvent newEvent(DomainEventMessage<?> event, Map<String, Object> metadata) {
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    Map<String, Object> all = new TreeMap<>(event.getMetaData());
    all.putAll(metadata);
    return new NewEvent(
        UUID.fromString(event.getIdentifier()),
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        serializer.json().writeValueAsBytes(all));
  }
}
