package org.transferledger.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one command appends, all or nothing: events of one or more streams, on condition that every
 * stream written or read still is at the version that the decision saw. An append of no events
 * records a refusal.
 *
 * @param command names the command, so that repeats are known
 * @param events of each stream in the order of their versions
 * @param versions version that each stream written or read must have, {@link #ABSENT} for one that
 *     must not exist
 */
public record Append(CommandRecord command, List<NewEvent> events, Map<String, Long> versions) {
  /** The version of a stream that does not exist. */
  public static final long ABSENT = -1;

  private static final int CONDITION_SIZE = 64;
  private static final int EVENT_SIZE = 256;

  public Append {
    events = List.copyOf(events);
    versions = Map.copyOf(versions);
    var next = new HashMap<>(versions);
    for (NewEvent event : events) {
      Long before = next.put(event.streamId(), event.version());
      if (before == null || event.version() != before + 1) {
        throw new IllegalArgumentException(
            "version %d of stream %s does not follow version %s"
                .formatted(event.version(), event.streamId(), before));
      }
    }
  }

  /** Roughly what the append takes in memory and on the wire, in bytes. */
  public long size() {
    long size = command.outcome().length + (long) versions.size() * CONDITION_SIZE;
    for (NewEvent event : events) {
      size += event.payload().length + event.metadata().length + EVENT_SIZE;
    }
    return size;
  }

  /**
   * What is kept of a command, so that a repeat gets the first answer.
   *
   * @param requestDigest tells a repeat from another request under the same id
   * @param outcome the answer, in the caller's own encoding
   */
  public record CommandRecord(UUID id, byte[] requestDigest, byte[] outcome) {}
}
