package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.transferledger.support.Http;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest extends ServerTest {
  /**
   * No story is long enough to see these accepted, or they are for what has gone wrong or is under
   * way; they are shown by a refusal.
   */
  private static final Set<String> OUTSIDE_THE_STORY =
      Set.of(
          "post /rebuilds/{rebuildId}/stop: answer",
          "post /rebuilds/{rebuildId}/resume: answer",
          "get /dead-letters/{view}/{position}: answer",
          "post /dead-letters/{view}/{position}/retry: answer",
          "post /dead-letters/{view}/{position}/discard: answer",
          "post /transfers/{transferId}/disposal: answer",
          "post /misuse-cases/{caseId}/disposal: answer",
          "post /misuse-cases/{caseId}/reporter/disposal: answer");

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

  /** Run with {@code -Dopenapi.write=true} to take the served document over. */
  @Test
  void theCommittedDocumentIsTheServedOne() throws IOException {
    var json =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    var served = new Http(address()).get("/v3/api-docs", "").body();
    String text = json.writeValueAsString(json.treeToValue(served, Object.class)) + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(COMMITTED, text);
    }

    assertThat(text).isEqualTo(Files.readString(COMMITTED));
    assertThat(served.path("openapi").asString()).startsWith("3.1");
  }

  @Test
  void everyOperationIsShownByARealRequestAndAnswer() {
    var served = new Http(address()).get("/v3/api-docs", "").body();
    List<String> lacking = new ArrayList<>();
    served
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(it ->
                    lacking(it.getValue())
                        .map(what -> it.getKey() + " " + path.getKey() + ": " + what)
                        .filter(what -> !OUTSIDE_THE_STORY.contains(what))
                        .forEach(lacking::add)));
    assertThat(lacking).as("examples, which come from the story and from the tour").isEmpty();
  }

  /** A parameter that is read as one value is not documented by the parts of its type. */
  @Test
  void parametersHaveTheNamesThatTheyAreSentBy() {
    var served = new Http(address()).get("/v3/api-docs", "").body();
    var names =
        served
            .path("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .flatMap(it -> it.path("parameters").valueStream())
            .map(it -> it.path("name").asString())
            .distinct()
            .toList();
    assertThat(names).contains("firm", "package").noneMatch(it -> it.contains("."));
  }

  private static Stream<String> lacking(JsonNode operation) {
    var request = operation.path("requestBody").path("content");
    var answers =
        operation.path("responses").properties().stream()
            .filter(it -> it.getKey().startsWith("2"))
            .map(it -> it.getValue().path("content"))
            .toList();
    return Stream.concat(
        isShown(request) ? Stream.empty() : Stream.of("request"),
        answers.stream().allMatch(OpenApiTest::isShown) ? Stream.empty() : Stream.of("answer"));
  }

  /** Whether there is an example for some media type, or nothing to show. */
  private static boolean isShown(JsonNode content) {
    return content.isEmpty() || content.values().stream().anyMatch(it -> it.has("example"));
  }
}
