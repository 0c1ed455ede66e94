package org.transferledger.ledger.axon;

/**
 * The log holds an event that this version of the software does not know, most likely because a
 * newer one wrote it. Nothing that needs the event goes on without it.
 */
public final class UnknownEventType extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownEventType(String name) {
    super("the log holds an event of type " + name + ", which this version does not know");
  }
}
