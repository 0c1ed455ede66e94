package org.transferledger.technology.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.command.Commands;
import org.transferledger.core.FirmId;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads of many packages over real connections, some of which break. */
class PackageImportTest extends ServerTest {
  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";
  private static final int LINES = 500;

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private JWKSource<SecurityContext> keys;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private FirmId firm = new FirmId("NO-00");
  private String token = "";

  @BeforeEach
  void aFirm() {
    firm = new Ledger(commands, 1).sender;
    token = new Tokens(keys).member(firm, "export-control-officer");
  }

  private record Answer(int status, JsonNode body) {
    int count(String name) {
      return body.path(name).asInt(-1);
    }

    String type() {
      return body.path("type").asString("");
    }
  }

  @Test
  void eachLineIsAPackageAndAFaultyOneIsReportedByItsNumber() throws Exception {
    String upload = lines(1, LINES, i -> i == 321 ? "{\"reference\": \"R-321\"}" : line(i));

    Answer answer = post(NDJSON, key(), upload);

    assertThat(answer.status()).isEqualTo(200);
    assertCounts(answer, true, LINES, LINES - 1, 0, 1);
    JsonNode refused = answer.body().path("refusedLines");
    assertThat(refused.size()).isEqualTo(1);
    assertThat(refused.path(0).path("line").asInt()).isEqualTo(321);
    assertThat(refused.path(0).path("field").asString()).isEqualTo("title");
    assertThat(refused.path(0).path("rule").asString()).isEqualTo("/problems/invalid-fields");
    assertThat(registered()).isEqualTo(LINES - 1);
  }

  @Test
  void anUploadThatIsSentAgainIsAnsweredAgainAndHasNoSecondEffect() throws Exception {
    String key = key();
    String upload = lines(1, 50, PackageImportTest::line);

    Answer first = post(NDJSON, key, upload);
    Answer second = post(NDJSON, key, upload);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(registered()).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anUploadThatBreaksOffIsResumed(boolean chunked) throws Exception {
    String key = key();
    String upload = lines(1, LINES, PackageImportTest::line);
    int cut = upload.indexOf("R-400") + 3;

    sendAndCut(key, upload, cut, chunked);
    UUID id = await().atMost(Duration.ofSeconds(30)).until(this::begunImport, it -> it != null);
    await().atMost(Duration.ofSeconds(30)).until(() -> get(id).count("received"), it -> it == 399);
    Answer broken = get(id);
    assertCounts(broken, false, 399, 399, 0, 0);
    assertThat(registered()).isEqualTo(399);

    Answer resumed = post(NDJSON, key, upload);

    assertCounts(resumed, true, LINES, LINES, 0, 0);
    assertThat(resumed.body().path("id").asString()).isEqualTo(id.toString());
    assertThat(registered()).isEqualTo(LINES);
  }

  @Test
  void theSameKeyForAnotherUploadIsRefused() throws Exception {
    String key = key();
    post(NDJSON, key, lines(1, 10, PackageImportTest::line));

    for (String other :
        new String[] {
          lines(11, 10, PackageImportTest::line),
          lines(1, 11, PackageImportTest::line),
          lines(1, 9, PackageImportTest::line)
        }) {
      Answer answer = post(NDJSON, key, other);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.type()).isEqualTo("/problems/id-names-one-request");
    }
    assertThat(registered()).isEqualTo(10);
  }

  @Test
  void aLineOfAnEarlierUploadIsRepeatedAndOneThatSaysOtherwiseRefused() throws Exception {
    post(NDJSON, key(), lines(1, 40, PackageImportTest::line));
    String upload = lines(21, 40, i -> i == 30 ? line(i).replace("Part", "Wing") : line(i));

    Answer answer = post(NDJSON, key(), upload);

    assertCounts(answer, true, 40, 20, 19, 1);
    JsonNode refused = answer.body().path("refusedLines").path(0);
    assertThat(refused.path("line").asInt()).isEqualTo(10);
    assertThat(refused.path("rule").asString()).isEqualTo("/problems/reference-names-one-package");
    assertThat(registered()).isEqualTo(60);
  }

  @Test
  void aReferenceThatComesTwiceInOneUploadCountsTheFirstTime() throws Exception {
    String upload =
        line(1) + "\n" + line(1) + "\n" + line(1).replace("Part", "Wing") + "\n" + line(2) + "\n";

    Answer answer = post(NDJSON, key(), upload);

    assertCounts(answer, true, 4, 2, 1, 1);
    assertThat(answer.body().path("refusedLines").path(0).path("line").asInt()).isEqualTo(3);
  }

