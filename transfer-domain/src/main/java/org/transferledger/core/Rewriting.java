package org.transferledger.core;

/**
 * An event that says what an earlier event of its stream should have said. The earlier one stays as
 * it is; from now on the state is folded as if it had said so.
 */
public interface Rewriting extends DomainEvent {
  /** The version of the earlier event in the stream, from 0 on. */
  long version();

  /** The earlier event as it should have been. */
  DomainEvent rewritten(DomainEvent earlier);
}
