package org.transferledger.app;

import java.util.List;
import java.util.Map;
import org.transferledger.core.DomainEvent;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.RecordedEvent;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.projection.EventPages;
import org.transferledger.projection.ProjectedEvent;
import tools.jackson.core.type.TypeReference;

/** The log for views that are built anew: without a message and a unit of work for each event. */
final class LogPages implements EventPages {
  private static final long MOST_BYTES = 16L << 20;
  private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

  private final LogReader log;
  private final EventSerializer serializer;

  LogPages(LogReader log, EventSerializer serializer) {
    this.log = log;
    this.serializer = serializer;
  }

  @Override
  public List<ProjectedEvent> after(long position, int limit) {
    return log.after(position, limit, MOST_BYTES).stream().map(this::projected).toList();
  }

  private ProjectedEvent projected(RecordedEvent event) {
    return new ProjectedEvent(
        event.position(),
        event.streamType(),
        event.streamId(),
        event.version(),
        event.recordedAt(),
        serializer.json().readValue(event.metadata(), METADATA),
        (DomainEvent) serializer.event(event.type(), event.revision(), event.payload()));
  }
}
