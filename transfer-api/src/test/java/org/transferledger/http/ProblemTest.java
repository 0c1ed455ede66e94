package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.catalogue.RuleCatalogue;
import org.transferledger.command.CommandRule;
import org.transferledger.core.Rule;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.ServerTest;

class ProblemTest extends ServerTest {
  @Autowired private ProblemCatalogue catalogue;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void everyRuleAndEveryProblemHasAPage() {
    assertThat(catalogue.entries().keySet())
        .containsAll(RuleCatalogue.rules().stream().map(Rule::slug).toList())
        .containsAll(Arrays.stream(CommandRule.values()).map(Rule::slug).toList())
        .containsAll(Arrays.stream(RequestProblem.values()).map(RequestProblem::slug).toList());
    for (var entry : catalogue.entries().values()) {
      Answer page = http.get("/problems/" + entry.slug(), "");
      assertThat(page.status()).as(entry.slug()).isEqualTo(200);
      assertThat(page.body().path("text").asString()).endsWith(".");
    }
  }

  @Test
  void withoutATokenThereIsNothing() {
    Answer answer = http.get("/history", "");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.type()).isEqualTo("/problems/unauthenticated");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(http.get("/history", "", "Authorization", "Bearer nonsense").status())
        .isEqualTo(401);
  }

  @Test
  void whoTheCallerIsComesFromTheTokenOnly() {
    Answer answer =
        http.get(
            "/history",
            "strizh-engineer",
            "X-Role",
            "auditor",
            "role",
            "auditor",
            "X-User",
            "auditor");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.type()).isEqualTo("/problems/role-not-admitted");
  }

  @Test
  void everyFieldAtFaultIsNamedWithItsRule() {
    Answer answer = put("/firms/UA-00000001", "{\"name\": \" \", \"address\": \"\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("/problems/invalid-fields");
    assertThat(answer.body().path("violations").findValuesAsString("field"))
        .containsExactly("name", "address", "administrator");
  }

  @Test
  void aCodeThatIsNoneIsNamedWithThoseThatAre() {
    Answer answer = post("/packages", "{\"title\": \"T\", \"distributionStatement\": \"Z\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("violations").get(0).path("field").asString())
        .isEqualTo("distributionStatement");
    assertThat(answer.body().toString()).contains("one of A, B, C, D, E, F").contains("was Z");
  }

  @Test
  void aFieldAtFaultDeepInTheBodyIsNamedByItsPath() {
    Answer answer =
        put(
            "/packages/" + UUID.randomUUID() + "/revisions/A",
            """
            {"manifest": [{"path": "a", "mediaType": "text/plain", "size": 1, "sha256": "00"}]}\
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("violations").findValuesAsString("field"))
        .containsExactly("manifest[0].sha256");
  }

  @Test
  void anUnknownFieldIsNotIgnored() {
    Answer answer =
        put(
            "/firms/UA-00000001",
            """
            {"name": "N", "address": "A", "administrator": {"issuer": "i", "subject": "s"}, "role": "auditor"}\
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("violations").findValuesAsString("field"))
        .containsExactly("role");
  }

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    assertThat(put("/firms/UA-00000001", "{").status()).isEqualTo(400);
    assertThat(put("/firms/UA-00000001", "").status()).isEqualTo(400);
    assertThat(put("/firms/UA-00000001", "[]").status()).isEqualTo(400);
  }

  @Test
  void anIdThatCannotBeIsNamed() {
    assertThat(
            http.get("/firms/nonsense", "auditor")
                .body()
                .path("violations")
                .findValuesAsString("field"))
        .containsExactly("firmId");
    assertThat(http.get("/transfers/1-1-1-1-1", "auditor").status()).isEqualTo(400);
  }

  @Test
  void whatDoesNotExistAndWhatIsNotForTheCallerLookTheSame() {
    Answer nothing = http.get("/firms/UA-99999999", "nordvind-engineer");
    Answer foreign = http.get("/firms/UA-43201234", "nordvind-engineer");

    assertThat(nothing.status()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(nothing.body());
  }

  @Test
  void wrongAddressesMethodsAndMediaTypesAreProblemsToo() {
    assertThat(http.get("/nowhere", "auditor").type()).isEqualTo("/problems/not-found");
    assertThat(http.send("DELETE", "/history", "auditor", null).type())
        .isEqualTo("/problems/method-not-allowed");
    assertThat(http.get("/history", "auditor", "Accept", "text/csv").type())
        .isEqualTo("/problems/not-acceptable");
    assertThat(
            http.send(
                    "POST",
                    "/misuse-cases",
                    "auditor",
                    null,
                    "Content-Type",
                    "text/plain",
                    "Idempotency-Key",
                    "\"k\"")
                .type())
        .isEqualTo("/problems/unsupported-media-type");
  }

  private Answer post(String path, String body) {
    return http.send(
        "POST",
        path,
        "officer-ua-one",
        body,
        "Idempotency-Key",
        "\"" + UUID.randomUUID() + "\"",
        "If-Match",
        "*");
  }

  private Answer put(String path, String body) {
    return http.send(
        "PUT",
        path,
        "officer-ua-one",
        body,
        "Idempotency-Key",
        "\"" + UUID.randomUUID() + "\"",
        "If-Match",
        "*");
  }
}
