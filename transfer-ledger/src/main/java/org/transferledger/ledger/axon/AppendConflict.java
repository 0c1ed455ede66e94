package org.transferledger.ledger.axon;

/** A stream that the command read has moved, so its decision is void; the command can run again. */
public final class AppendConflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  public AppendConflict(String streamId) {
    super("stream " + streamId + " has moved since it was read");
  }
}
