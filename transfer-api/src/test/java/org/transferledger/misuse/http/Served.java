package org.transferledger.misuse.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.app.TransferLedger;
import org.transferledger.support.Http;
import org.transferledger.support.MovableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application of its own on folders of its own, where time passes when a test says so. */
final class Served implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext context;
  private Consumer<HttpResponse<byte[]>> listener = _ -> {};

  private Served(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A clock that is ahead of the one that the log records by. */
  static MovableClock tomorrow() {
    return new MovableClock(Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(1)));
  }

  /**
   * Starts one.
   *
   * @param data the folder of its database
   * @param keys the folder of the keys of reporters' identities
   */
  static Served start(Path data, Path keys, MovableClock clock) {
    return new Served(
        new SpringApplicationBuilder(TransferLedger.class)
            .initializers(it ->
                ((GenericApplicationContext) it)
                    .registerBean(
                        "movableClock",
                        MovableClock.class,
                        () -> clock,
                        definition -> definition.setPrimary(true)))
            .run("--server.port=0", "--ledger.data=" + data, "--ledger.reporter-keys=" + keys));
  }

  @Override
  public void close() {
    context.close();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  JdbcClient jdbc() {
    return JdbcClient.create(bean(DataSource.class));
  }

  String address() {
    return address("local.server.port");
  }

  String managementAddress() {
    return address("local.management.port");
  }

  private String address(String port) {
    return "http://localhost:" + requireNonNull(context.getEnvironment().getProperty(port));
  }

  /** Makes a token known, under a name by which calls are made. */
  void knows(String name, String token) {
    tokens.put(name, token);
  }

  /** Tells somebody of every answer from now on. */
  void tells(Consumer<HttpResponse<byte[]>> somebody) {
    listener = somebody;
  }

  HttpResponse<byte[]> send(Call call) {
    return send(address(), call);
  }

  HttpResponse<byte[]> send(String address, Call call) {
    var request = HttpRequest.newBuilder(URI.create(address + call.path()));
    if (!call.by().isEmpty()) {
      request.header("Authorization", "Bearer " + tokens.computeIfAbsent(call.by(), this::token));
    }
    call.headers().forEach(request::header);
    String body = call.body();
    if (body != null && !call.headers().containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      listener.accept(answer);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(call.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String token(String name) {
    return new Http(address()).token(name);
  }

  /** Sends what must be done, and returns the JSON that it is answered with. */
  JsonNode does(Call call) {
    var answer = send(call);
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(call + " was answered " + text(answer));
    }
    return json(answer);
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body().length == 0 ? "{}" : body(answer));
  }

  static String body(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Status, headers and body as one text. */
  static String text(HttpResponse<byte[]> answer) {
    var text = new StringBuilder().append(answer.statusCode()).append('\n');
    answer
        .headers()
        .map()
        .forEach((name, values) ->
            values.forEach(it -> text.append(name).append(": ").append(it).append('\n')));
    return text.append('\n').append(body(answer)).toString();
  }
}
