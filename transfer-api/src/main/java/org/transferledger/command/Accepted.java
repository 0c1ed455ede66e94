package org.transferledger.command;

/**
 * The command is on record.
 *
 * @param position of its last event
 * @param version of the stream that it was addressed to
 */
public record Accepted(long position, long version) {}
