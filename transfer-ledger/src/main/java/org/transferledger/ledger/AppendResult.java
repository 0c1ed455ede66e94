package org.transferledger.ledger;

import java.time.Instant;
import java.util.Set;

/** What became of an append. */
public sealed interface AppendResult {
  /**
   * All of it is durable.
   *
   * @param position of its last event; for an append of none, of the last event before it
   */
  record Recorded(long position, Instant recordedAt) implements AppendResult {}

  /**
   * The command was answered before, and nothing was appended now.
   *
   * @param sameRequest whether the request was the same then
   * @param outcome the first answer
   * @param position as in the first answer
   */
  record Repeated(boolean sameRequest, byte[] outcome, long position) implements AppendResult {}

  /** Streams have moved since they were read, and nothing was appended. */
  record Conflict(Set<String> streams) implements AppendResult {}
}
