package org.transferledger.benchmarks.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.transferledger.core.DomainEvent;
import org.transferledger.event.EventFormat;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.AppendResult;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.event.EventSerializer;

/** A log that takes and refuses appends as the real one does, and forgets them with the test. */
final class MemoryLog implements Appender {
  private final EventSerializer serializer = EventFormat.serializer();
  private final List<NewEvent> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();

  @Override
  public synchronized AppendResult append(Append append) {
    Set<String> moved = new HashSet<>();
    append
        .versions()
        .forEach((stream, version) -> {
          if (!versions.getOrDefault(stream, Append.ABSENT).equals(version)) {
            moved.add(stream);
          }
        });
    if (!moved.isEmpty()) {
      return new AppendResult.Conflict(moved);
    }
    for (NewEvent event : append.events()) {
      events.add(event);
      versions.put(event.streamId(), event.version());
    }
    return new AppendResult.Recorded(events.size(), Instant.EPOCH);
  }

  List<NewEvent> events() {
    return events;
  }

  DomainEvent read(NewEvent event) {
    return (DomainEvent) serializer.event(event.type(), event.revision(), event.payload());
  }

  /** Everything of an event but its blind, which is always new. */
  static String text(NewEvent event) {
    return "%s %s %s %d %s %s %s"
        .formatted(
            event.eventId(),
            event.streamType(),
            event.streamId(),
            event.version(),
            event.type(),
            new String(event.payload(), StandardCharsets.UTF_8),
            new String(event.metadata(), StandardCharsets.UTF_8));
  }

  /** The events by stream, of those of one type. */
  Map<String, List<DomainEvent>> streams(String type) {
    Map<String, List<DomainEvent>> streams = new LinkedHashMap<>();
    for (NewEvent event : events) {
      if (event.streamType().equals(type)) {
        streams.computeIfAbsent(event.streamId(), _ -> new ArrayList<>()).add(read(event));
      }
    }
    return streams;
  }
}
