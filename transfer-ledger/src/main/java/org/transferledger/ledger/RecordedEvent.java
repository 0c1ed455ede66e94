package org.transferledger.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * An event at its place in the log.
 *
 * @param position from 1 on, without gaps
 * @param recordedAt never earlier than that of any lower position; whole microseconds
 */
public record RecordedEvent(
    long position,
    UUID eventId,
    String streamType,
    String streamId,
    long version,
    String type,
    int revision,
    byte[] payload,
    byte[] metadata,
    Instant recordedAt) {}
