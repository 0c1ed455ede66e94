package org.transferledger.torture;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node of the application and how to talk to it. Its demonstration issuer makes new keys at each
 * start, so tokens are its own and are fetched anew when it does not know them any more.
 */
final class Node {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration START = Duration.ofMinutes(2);
  private static final int UNAUTHORIZED = 401;
  private static final int OK = 200;
  private static final DemoClient OPERATOR = DemoClient.OPERATOR_ONE;

  private final Child process;
  private final String address;
  private final Map<DemoClient, String> tokens = new ConcurrentHashMap<>();

  Node(Child process, int port) {
    this.process = process;
    this.address = "http://127.0.0.1:" + port;
  }

  Child process() {
    return process;
  }

  boolean ready() {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + "/problems")).timeout(PATIENCE);
      return HTTP.send(request.build(), BodyHandlers.ofString()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  void awaitReady() {
    if (!Pause.until(this::ready, START)) {
      throw new IllegalStateException(process.name() + " does not start; see its log");
    }
  }

  /**
   * Sends a command once.
   *
   * @throws IOException if no answer comes; the command may or may not have been carried out
   */
  Answer send(Call call) throws IOException {
    var request =
        request(call.path(), call.by()).header("Idempotency-Key", "\"" + call.key() + "\"");
    if (call.ifMatch() != null) {
      request.header("If-Match", call.ifMatch());
    }
    return answer(call.by(), body(request, call.operation().method(), call.body()));
  }

  /**
   * Has the operator do something once.
   *
   * @param key the Idempotency-Key, without quotes
   * @throws IOException if no answer comes; it may or may not have been done
   */
  Answer operate(String key, String path, @Nullable String body) throws IOException {
    var request = request(path, OPERATOR).header("Idempotency-Key", "\"" + key + "\"");
    return answer(OPERATOR, body(request, "POST", body));
  }

  /**
   * Has the operator look at something.
   *
   * @throws IOException if no answer comes
   */
  Answer look(String path) throws IOException {
    return answer(OPERATOR, request(path, OPERATOR).GET());
  }

  private HttpRequest.Builder request(String path, DemoClient by) throws IOException {
    return HttpRequest.newBuilder(URI.create(address + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token(by));
  }

  private static HttpRequest.Builder body(
      HttpRequest.Builder request, String method, @Nullable String body) {
    return body == null
        ? request.method(method, BodyPublishers.noBody())
        : request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
  }

  private Answer answer(DemoClient by, HttpRequest.Builder request) throws IOException {
    var response = send(request.build());
    if (response.statusCode() == UNAUTHORIZED) {
      tokens.remove(by);
    }
    return new Answer(
        response.statusCode(),
        response.body(),
        response.headers().firstValue("ETag").orElse(null),
        response.headers().firstValue("Location").orElse(null));
  }

  private String token(DemoClient client) throws IOException {
    String known = tokens.get(client);
    if (known != null) {
      return known;
    }
    String secret = client.id() + ":" + client.id();
    var request =
        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
            .timeout(PATIENCE)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    var response = send(request.build());
    if (response.statusCode() != OK) {
      throw new IOException("no token: " + response.statusCode());
    }
    String token = new JsonMapper().readTree(response.body()).path("access_token").asString();
    tokens.put(client, token);
    return token;
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }
}
