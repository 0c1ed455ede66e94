package org.transferledger.misuse;

import java.time.Instant;
import org.transferledger.core.Fields;
import org.transferledger.technology.Digest;

/**
 * What is kept of an item of evidence: its digest and where it came from, never the item itself.
 *
 * @param mediaType of the item, for example {@code image/jpeg}
 * @param size of the item, in bytes
 * @param sha256 of the item
 * @param source where it was found, or who handed it over
 * @param collector who took it
 * @param collectedAt when
 */
public record Evidence(
    String description,
    String mediaType,
    long size,
    Digest sha256,
    String source,
    String collector,
    Instant collectedAt) {
  public Evidence {
    Fields.check()
        .text("description", description, 2_000)
        .text("mediaType", mediaType, 100)
        .holds("size", size >= 0, size, "0 or more")
        .present("sha256", sha256)
        .text("source", source, 500)
        .text("collector", collector, 300)
        .present("collectedAt", collectedAt)
        .orThrow();
  }
}
