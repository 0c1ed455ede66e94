package org.transferledger.core;

/**
 * Something that an actor wants done. Commands are imperative (ReleaseTransfer) and carry all that
 * a decision needs.
 */
public interface Command {
  Act act();
}
