package org.transferledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.transferledger.demo.DemoApi.Answer;
import org.transferledger.demo.DemoApi.Body;
import org.transferledger.http.OpenApiExamples;
import org.transferledger.support.Http;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the OpenAPI document are requests and answers of the story and of the tour. */
class ExamplesTest extends ServerTest {
  private static final Path FILE = Path.of("src", "main", "resources", OpenApiExamples.RESOURCE);

  private static final int LONG = 4;

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Map<String, Map<String, Object>> examples = new TreeMap<>();
  private final Set<String> accepted = new HashSet<>();

  /** Run with {@code -Dopenapi.write=true} to take the examples as they are now. */
  @Test
  void everyExampleIsARequestOrAnAnswerOfTheStoryOrTheTour() throws IOException {
    List<String> templates =
        new Http(address())
            .get("/v3/api-docs", "").body().path("paths").propertyNames().stream().toList();
    var api =
        new DemoApi(
            address(),
            (method, path, request, answer) ->
                take(method + " " + template(path, templates), request, answer));
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var files = Path.of("..", "demo", "uav-airframe");
    var ground = new Story(address(), files, new Storyteller(api, nowhere, "story-1")).play();
    new Tour(new Storyteller(api, nowhere, "tour-1"), ground).play();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(FILE, json.writeValueAsString(examples) + "\n");
    }

    JsonNode committed = json.readTree(Files.readString(FILE));
    assertThat(committed.propertyNames()).containsExactlyInAnyOrderElementsOf(examples.keySet());
    examples.forEach((operation, answers) ->
        assertThat(committed.path(operation).propertyNames())
            .as(operation)
            .containsExactlyInAnyOrderElementsOf(answers.keySet()));
  }

  private void take(String operation, @Nullable Body request, Answer answer) {
    Map<String, Object> example = examples.computeIfAbsent(operation, _ -> new TreeMap<>());
    // What can only be refused, for years to come, is better shown than nothing.
    boolean better = answer.status() < 300 && accepted.add(operation);
    if (request != null && (better || !example.containsKey("request"))) {
      example.put("request", request.isJson() ? json.readTree(request.text()) : request.text());
    }
    if (answer.body() != null) {
      example.putIfAbsent(Integer.toString(answer.status()), shortened(answer.body()));
    }
  }

  /** Of a long list its first items are enough. */
  private JsonNode shortened(JsonNode node) {
    if (node.isArray()) {
      var copy = json.createArrayNode();
      node.values().stream()
          .limit(node.size() > LONG ? 1 : LONG)
          .forEach(it -> copy.add(shortened(it)));
      return copy;
    }
    if (node.isObject()) {
      var copy = json.createObjectNode();
      node.properties().forEach(it -> copy.set(it.getKey(), shortened(it.getValue())));
      return copy;
    }
    return node;
  }

  private static String template(String path, List<String> templates) {
    String plain = path.replaceFirst("\\?.*", "");
    return templates.stream()
        .filter(it -> plain.matches(it.replaceAll("\\{[^}]+}", "[^/]+")))
        .min(Comparator.comparingLong(it -> it.chars().filter(c -> c == '{').count()))
        .orElseThrow(() -> new AssertionError("no operation for " + path));
  }
}
