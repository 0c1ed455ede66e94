package org.transferledger.misuse.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, to be sent to any application.
 *
 * @param by a client of the demo issuer; empty for nobody
 */
record Call(
    String method, String path, String by, Map<String, String> headers, @Nullable String body) {
  static Call get(String path, String by) {
    return new Call("GET", path, by, Map.of(), null);
  }

  /** A command, without the version that was seen. */
  static Call post(String path, String by, String key, @Nullable String body) {
    return new Call("POST", path, by, Map.of(), body).with("Idempotency-Key", "\"" + key + "\"");
  }

  /** A change of what a record has become, whatever that is. */
  static Call change(String path, String by, String key, @Nullable String body) {
    return post(path, by, key, body).with("If-Match", "*");
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, by, more, body);
  }

  /** The same with another word in the place of one, wherever that is. */
  Call replacing(String word, String other) {
    return new Call(
        method,
        path.replace(word, other),
        by,
        headers,
        body == null ? null : body.replace(word, other));
  }

  /** A word for error messages. */
  @Override
  public String toString() {
    return "%s %s by %s %s %s".formatted(method, path, by.isEmpty() ? "nobody" : by, headers, body);
  }
}
