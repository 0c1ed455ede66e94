package org.transferledger.misuse;

import java.time.Instant;
import org.transferledger.core.Fields;

/**
 * What the subject is told, so that it can answer. It is the first that it learns of the case.
 *
 * @param text what is alleged, in words that do not give the reporter away
 * @param respondBy until when an answer is waited for
 */
public record Notice(String text, Instant respondBy) {
  public Notice {
    Fields.check().text("text", text, 10_000).present("respondBy", respondBy).orThrow();
  }
}
