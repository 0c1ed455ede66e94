package org.transferledger.technology.imports;

import java.io.InputStream;
import java.util.UUID;
import org.transferledger.core.Actor;

/**
 * An upload of packages.
 *
 * @param id of the import, the same when the upload is sent again
 * @param announced the number of bytes that the body has; -1 if it was not told
 * @param csv whether the lines are CSV; else they are JSON
 */
public record Upload(
    UUID id, Actor.FirmMember caller, InputStream body, long announced, boolean csv) {}
