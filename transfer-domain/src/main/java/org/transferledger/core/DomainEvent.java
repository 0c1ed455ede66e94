package org.transferledger.core;

/**
 * Something that happened and is on record for good. Events are in the past tense
 * (TransferReleased).
 */
public interface DomainEvent {
  /** Who did it. A reporter of misuse stands here under a one-time pseudonym. */
  Person by();
}
