package org.transferledger.ledger;

import java.util.UUID;

/**
 * An event before it has a place in the log.
 *
 * @param version its place in the stream, from 0 on
 * @param type stable name, for example {@code transfer.released}
 * @param revision of the payload's shape, from 1 on
 * @param payload stored and hashed as it is
 * @param metadata stored and hashed as it is
 */
public record NewEvent(
    UUID eventId,
    String streamType,
    String streamId,
    long version,
    String type,
    int revision,
    byte[] payload,
    byte[] metadata) {}
