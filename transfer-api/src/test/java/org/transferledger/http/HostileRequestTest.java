package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;

/** Requests that nobody sends by mistake, and some that many do. */
class HostileRequestTest extends ServerTest {
  @Autowired private Commands commands;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": true}",
        "{\"title\": 1e999999999}",
        "{\"title\": \"t\", \"title\": \"u\"}",
        "{\"title\": \"t\", \"distributionStatement\": 1}",
        "{\"title\": \"t\", \"distributionStatement\": \"1\"}",
        "{\"title\": \"t\", \"distributionStatement\": \"\"}",
        "{\"title\": \"t\", \"derivedFrom\": \"\"}",
        "{\"title\": \"t\"} {}",
        "{\"title\": \"a\\u202eb\"}",
        "{\"title\": \"a\\u0000b\"}",
        "{\"title\": \"a\\ud800b\"}"
      })
  void whatIsNotMeantIsNotTaken(String body) {
    Answer answer = http.post("/packages", "strizh-export-control", body, "Idempotency-Key", key());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("/problems/invalid-fields");
    assertThat(answer.response().body()).doesNotContain("transferledger").doesNotContain("Feature");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"validFrom\": 1700000000",
        "\"validFrom\": \"0\"",
        "\"validFrom\": \"+1000000000-12-31T00:00:00Z\"",
        "\"limits\": {\"transfers\": \"\"}",
        "\"limits\": {\"transfers\": 1.9}",
        "\"limits\": {\"quantity\": \"\"}",
        "\"kind\": 1",
        "\"kind\": \"0\""
      })
  void aLimitIsNeverTakenForNone(String field) {
    Answer answer =
        http.post(
            "/licences", "strizh-export-control", "{" + field + "}", "Idempotency-Key", key());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("violations").findValuesAsString("field").toString())
        .contains(field.substring(1, field.indexOf('"', 1)));
  }

  @Test
  void aRecordOfAnotherTypeIsNotFound() {
    var ledger = new Ledger(commands, 1);

    for (String path : new String[] {"/licences/%s/countersignatures", "/transfers/%s/approval"}) {
      Answer answer =
          http.post(
              path.formatted(ledger.technology),
              "officer-ua-one",
              "",
              "Idempotency-Key",
              key(),
              "If-Match",
              "\"x\"");
      assertThat(answer.status()).as(path).isEqualTo(404);
    }
    assertThat(http.get("/licences/" + ledger.technology, "auditor").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/history?type=%00",
        "/history?type=a%00b",
        "/history?type=A",
        "/history?asOf=-0001-01-01T00:00:00Z",
        "/history?asOf=9223372036854775807",
        "/history?asOf=0",
        "/custody?asOf=%2B1000000000-12-31T23:59:59Z",
        "/history?atPosition=99999999999999999999"
      })
  void aParameterThatCannotBeIsRefused(String path) {
    assertThat(http.get(path, "auditor").status()).isEqualTo(400);
    assertThat(http.get(path, "auditor").type()).startsWith("/problems/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*/*", "application/*", "multipart/form-data", "text/plain", ";"})
  void aBodyOfAnotherTypeIsRefused(String type) {
    Answer answer =
        http.send(
            "POST",
            "/misuse-cases",
            "strizh-engineer",
            null,
            "Content-Type",
            type,
            "Idempotency-Key",
            key());

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.type()).isEqualTo("/problems/unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET /history?%ff=1", "GET //history", "GET /history;a=b", "FOO /history"})
  void whatTheFirewallRefusesIsAProblemToo(String line) throws IOException {
    assertThat(raw(line)).startsWith("HTTP/1.1 4").contains("application/problem+json");
  }

  @Test
  void aBodyBeyondTheLimitIsNotTakenHoweverItComes() throws Exception {
    String large = "{\"title\": \"" + "x".repeat((int) BodyLimit.BYTES) + "\"}";
    Answer announced =
        http.post("/packages", "strizh-export-control", large, "Idempotency-Key", key());
    var chunked =
        HttpRequest.newBuilder(URI.create(address() + "/packages"))
            .header("Authorization", "Bearer " + http.token("strizh-export-control"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key())
            .POST(
                BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
            .build();

    assertThat(announced.status()).isEqualTo(413);
    assertThat(announced.type()).isEqualTo("/problems/content-too-large");
    assertThat(HttpClient.newHttpClient().send(chunked, BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
  }

  @Test
  void theErrorPageIsNoPage() throws IOException {
    assertThat(raw("GET /error")).startsWith("HTTP/1.1 4");
  }

  @Test
  void aCaseIdTellsNothingOfItsReporter() {
    // The same words on another installation: nobody can try them here.
    String id =
        http.post(
                "/misuse-cases",
                "nordvind-engineer",
                "{\"text\": \"x\"}",
                "Idempotency-Key",
                "\"story-1-step-57\"")
            .id();

    assertThat(UUID.fromString(id).version()).isEqualTo(8);
    assertThat(id).isNotEqualTo("d21afdc5-7cf3-5119-9023-04fadaf4b18f");
  }

  private String raw(String line) throws IOException {
    URI server = URI.create(address());
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String key() {
    return "\"" + UUID.randomUUID() + "\"";
  }
}
