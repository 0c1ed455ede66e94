package org.transferledger.ledger.state;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event of a stream, with what was stored along with it.
 *
 * @param version in its stream, from 0 on
 * @param metadata what was given when it was decided: capacity, command, versions read
 */
public record LoggedEvent(
    long position, long version, Instant recordedAt, JsonNode metadata, Object event) {}
