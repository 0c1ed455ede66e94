package org.transferledger.benchmarks.plan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.transferledger.demo.DemoClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application over HTTP, for the persons of the demonstration. */
final class Api {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final Map<DemoClient, String> tokens = new EnumMap<>(DemoClient.class);

  Api(URI address) {
    this.address = address;
  }

  /** Its description of itself. */
  JsonNode document() {
    return JSON.readTree(send(HttpRequest.newBuilder(address.resolve("/v3/api-docs"))).body());
  }

  HttpResponse<String> get(DemoClient caller, String uri) {
    return send(
        by(caller, uri).header(HttpHeaders.ACCEPT, "application/json, application/x-ndjson"));
  }

  /** Sends a command, and tells where its result is. */
  String create(DemoClient caller, String uri, String body) {
    var answer =
        send(
            by(caller, uri)
                .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .POST(BodyPublishers.ofString(body)));
    return answer.headers().firstValue(HttpHeaders.LOCATION).orElseThrow();
  }

  private HttpRequest.Builder by(DemoClient caller, String uri) {
    String token = tokens.computeIfAbsent(caller, this::token);
    return HttpRequest.newBuilder(address.resolve(uri))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
  }

  private String token(DemoClient caller) {
    String form =
        "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s".formatted(caller.id());
    var answer =
        send(
            HttpRequest.newBuilder(address.resolve("/oauth2/token"))
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
