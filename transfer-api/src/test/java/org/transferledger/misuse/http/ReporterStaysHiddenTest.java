package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.transferledger.core.CaseId;
import org.transferledger.demo.DemoTransfers;
import org.transferledger.misuse.SealedIdentity;
import org.transferledger.misuse.reporter.ReporterVault;
import org.transferledger.support.MovableClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * People report misuse, and one of the cases goes all its way. Then their names and contacts are
 * looked for in every place where they could have been left.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReporterStaysHiddenTest {
  private static final Path FOLDER = Path.of("target", "reporter-stays-hidden");
  private static final Path DATA = FOLDER.resolve("data");
  private static final Path KEYS = FOLDER.resolve("keys");
  private static final String RECIPIENT = "officer-ua-two";
  private static final Planted SECRETS = new Planted(Reporters.secrets());
  private static final Planted CONTROL = new Planted(List.of(Reporters.CONTROL));

  private static final MovableClock CLOCK = Served.tomorrow();
  private static final List<HttpResponse<byte[]>> ANSWERS = new ArrayList<>();
  private static Served served;
  private static Heard heard;
  private static Reporters reporters;
  private static SecretCase secretCase;
  private static HttpResponse<byte[]> permitted;
  private static List<HttpResponse<byte[]>> mistakes;
  private static String receiptCode;

  @BeforeAll
  static void aCaseGoesAllItsWay() {
    FileSystemUtils.deleteRecursively(FOLDER.toFile());
    served = Served.start(DATA, KEYS, CLOCK);
    reporters = new Reporters(DemoTransfers.play(served.address()));
    Reporters.introduce(served);
    heard = new Heard(Map.of("org.transferledger", Level.TRACE));
    served.tells(ANSWERS::add);

    var answer = served.send(reporters.reports(Reporters.INSIDER));
    receiptCode = Reporters.receiptCode(answer);
    secretCase = new SecretCase(served, CLOCK, Served.json(answer).path("id").asString());
    served.does(reporters.reports(Reporters.FOREIGNER));
    served.does(reporters.reportsWithoutName());
    mistakes = Reporters.mistakes().stream().map(served::send).toList();

    secretCase.investigate();
    secretCase.conclude();
    secretCase.reveal(RECIPIENT);
    served.tells(_ -> {});
    permitted = served.send(reading("read-once"));
    served.tells(ANSWERS::add);
    secretCase.close();
    readAll();
  }

  private static void readAll() {
    String id = "/misuse-cases/" + secretCase.id();
    var pages =
        List.of(
            id,
            id + "/containment/watch",
            "/misuse-cases",
            "/history?pageSize=500",
            "/history?case=" + secretCase.id(),
            "/retention",
            "/custody",
            "/legal-holds/CASE/" + secretCase.id(),
            "/own-cases",
            "/own-cases/" + secretCase.id(),
            "/case-exports/" + secretCase.export());
    for (String by :
        List.of(
            "officer-dk-one",
            RECIPIENT,
            "auditor",
            "investigator",
            "custodian-dk",
            "nordvind-administrator",
            "insider",
            "foreigner")) {
      pages.forEach(it -> served.send(Call.get(it, by)));
    }
    for (String page : List.of("/problems", "/problems/read-by-recipient", "/v3/api-docs")) {
      served.send(Call.get(page, ""));
    }
    status(receiptCode);
    for (String page : List.of("", "/health", "/metrics", "/env", "/loggers", "/mappings")) {
      var call = Call.get("/actuator" + page, "officer-dk-one");
      ANSWERS.add(served.send(served.managementAddress(), call));
    }
  }

  private static HttpResponse<byte[]> status(String code) {
    return served.send(Call.get("/misuse-reports/status", "").with("Receipt-Code", code));
  }

  private static Call reading(String key) {
    return Call.change(
        "/misuse-cases/" + secretCase.id() + "/reporter/readings", RECIPIENT, key, null);
  }

  @AfterAll
  static void stop() {
    heard.close();
    served.close();
  }

  @Test
  @Order(1)
  void aRepeatedReportIsAnsweredTheSameAndAnotherUnderItsKeyIsNot() {
    var repeated = served.send(reporters.reports(Reporters.INSIDER));
    assertThat(repeated.statusCode()).isEqualTo(201);
    assertThat(Served.json(repeated).path("id").asString()).isEqualTo(secretCase.id());
    assertThat(Reporters.receiptCode(repeated)).isEqualTo(receiptCode);
    assertThat(served.send(reporters.saysOtherwise(Reporters.INSIDER)).statusCode()).isEqualTo(422);
    assertThat(mistakes).allMatch(it -> it.statusCode() == 400);
    assertThat(Served.json(status(receiptCode)).path("feedback").toString()).contains("right");
  }

  @Test
  @Order(2)
  void onlyTheAnswerToTheRecipientNamesTheReporter() {
    assertThat(SECRETS.in(permitted.body()))
        .contains(Reporters.INSIDER.subject(), Reporters.INSIDER.contact());
    List<String> found = new ArrayList<>();
    boolean control = false;
    for (HttpResponse<byte[]> answer : ANSWERS) {
      for (byte[] part : Archive.parts(answer)) {
        control |= !CONTROL.in(part).isEmpty();
        SECRETS.in(part).forEach(it -> found.add(answer.request().uri() + ": " + it));
      }
    }
    assertThat(ANSWERS).hasSizeGreaterThan(100);
    assertThat(ANSWERS).anyMatch(it -> Archive.parts(it).size() > 5);
    assertThat(control).as("what is planted in the text is found").isTrue();
    assertThat(found).as("in %d answers", ANSWERS.size()).isEmpty();
  }

  @Test
  @Order(3)
  void noTableNamesTheReporters() {
    List<String> found = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    List<String> guesses =
        Reporters.ALL.stream().map(it -> Reporters.guessed(served, it).toString()).toList();
    var traces = new Traces(served, DATA);
    traces.ofTables((where, bytes) -> {
      SECRETS.in(bytes).forEach(it -> found.add(where + ": " + it));
      CONTROL.in(bytes).forEach(it -> controls.add(where + ": " + it));
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      guesses.stream().filter(text::contains).forEach(it -> found.add(where + ": " + it));
    });
    assertThat(traces.tables()).isGreaterThan(15);
    assertThat(traces.rows()).isGreaterThan(500);
    assertThat(controls)
        .as("as text, in hex, and in the bytes of it")
        .anyMatch(it -> it.startsWith("misuse_cases.state: planted"))
        .anyMatch(it -> it.startsWith("public.event: 706c616e746564"))
        .anyMatch(it -> it.startsWith("public.event, bytes: planted"));
    assertThat(found).as("in %d rows", traces.rows()).isEmpty();
  }

  @Test
  @Order(4)
  void noFileOfTheDatabaseNamesTheReporters() {
    List<String> found = new ArrayList<>();
    List<String> controls = new ArrayList<>();
    var traces = new Traces(served, DATA);
    traces.ofFiles((file, bytes) -> {
      SECRETS.in(bytes).forEach(it -> found.add(file + ": " + it));
      CONTROL.in(bytes).forEach(it -> controls.add(file + ": " + it));
    });
    assertThat(traces.files()).isGreaterThan(500);
    assertThat(controls)
        .as("in a table and in what is written ahead")
        .anyMatch(it -> it.contains("/base/"))
        .anyMatch(it -> it.contains("/pg_wal/"));
    assertThat(found).as("in %d files", traces.files()).isEmpty();
  }

  @Test
  @Order(5)
  void theCommandOfAReportIsNotFoundByTrying() {
    var ids = served.jdbc().sql("select command_id from command_log").query(UUID.class).list();
    var vault = served.bean(ReporterVault.class);
    var other = new ReporterVault(FOLDER.resolve("vault-of-somebody"));
    for (var reporter : List.of(Reporters.INSIDER, Reporters.FOREIGNER, Reporters.NAMELESS)) {
      UUID guessed = Reporters.guessed(served, reporter);
      assertThat(ids)
          .contains(vault.blinded(guessed))
          .doesNotContain(guessed, other.blinded(guessed));
    }
  }

  @Test
  @Order(6)
  void whenItsTimeHasComeTheIdentityIsGoneForGood() {
    var vault = served.bean(ReporterVault.class);
    var id = new CaseId(UUID.fromString(secretCase.id()));
    var sealed = sealed();
    Path key = KEYS.resolve(id + ".key");
    assertThat(key).exists();
    assertThat(vault.open(id, sealed)).hasValueSatisfying(it -> assertThat(it).contains("insider"));

    CLOCK.move(Duration.ofDays(61));

    await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(key));
    assertThat(vault.open(id, sealed)).isEmpty();
    var answer = served.send(reading("read-again"));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Served.body(answer)).contains("/problems/identity-kept");
    assertThat(SECRETS.in(answer.body())).isEmpty();
  }

  private static SealedIdentity sealed() {
    String payload =
        served
            .jdbc()
            .sql(
                """
                select convert_from(payload, 'UTF8') from event
                 where stream_id = ? and type = 'misuse-case.reported'
                """)
            .params(secretCase.id())
            .query(String.class)
            .single();
    var identity = new JsonMapper().readTree(payload).path("identity");
    return new SealedIdentity(
        identity.path("box").asString(), identity.path("commitment").asString());
  }

  @Test
  @Order(7)
  void noThreadNoMetricAndNoLogNamesTheReporters() {
    LoggerFactory.getLogger(MisuseReportEndpoint.class).trace(Reporters.CONTROL);
    List<String> said = new ArrayList<>(heard.lines());
    assertThat(said).anyMatch(it -> !CONTROL.in(it).isEmpty());
    Thread.getAllStackTraces().keySet().forEach(it -> said.add(it.getName()));
    int lines = said.size();
    served.bean(MeterRegistry.class).getMeters().forEach(it -> said.add(it.getId().toString()));
    assertThat(said.size()).as("there are metrics").isGreaterThan(lines);
    assertThat(said).allSatisfy(it -> assertThat(SECRETS.in(it)).as(it).isEmpty());
  }

  /** It shows bodies at this level, and with them the contact; but never who has sent them. */
  @Test
  @Order(8)
  void theFrameworkNamesNobodyAtDebugLevel() {
    var subjects = new Planted(Reporters.subjects());
    var levels =
        Map.of(
            "org.transferledger", Level.TRACE,
            "org.springframework.web", Level.DEBUG,
            "org.springframework.security", Level.DEBUG);
    try (var more = new Heard(levels)) {
      served.send(reporters.saysOtherwise(Reporters.FOREIGNER));
      served.send(reporters.reports(Reporters.FOREIGNER));
      Reporters.mistakes().forEach(served::send);
      assertThat(more.lines()).anyMatch(it -> it.contains("FilterChainProxy"));
      assertThat(more.lines()).allSatisfy(it -> assertThat(subjects.in(it)).as(it).isEmpty());
    }
  }

  @Test
  @Order(9)
  void withOtherKeysTheSameReportIsAnother() {
    served.close();
    served = Served.start(DATA, FOLDER.resolve("other-keys"), CLOCK);
    Reporters.introduce(served);
    var again = served.does(reporters.reports(Reporters.INSIDER));
    assertThat(again.path("id").asString()).isNotEqualTo(secretCase.id());
    assertThat(status(receiptCode).statusCode()).isEqualTo(404);
  }
}