  @Test
  void csvSaysTheSameAsJson() throws Exception {
    post(NDJSON, key(), lines(1, 3, PackageImportTest::line));
    String upload =
        """
        \uFEFFtitle,reference,description,distributionStatement\r
        Part 1,R-1,Of the airframe,D\r
        "Part 2",R-2,Of the airframe,D\r
        "Quoted ""wing"",\nin two lines",R-5,,\r
        Part 6,R-6\r
        Part 7,R-7,,G\r
        """;

    Answer answer = post(CSV, key(), upload);

    assertCounts(answer, true, 5, 1, 2, 2);
    assertThat(answer.body().path("refusedLines").findValuesAsString("detail").toString())
        .contains("4 cells")
        .contains("distributionStatement");
    assertThat(
            jdbc()
                .sql(
                    """
                    select convert_from(payload, 'UTF8')::jsonb #>> '{details,title}' from event
                     where type = 'technology-package.registered'
                       and convert_from(payload, 'UTF8')::jsonb ->> 'owner' = ?
                       and convert_from(payload, 'UTF8')::jsonb #>> '{details,reference}' = 'R-5'
                    """)
                .params(firm.value())
                .query(String.class)
                .single())
        .isEqualTo("Quoted \"wing\",\nin two lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "title\n", "reference,title,colour\n", "reference,title,title\n", "\"x\n"})
  void csvWithoutTheHeaderIsNotTaken(String upload) throws Exception {
    Answer answer = post(CSV, key(), upload);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("/problems/invalid-fields");
  }

  @Test
  void whatIsNoPackageIsRefusedLineByLine() throws Exception {
    String upload =
        String.join(
            "\n",
            "{\"title\": \"no reference\"}",
            "null",
            "[]",
            "{\"reference\": \"a\", \"title\": \"b\"} {}",
            "{\"reference\": \"a\", \"title\": \"b\", \"title\": \"c\"}",
            "{\"reference\": \"a\", \"title\": \"b\", \"colour\": \"red\"}",
            "{\"reference\": \"a\", \"title\": 1}",
            "{\"reference\": \"a\", \"title\": \"" + "x".repeat(1 << 16) + "\"}",
            "{\"reference\": \"a\", \"title\": \"\\u0000\"}",
            "{\"reference\": \"b\", \"title\": \"b\", \"derivedFrom\": \""
                + UUID.randomUUID()
                + "\"}",
            "",
            line(1));

    Answer answer = post(NDJSON, key(), upload);

    assertCounts(answer, true, 11, 1, 0, 10);
    assertThat(answer.body().path("refusedLines").findValuesAsString("line"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    assertThat(answer.body().toString())
        .contains("/problems/package-known")
        .contains("at most 65536 bytes")
        .doesNotContain("tools.jackson");
  }

  @Test
  void theRefusedLinesComePageByPage() throws Exception {
    String upload = lines(1, 250, _ -> "{}");

    Answer first = post(NDJSON, key(), upload);
    String path =
        "/packages/imports/"
            + first.body().path("id").asString()
            + "?pageSize=100&pageToken="
            + first.body().path("nextPageToken").asString();
    Answer second = send("GET", path, token, "", "", "");

    assertCounts(first, true, 250, 0, 0, 250);
    assertThat(first.body().path("refusedLines").size()).isEqualTo(100);
    assertThat(second.body().path("refusedLines").size()).isEqualTo(100);
    assertThat(second.body().path("nextPageToken").asString("")).isNotEmpty();
  }

  @Test
  void whileTheLogIsAwayTheUploadStopsAndGoesOnLater() throws Exception {
    String key = key();
    String upload = lines(1, 100, PackageImportTest::line);
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (var lock = other.createStatement()) {
        lock.execute("select * from log_head for update");
      }
      Answer held = post(NDJSON, key, upload);
      assertThat(held.status()).isEqualTo(503);
      assertThat(held.type()).isEqualTo("/problems/log-unavailable");
      other.rollback();
    }

    assertCounts(post(NDJSON, key, upload), true, 100, 100, 0, 0);
    assertThat(registered()).isEqualTo(100);
  }

  @Test
  void ofTwoUploadsOfOneImportAtOnceTheOneThatIsBehindStops() throws Exception {
    String key = key();
    byte[] upload = lines(1, 100, PackageImportTest::line).getBytes(StandardCharsets.UTF_8);
    try (Socket socket = connect()) {
      var out = socket.getOutputStream();
      out.write(head(key, "Content-Length: " + upload.length));
      out.write(upload, 0, 10);
      out.flush();
      await().atMost(Duration.ofSeconds(30)).until(this::begunImport, it -> it != null);

      Answer other = post(NDJSON, key, new String(upload, StandardCharsets.UTF_8));
      assertCounts(other, true, 100, 100, 0, 0);

      out.write(upload, 10, upload.length - 10);
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 409").contains("/problems/upload-under-way");
      assertThat(registered()).isEqualTo(100);
      assertThat(post(NDJSON, key, new String(upload, StandardCharsets.UTF_8)).body())
          .isEqualTo(other.body());
    }
  }

  @Test
  void anImportHasSoManyLinesAndNoMore() throws Exception {
    String most = "{}\n".repeat(PackageImports.MOST_LINES - 2) + line(1) + "\n" + line(2) + "\n";

    String atTheLimit = broughtNearTheLimit();
    Answer taken = post(NDJSON, atTheLimit, most);
    assertCounts(taken, true, PackageImports.MOST_LINES, 2, 0, PackageImports.MOST_LINES - 2);

    String beyond = broughtNearTheLimit();
    Answer refused = post(NDJSON, beyond, most.replace("R-", "S-") + line(3) + "\n");
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.type()).isEqualTo("/problems/content-too-large");
    assertThat(registered()).isEqualTo(4);
  }

