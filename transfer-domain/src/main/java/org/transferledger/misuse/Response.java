package org.transferledger.misuse;

import org.transferledger.core.Fields;

/** What the subject says to what is alleged. */
public record Response(String text) {
  public Response {
    Fields.check().text("text", text, 20_000).orThrow();
  }
}
