package org.transferledger.http;

/**
 * The answer to an accepted command.
 *
 * @param id of the record that was created or changed
 * @param version the ETag that the record has now, for the If-Match of the next change
 */
public record CommandAnswer(String id, String version) {}
