package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.ServerTest;

/**
 * Idempotency-Key, If-Match and consistency tokens, on reports of misuse, which anyone may make.
 */
class CommandProtocolTest extends ServerTest {
  private static final String REPORT = "{\"text\": \"Something is wrong.\"}";

  @Autowired private LogReader log;
  @Autowired private DataSource dataSource;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void withoutAKeyNothingIsDone() {
    long before = log.lastPosition();

    assertThat(http.post("/misuse-cases", "strizh-engineer", REPORT).type())
        .isEqualTo("/problems/idempotency-key-required");
    assertThat(
            http.post("/misuse-cases", "strizh-engineer", REPORT, "Idempotency-Key", "bare").type())
        .isEqualTo("/problems/idempotency-key-required");
    assertThat(log.lastPosition()).isEqualTo(before);
  }

  @Test
  void whileTheLogIsHeldUpACommandIsTurnedAwayAndTheSameKeyWorksLater() throws Exception {
    String key = key();
    try (Connection other = dataSource.getConnection()) {
      other.setAutoCommit(false);
      try (var lock = other.createStatement()) {
        lock.execute("select * from log_head for update");
      }
      Answer held = report(key, REPORT);
      assertThat(held.status()).isEqualTo(503);
      assertThat(held.type()).isEqualTo("/problems/log-unavailable");
      assertThat(held.body().path("detail").asString()).isEqualTo("Nothing was recorded.");
      assertThat(held.header("Retry-After")).isNotEmpty();
      other.rollback();
    }
    assertThat(report(key, REPORT).status()).isEqualTo(201);
  }

  @Test
  void aRepeatGetsTheFirstAnswerAndHasNoSecondEffect() {
    String key = key();
    Answer first = report(key, REPORT);
    long position = log.lastPosition();
    Answer second = report(key, "{ \"text\" : \"Something is wrong.\" }");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(log.lastPosition()).isEqualTo(position);
  }

  @Test
  void repeatsAtTheSameTimeGetOneAnswer() throws Exception {
    String key = key();
    long before = log.lastPosition();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> call = () -> report(key, REPORT);
      List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(8, call));
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(201);
        assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
      }
    }
    assertThat(log.lastPosition()).isEqualTo(before + 1);
  }

  @Test
  void theSameKeyForAnotherRequestIsRefused() {
    String key = key();
    report(key, REPORT);

    Answer other = report(key, "{\"text\": \"Something else is wrong.\"}");

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.type()).isEqualTo("/problems/id-names-one-request");
  }

  @Test
  void theSameKeyOfAnotherCallerIsAnotherCommand() {
    String key = key();
    String first = report(key, REPORT).id();

    assertThat(http.post("/misuse-cases", "nordvind-engineer", REPORT, "Idempotency-Key", key).id())
        .isNotEqualTo(first);
  }

  @Test
  void aRefusalIsRepeatedTooEvenIfTheRuleWouldHoldByNow() {
    String misuse = created();
    String etag = etag(misuse);
    String key = key();
    String triage = "{\"outcome\": \"ACCEPTED\", \"reasons\": \"plausible\"}";
    Answer refused = change(misuse + "/triage", triage, key, etag);
    change(misuse + "/acknowledgement", null, key(), etag);

    Answer again = change(misuse + "/triage", triage, key, etag);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).isEqualTo("/problems/triaged-once");
    assertThat(again.body()).isEqualTo(refused.body());
  }

  @Test
  void anAcceptedChangeIsRepeatedAlthoughItsVersionIsStaleByThen() {
    String misuse = created();
    String etag = etag(misuse);
    String key = key();
    Answer first = change(misuse + "/acknowledgement", null, key, etag);

    Answer again = change(misuse + "/acknowledgement", null, key, etag);

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo(etag(misuse));
  }

  @Test
  void aChangeNamesTheVersionThatItsCallerHasSeen() {
    String misuse = created();

    Answer missing =
        http.post(misuse + "/acknowledgement", "investigator", "", "Idempotency-Key", key());

    assertThat(missing.status()).isEqualTo(428);
    assertThat(missing.type()).isEqualTo("/problems/version-required");
  }

  @Test
  void aStaleVersionIsToldBeforeAnyBrokenRule() {
    String misuse = created();
    String seen = etag(misuse);
    change(misuse + "/acknowledgement", null, key(), seen);

    Answer stale = change(misuse + "/acknowledgement", null, key(), seen);
    Answer broken = change(misuse + "/acknowledgement", null, key(), etag(misuse));

    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.type()).isEqualTo("/problems/version-is-current");
    assertThat(broken.status()).isEqualTo(409);
    assertThat(broken.type()).isEqualTo("/problems/acknowledged-once");
  }

  @Test
  void anETagTellsNothingOfTheVersion() {
    String first = etag(created());
    String second = etag(created());

    assertThat(first).isNotEqualTo(second).matches("\"[A-Za-z0-9_-]{22}\"");
  }

  @Test
  void aReadThatCarriesTheTokenOfAWriteContainsTheWrite() {
    for (int i = 0; i < 20; i++) {
      Answer created = report(key(), REPORT);
      String token = created.header("Consistency-Token");
      Answer history =
          http.get("/history?case=" + created.id(), "auditor", "Consistency-Token", token);

      assertThat(history.body().path("items").size()).isEqualTo(1);
    }
  }

  @Test
  void aConsistencyTokenOfNobodysIsRefused() {
    assertThat(http.get("/history", "auditor", "Consistency-Token", "7").type())
        .isEqualTo("/problems/invalid-request");
  }

  @Test
  void aReporterIsOnRecordByPseudonymOnly() {
    Answer created = report(key(), REPORT);
    var history = http.get("/history?case=" + created.id(), "auditor").body().toString();

    assertThat(history)
        .contains("pseudonym.transfer-ledger.invalid")
        .doesNotContain("strizh-engineer");
  }

  private Answer report(String key, String body) {
    return http.post("/misuse-cases", "strizh-engineer", body, "Idempotency-Key", key);
  }

  private String created() {
    return report(key(), REPORT).header("Location");
  }

  private String etag(String path) {
    return http.get(path, "investigator").header("ETag");
  }

  private Answer change(String path, @Nullable String body, String key, String etag) {
    return http.send("POST", path, "investigator", body, "Idempotency-Key", key, "If-Match", etag);
  }

  private static String key() {
    return "\"" + UUID.randomUUID() + "\"";
  }
}
