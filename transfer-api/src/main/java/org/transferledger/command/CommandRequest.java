package org.transferledger.command;

import java.util.UUID;
import java.util.function.LongPredicate;
import org.transferledger.core.Command;

/**
 * A command with what the protocol adds to it.
 *
 * @param commandId the same for every repeat of the request
 * @param digest SHA-256 of all that makes the request what it is, apart from when it was made
 * @param streamId the stream that the command is addressed to
 * @param begins whether the command begins that stream, which so need not be looked for
 * @param versionSeen whether a version of that stream is the one that the caller has seen; not
 *     asked if there is none yet
 */
public record CommandRequest(
    UUID commandId,
    byte[] digest,
    String streamId,
    Command command,
    boolean begins,
    LongPredicate versionSeen) {}
