package org.transferledger.controllist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.ServerTest;

class ControlListTest extends ServerTest {
  private static final String CSV = "code,title\nA.1,\"One, and two\"\nA.2,Two\n";

  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void anOperatorLoadsAnEditionAndAnyoneReadsIt() {
    String path = path();
    Answer loaded = load(path, "operator-one", CSV);
    assertThat(loaded.status()).isEqualTo(201);
    assertThat(loaded.header("Location")).isEqualTo(path);

    Answer edition = http.get(path, "strizh-engineer");
    assertThat(edition.status()).isEqualTo(200);
    assertThat(edition.header("ETag")).isEqualTo(loaded.header("ETag"));
    assertThat(edition.body().path("entries").get(0).path("title").asString())
        .isEqualTo("One, and two");
    assertThat(load(path, "operator-two", CSV).type()).isEqualTo("/problems/edition-loaded-once");
  }

  @Test
  void nobodyElseLoadsOne() {
    String path = path();
    assertThat(load(path, "officer-dk-one", CSV).type()).isEqualTo("/problems/operator-acts");
    assertThat(http.get(path, "auditor").status()).isEqualTo(404);
  }

  @Test
  void everyLineAtFaultIsNamedAndNothingIsLoaded() {
    String path = path();
    Answer refused = load(path, "operator-one", "code,title\nA.1,One\n_,Two\nA.1,\n");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("/problems/invalid-fields");
    assertThat(refused.body().path("violations")).hasSize(2);
    assertThat(refused.body().path("violations").get(0).path("field").asString())
        .isEqualTo("line 3: code");
    assertThat(http.get(path, "auditor").status()).isEqualTo(404);
  }

  @Test
  void onlyCsvIsTakenThereAndNowhereElse() {
    String key = "\"" + UUID.randomUUID() + "\"";
    assertThat(http.send("PUT", path(), "operator-one", "{}", "Idempotency-Key", key).status())
        .isEqualTo(415);
    assertThat(
            http.send(
                    "POST",
                    "/packages",
                    "strizh-export-control",
                    CSV,
                    "Idempotency-Key",
                    key,
                    "Content-Type",
                    "text/csv")
                .status())
        .isEqualTo(415);
  }

  @Test
  void aPathThatNamesNoEditionIsRefused() {
    assertThat(load("/control-lists/eu/editions/2025-02-24", "operator-one", CSV).status())
        .isEqualTo(400);
    assertThat(http.get("/control-lists/EU-CML/editions/24.2.2025", "auditor").status())
        .isEqualTo(400);
  }

  @Test
  void aLargeEditionIsLoadedAndATooLargeOneIsNot() {
    String title = "x".repeat(150);
    String large =
        IntStream.range(0, 24_000)
            .mapToObj(it -> "A" + it + "," + title + "\n")
            .collect(Collectors.joining("", "code,title\n", ""));
    assertThat(load(path(), "operator-one", large).status()).isEqualTo(201);
    assertThat(load(path(), "operator-one", large + large.substring(11)).status()).isEqualTo(413);
  }

  @Test
  void theListsThatAreKnownFromTheStartHaveCategories() {
    Answer lists = http.get("/control-lists", "strizh-engineer");
    assertThat(lists.status()).isEqualTo(200);
    assertThat(lists.body().get(0).path("list").asString()).isEqualTo("EU-CML");
    assertThat(lists.body().get(0).path("categories")).hasSize(22);
    assertThat(lists.body().get(1).path("categories")).hasSize(50);
  }

  /** A list of its own for each test, which all use one server. */
  private static String path() {
    String list = "XX-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return "/control-lists/" + list + "/editions/2025-02-24";
  }

  private Answer load(String path, String client, String csv) {
    return http.send(
        "PUT",
        path,
        client,
        csv,
        "Idempotency-Key",
        "\"" + UUID.randomUUID() + "\"",
        "Content-Type",
        "text/csv");
  }
}
