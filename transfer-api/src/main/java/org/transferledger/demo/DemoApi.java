package org.transferledger.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The public API as a firm's own program would call it: a token for each person, an Idempotency-Key
 * for each command, and the ETag of each record as it was last seen.
 */
final class DemoApi {
  private static final String JSON = "application/json";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String address;
  private final Listener listener;
  private final Map<DemoClient, String> tokens = new EnumMap<>(DemoClient.class);
  private final Map<String, String> versions = new HashMap<>();
  private @Nullable String consistencyToken;

  DemoApi(String address, Listener listener) {
    this.address = address;
    this.listener = listener;
  }

  /** Is told of each call and its answer. */
  @FunctionalInterface
  interface Listener {
    void answered(String method, String path, @Nullable Body request, Answer answer);
  }

  /** What is sent, and of which media type. */
  record Body(String type, String text) {
    static @Nullable Body json(@Nullable String text) {
      return text == null ? null : new Body(JSON, text);
    }

    boolean isJson() {
      return type.equals(JSON);
    }
  }

  /**
   * An answer.
   *
   * @param body JSON, or null where there was none; other text as a JSON string
   */
  record Answer(int status, @Nullable JsonNode body, @Nullable String location) {
    String text(String field) {
      return body == null ? "" : body.path(field).asString("");
    }

    boolean has(String field) {
      return body != null && body.hasNonNull(field);
    }

    /** How many items a list has. */
    int items() {
      return body == null ? 0 : body.path("items").size();
    }

    /** How many there are in a list of its own name. */
    int texts(String field) {
      return body == null ? 0 : body.path(field).size();
    }

    /** How many items of a list do not have a field. */
    long itemsWithout(String field) {
      return body == null
          ? 0
          : body.path("items").values().stream().filter(it -> !it.has(field)).count();
    }

    /** A field of an item of a list. */
    String item(int index, String field) {
      return body == null ? "" : body.path("items").path(index).path(field).asString("");
    }
  }

  /**
   * Sends a command.
   *
   * @param key the Idempotency-Key
   * @param record path of the record that is changed, or null where one is created
   */
  Answer command(
      String method,
      String path,
      DemoClient by,
      String key,
      @Nullable String record,
      @Nullable Body body) {
    var request =
        request(path, by)
            .header("Idempotency-Key", "\"" + key + "\"")
            .header("Content-Type", body == null ? JSON : body.type)
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.text));
    String version = record == null ? null : versions.get(record);
    if (version != null) {
      request.header("If-Match", version);
    }
    var response = send(request.build());
    var answer = answer(response);
    listener.answered(method, path, body, answer);
    if (answer.status < 300) {
      String changed = record == null ? String.valueOf(answer.location) : record;
      response.headers().firstValue("ETag").ifPresent(it -> versions.put(changed, it));
      consistencyToken =
          response.headers().firstValue("Consistency-Token").orElse(consistencyToken);
    }
    return answer;
  }

  /** Reads, and waits for all that was written before. */
  Answer read(String path, DemoClient by) {
    var request = request(path, by);
    if (consistencyToken != null) {
      request.header("Consistency-Token", consistencyToken);
    }
    var answer = answer(send(request.GET().build()));
    listener.answered("GET", path, null, answer);
    return answer;
  }

  /** Reads with a header in the place of a token. */
  Answer readWithoutToken(String path, String header, String value) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header(header, value);
    var answer = answer(send(request.GET().build()));
    listener.answered("GET", path, null, answer);
    return answer;
  }

  /** The next change of a record is meant whatever others have made of it since. */
  void whatever(String record) {
    versions.put(record, "*");
  }

  private HttpRequest.Builder request(String path, DemoClient by) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + tokens.computeIfAbsent(by, this::token));
  }

  private String token(DemoClient client) {
    String secret = client.id() + ":" + client.id();
    var request =
        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
            .timeout(PATIENCE)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    return answer(send(request)).text("access_token");
  }

  private Answer answer(HttpResponse<byte[]> response) {
    return new Answer(
        response.statusCode(),
        body(response),
        response.headers().firstValue("Location").orElse(null));
  }

  private @Nullable JsonNode body(HttpResponse<byte[]> response) {
    if (response.body().length == 0) {
      return null;
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (type.contains("json") && !type.contains("ndjson")) {
      return json.readTree(response.body());
    }
    return JsonNodeFactory.instance.stringNode(
        type.contains("zip")
            ? "an archive of " + String.join(", ", entries(response.body()))
            : new String(response.body(), StandardCharsets.UTF_8));
  }

  private static List<String> entries(byte[] archive) {
    List<String> names = new ArrayList<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("No answer from " + address + "; is the server running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static String encoded(String parameter) {
    return URLEncoder.encode(parameter, StandardCharsets.UTF_8);
  }
}
