package org.transferledger.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import tools.jackson.databind.JsonNode;

/**
 * An event at its place in the log, as it was written.
 *
 * @param version in its stream, from 0 on
 * @param recordedAt by the clock of the log
 * @param metadata what was given when it was decided
 */
public record PastEvent(
    long position, long version, Instant recordedAt, JsonNode metadata, DomainEvent event) {
  /** In which capacity its author acted; null where it is not on record. */
  public @Nullable String capacity() {
    return metadata.path("capacity").asString(null);
  }

  /** When it was decided, by the clock of the node that did; null where it is not on record. */
  public @Nullable Instant decidedAt() {
    String text = metadata.path("decidedAt").asString(null);
    return text == null ? null : Instant.parse(text);
  }

  /** The command whose append it was part of; empty where it is not on record. */
  public String command() {
    return metadata.path("command").asString("");
  }

  /** The versions at which its decision had read streams without writing to them. */
  public Map<String, Long> read() {
    Map<String, Long> read = new HashMap<>();
    metadata.path("read").properties().forEach(it -> read.put(it.getKey(), it.getValue().asLong()));
    return Map.copyOf(read);
  }
}
