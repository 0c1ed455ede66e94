package org.transferledger.history.http;

import java.util.List;

/**
 * A page of the feed.
 *
 * @param events what happened, in the order of the log; may be none although there is more
 * @param cursor for the next page, now or whenever
 * @param more whether there is more already
 */
record FeedPage(List<CloudEvent> events, String cursor, boolean more) {}
