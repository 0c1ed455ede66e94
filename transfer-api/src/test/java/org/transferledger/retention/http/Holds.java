package org.transferledger.retention.http;

import org.transferledger.core.Act;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;

/** Legal holds over HTTP. */
final class Holds {
  private Holds() {}

  /** Places a hold; {@code -} stands for no value. */
  static Answer place(Web web, Act by, String kind, String value) {
    String subject =
        value.equals("-")
            ? "{\"kind\": \"%s\"}".formatted(kind)
            : "{\"kind\": \"%s\", \"value\": \"%s\"}".formatted(kind, value);
    return web.post(
        by,
        "/legal-holds",
        "{\"subject\": %s, \"reason\": \"test\", \"legalBasis\": \"test\"}".formatted(subject));
  }

  static Answer lift(Web web, Act by, String kind, String value, String hold) {
    return web.post(
        by, "/legal-holds/%s/%s/%s/lifting".formatted(kind, value, hold), "{\"reason\": \"test\"}");
  }
}
