package org.transferledger.torture;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, with all of it that must be the same at each repeat. */
record Answer(int status, String body, @Nullable String etag, @Nullable String location) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NOT_YET = "no-concurrent-change";

  boolean accepted() {
    return status / 100 == 2;
  }

  /** Whether it says for good what became of the command. */
  boolean definite() {
    return accepted()
        || (status / 100 == 4 && status != 401 && status != 429 && !rule().equals(NOT_YET));
  }

  /** The rule that a refusal names. */
  String rule() {
    String type = text("type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The id of the record, or of the part of one, that was created or changed. */
  String id() {
    return text("id");
  }

  /** What a field of it says; empty if there is no such field. */
  String text(String field) {
    return json().path(field).asString("");
  }

  @Override
  public String toString() {
    return status + " " + (accepted() ? String.valueOf(etag) : rule());
  }

  private JsonNode json() {
    return body.startsWith("{") ? JSON.readTree(body) : JSON.createObjectNode();
  }
}
