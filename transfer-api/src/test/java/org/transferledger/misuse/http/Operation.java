package org.transferledger.misuse.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the served OpenAPI document.
 *
 * @param query the names of its query parameters
 * @param change whether it asks for If-Match
 * @param mediaType of the body; null if it takes none
 * @param example of a body: a text where it is not JSON, null where there is none
 * @param schema of a body
 */
record Operation(
    String method,
    String path,
    List<String> query,
    boolean change,
    @Nullable String mediaType,
    @Nullable JsonNode example,
    @Nullable JsonNode schema) {
  /** All of a document. */
  static List<Operation> all(JsonNode document) {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it -> all.add(of(it.getKey(), path.getKey(), it.getValue()))));
    return all;
  }

  private static Operation of(String method, String path, JsonNode operation) {
    List<String> query = new ArrayList<>();
    boolean change = false;
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString();
      if (parameter.path("in").asString().equals("query")) {
        query.add(name);
      }
      change |= name.equals("If-Match");
    }
    Map.Entry<String, JsonNode> body =
        operation.path("requestBody").path("content").properties().stream()
            .findFirst()
            .orElse(null);
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        query,
        change,
        body == null ? null : body.getKey(),
        body == null ? null : body.getValue().get("example"),
        body == null ? null : body.getValue().get("schema"));
  }

  boolean reads() {
    return method.equals("GET");
  }

  /** Whether its address names a case. */
  boolean namesCase() {
    return path.contains("{caseId}");
  }
}
