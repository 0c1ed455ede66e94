package org.transferledger.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client with tokens of the demo issuer. */
public final class Http {
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final String address;

  public Http(String address) {
    this.address = address;
  }

  /** An answer with its JSON body. */
  public record Answer(int status, JsonNode body, HttpResponse<String> response) {
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String type() {
      return body.path("type").asString("");
    }

    public String id() {
      return body.path("id").asString("");
    }
  }

  public Answer get(String path, String client, String... headers) {
    return send("GET", path, client, null, headers);
  }

  public Answer post(String path, String client, String body, String... headers) {
    return send("POST", path, client, body, headers);
  }

  public Answer send(
      String method, String path, String client, @Nullable String body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path));
    if (!client.isEmpty()) {
      request.header("Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body != null && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    return answer(request.build());
  }

  public String token(String id) {
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + id).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    return answer(request.build()).body().path("access_token").asString();
  }

  private Answer answer(HttpRequest request) {
    try {
      var response = client.send(request, BodyHandlers.ofString());
      String body = response.body();
      return new Answer(
          response.statusCode(), json.readTree(body.isEmpty() ? "{}" : body), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
