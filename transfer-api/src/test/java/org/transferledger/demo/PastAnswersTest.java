package org.transferledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.support.Http;
import tools.jackson.databind.JsonNode;

/**
 * What a list answers now is what it answers ever after, as of now: after each step of the story
 * every list is asked, and all of them are asked again for each of those moments at the end.
 */
class PastAnswersTest {
  /**
   * Stays when the test is over: servers of the same process run on one copy of the database's
   * programs.
   */
  private static final Path FOLDER = Path.of("target", "past-answers");

  private static final String AUDITOR = "auditor";
  private static final String PAGE = "pageSize=500";
  private static final int LEAST_LISTS = 8;

  private record Seen(String list, long position, JsonNode items) {}

  private final List<Seen> seen = new ArrayList<>();
  private Http http;
  private List<String> lists;

  private ConfigurableApplicationContext server;
  private String address;

  @BeforeEach
  void aServerOfItsOwn() {
    FileSystemUtils.deleteRecursively(FOLDER.toFile());
    server =
        new SpringApplicationBuilder(TransferLedger.class)
            .run(
                "--server.port=0",
                "--ledger.data=" + FOLDER.resolve("data"),
                "--ledger.reporter-keys=" + FOLDER.resolve("keys"));
    address =
        "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port");
    http = new Http(address);
    lists = lists();
  }

  @AfterEach
  void theServerEnds() {
    server.close();
  }

  @Test
  void whatAListHasAnsweredIsWhatItAnswersForThatMomentLater() {
    var api =
        new DemoApi(
            address,
            (method, _, _, answer) -> {
              if (!method.equals("GET") && answer.status() < 300) {
                look();
              }
            });
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new Story(
            address,
            Path.of("..", "demo", "uav-airframe"),
            new Storyteller(api, nowhere, "past-answers"))
        .play();

    assertThat(lists).hasSizeGreaterThan(LEAST_LISTS);
    assertThat(seen).hasSizeGreaterThan(100 * LEAST_LISTS);
    for (String list : lists) {
      assertThat(seen.stream().filter(it -> it.list.equals(list)).map(Seen::items).distinct())
          .as(list)
          .isNotEmpty();
    }
    for (Seen then : seen) {
      JsonNode again = read(then.list + "&atPosition=" + then.position).path("items");
      assertThat(again).as(then.list + " at " + then.position).isEqualTo(then.items);
    }
  }

  private void look() {
    for (String list : lists) {
      var answer = http.get(list, AUDITOR);
      // Until an authority has given the mandate, there is nothing to see.
      if (answer.status() != 403) {
        JsonNode page = page(list, answer);
        seen.add(new Seen(list, page.path("asOfPosition").asLong(), page.path("items")));
      }
    }
  }

  private JsonNode read(String path) {
    return page(path, http.get(path, AUDITOR));
  }

  private static JsonNode page(String path, Http.Answer answer) {
    assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
    assertThat(answer.body().has("nextPageToken")).as(path).isFalse();
    return answer.body();
  }

  /** Every list of the API that can be asked for a past moment, about a firm of the story. */
  private List<String> lists() {
    List<String> found = new ArrayList<>();
    http.get("/v3/api-docs", "")
        .body()
        .path("paths")
        .properties()
        .forEach(path -> {
          List<String> parameters =
              path.getValue()
                  .at("/get/parameters")
                  .valueStream()
                  .map(it -> it.path("name").asString())
                  .toList();
          if (parameters.contains("pageToken")
              && parameters.contains("atPosition")
              && !path.getKey().contains("{")
              // What a firm is told of itself is for nobody else.
              && !path.getKey().equals("/own-cases")) {
            found.add(
                path.getKey()
                    + "?"
                    + PAGE
                    + (parameters.contains("firm") ? "&firm=" + StoryGround.NORDVIND : "")
                    + (parameters.contains("nationality") ? "&nationality=DK" : ""));
          }
        });
    return found;
  }
}
