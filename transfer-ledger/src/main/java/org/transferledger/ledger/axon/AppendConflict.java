package org.transferledger.ledger.axon;

import java.util.Set;

/** Streams that the command read have moved, so its decision is void; the command can run again. */
public final class AppendConflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Set<String> streams;

  public AppendConflict(Set<String> streams) {
    super("moved since they were read: " + streams, null, false, false);
    this.streams = Set.copyOf(streams);
  }

  public Set<String> streams() {
    return streams;
  }
}
