package org.transferledger.ledger.axon;

import org.transferledger.ledger.event.UnknownEventType;

/**
 * Why readers of the feed go no further.
 *
 * @param position of the event that they cannot pass
 */
public record FeedStop(long position, UnknownEventType cause) {}