  /** As if all lines but two had been sent and refused already, which would take long. */
  private String broughtNearTheLimit() throws Exception {
    String key = key();
    String id = post(NDJSON, key, "{}\n").body().path("id").asString();
    int settled = PackageImports.MOST_LINES - 2;
    byte[] bytes = "{}\n".repeat(settled).getBytes(StandardCharsets.UTF_8);
    int brought =
        jdbc()
            .sql(
                """
                update package_import set received = ?, refused = ?, digest = ?, complete = false
                 where id = ?::uuid
                """)
            .params(settled, settled, UploadLines.sha256().digest(bytes), id)
            .update();
    assertThat(brought).isEqualTo(1);
    return key;
  }

  @Test
  void anImportIsForThePeopleOfItsFirm() throws Exception {
    String id = post(NDJSON, key(), line(1)).body().path("id").asString();
    String path = "/packages/imports/" + id;
    var tokens = new Tokens(keys);

    assertThat(send("GET", path, tokens.member(firm, "engineer"), "", "", "").status())
        .isEqualTo(200);
    assertThat(
            send("GET", path, tokens.member(new FirmId("SE-99"), "administrator"), "", "", "")
                .status())
        .isEqualTo(404);
    Answer engineer =
        send("POST", "/packages/imports", tokens.member(firm, "engineer"), NDJSON, key(), line(2));
    assertThat(engineer.status()).isEqualTo(403);
    assertThat(engineer.type()).isEqualTo("/problems/role-not-admitted");
  }

  @Test
  void otherTypesAreNotTaken() throws Exception {
    assertThat(post("application/json", key(), line(1)).status()).isEqualTo(415);
    assertThat(post("text/plain", key(), line(1)).type())
        .isEqualTo("/problems/unsupported-media-type");
  }

  @Test
  void moreThanOtherRequestsMayHaveIsTaken() throws Exception {
    String padding = "x".repeat(2_000);
    String upload = lines(1, 2_500, i -> line(i).replace("Of the airframe", padding));

    assertThat(upload.length()).isGreaterThan(5_000_000);
    assertCounts(post(NDJSON, key(), upload), true, 2_500, 2_500, 0, 0);
  }

  private static void assertCounts(
      Answer answer, boolean complete, int received, int registered, int repeated, int refused) {
    assertThat(answer.body().path("complete").asBoolean())
        .as(answer.body().toString())
        .isEqualTo(complete);
    assertThat(answer.count("received")).isEqualTo(received);
    assertThat(answer.count("registered")).isEqualTo(registered);
    assertThat(answer.count("repeated")).isEqualTo(repeated);
    assertThat(answer.count("refused")).isEqualTo(refused);
  }

  private static String line(int number) {
    return """
    {"reference": "R-%d", "title": "Part %d", "description": "Of the airframe", "distributionStatement": "D"}\
    """
        .formatted(number, number);
  }

  private static String lines(int first, int count, IntFunction<String> line) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> line.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static String key() {
    return "\"" + UUID.randomUUID() + "\"";
  }

  private Answer post(String type, String key, String body) throws Exception {
    return send("POST", "/packages/imports", token, type, key, body);
  }

  private Answer get(UUID id) throws Exception {
    return send("GET", "/packages/imports/" + id, token, "", "", "");
  }

  private Answer send(
      String method, String path, String bearer, String type, String key, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Authorization", "Bearer " + bearer)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Content-Type", type).header("Idempotency-Key", key);
    }
    var response = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(response.statusCode(), json.readTree(response.body()));
  }

  /** Sends a part of the body and hangs up. */
  private void sendAndCut(String key, String body, int cut, boolean chunked) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (Socket socket = connect()) {
      var out = socket.getOutputStream();
      out.write(
          head(key, chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes.length));
      if (chunked) {
        out.write((Integer.toHexString(cut) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.write(bytes, 0, cut);
      if (chunked) {
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
    }
  }

  private Socket connect() throws IOException {
    URI server = URI.create(address());
    return new Socket(server.getHost(), server.getPort());
  }

  private byte[] head(String key, String length) {
    String head =
        String.join(
            "\r\n",
            "POST /packages/imports HTTP/1.1",
            "Host: localhost",
            "Connection: close",
            "Content-Type: " + NDJSON,
            "Authorization: Bearer " + token,
            "Idempotency-Key: " + key,
            length,
            "",
            "");
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  private @Nullable UUID begunImport() {
    return jdbc()
        .sql("select id from package_import where firm = ?")
        .params(firm.value())
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private long registered() {
    return jdbc()
        .sql(
            """
            select count(*) from event where type = 'technology-package.registered'
               and convert_from(payload, 'UTF8')::jsonb ->> 'owner' = ?
               and convert_from(payload, 'UTF8')::jsonb #>> '{details,reference}' is not null
            """)
        .params(firm.value())
        .query(Long.class)
        .single();
  }

  private JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }
}
