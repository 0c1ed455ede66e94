package org.transferledger.projection;

import java.time.Instant;
import java.util.Map;
import org.transferledger.core.DomainEvent;

/**
 * An event with its place in the log, as a projector sees it.
 *
 * @param position in the log, from 1 on
 * @param version in the stream, from 0 on
 * @param recordedAt when the log took it in
 * @param metadata what was stored beside the event
 */
public record ProjectedEvent(
    long position,
    String streamType,
    String streamId,
    long version,
    Instant recordedAt,
    Map<String, ?> metadata,
    DomainEvent event) {}
