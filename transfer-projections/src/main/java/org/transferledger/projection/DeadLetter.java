package org.transferledger.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a view could not take. It tells what failed, and nothing of what the record says.
 *
 * @param view that lacks it
 * @param position of the event in the log
 * @param event the kind of event
 * @param cause what failed and where; null where only an earlier event of the stream is in the way
 * @param attempts how often it was tried
 * @param retryAt when it is tried again by itself
 * @param discardedBy token subject of the operator who decided to do without it
 * @param reason why they did
 */
public record DeadLetter(
    String view,
    long position,
    String streamType,
    String streamId,
    String event,
    @Nullable String cause,
    int attempts,
    Instant failedAt,
    @Nullable Instant retryAt,
    @Nullable Instant discardedAt,
    @Nullable String discardedBy,
    @Nullable String reason) {}
