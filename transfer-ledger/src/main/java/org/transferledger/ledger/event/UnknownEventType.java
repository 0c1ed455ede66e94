package org.transferledger.ledger.event;

/**
 * The log holds an event that this version of the software does not know, most likely because a
 * newer one wrote it. Nothing that needs the event goes on without it.
 */
public final class UnknownEventType extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownEventType(String name, int revision) {
    super(
        "the log holds an event %s of revision %d, which this version does not know"
            .formatted(name, revision));
  }
}
