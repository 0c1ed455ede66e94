package org.transferledger.ledger.event;

/**
 * The stable name under which a class of events is stored.
 *
 * @param name for example {@code transfer.released}; it belongs to one class for good
 * @param revision of the shape that is written today, from 1 on
 */
public record EventType(String name, int revision, Class<?> type) {}
