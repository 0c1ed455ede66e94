package org.transferledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.transferledger.demo.DemoApi.Answer;
import org.transferledger.http.OpenApiExamples;
import org.transferledger.support.Http;
import org.transferledger.support.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the OpenAPI document are requests and answers of the story. */
class ExamplesTest extends ServerTest {
  private static final Path FILE = Path.of("src", "main", "resources", OpenApiExamples.RESOURCE);

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Map<String, Map<String, Object>> examples = new TreeMap<>();

  /** Run with {@code -Dopenapi.write=true} to take the examples from the story as it goes now. */
  @Test
  void everyExampleIsAnAnswerOfTheStory() throws IOException {
    List<String> templates =
        new Http(address())
            .get("/v3/api-docs", "").body().path("paths").propertyNames().stream().toList();
    var files = Path.of("..", "demo", "uav-airframe");
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new Story(
            address(),
            files,
            nowhere,
            (method, path, request, answer) ->
                take(method + " " + template(path, templates), request, answer))
        .play();
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

  private void take(String operation, @Nullable String request, Answer answer) {
    Map<String, Object> example = examples.computeIfAbsent(operation, _ -> new TreeMap<>());
    if (request != null && answer.status() < 300) {
      example.putIfAbsent("request", json.readTree(request));
    }
    if (answer.body() != null) {
      example.putIfAbsent(Integer.toString(answer.status()), shortened(answer.body()));
    }
  }

  /** Of a list its first item is enough. */
  private JsonNode shortened(JsonNode body) {
    if (body.path("items").size() <= 1) {
      return body;
    }
    var copy = (ObjectNode) body.deepCopy();
    copy.putArray("items").add(body.path("items").get(0));
    return copy;
  }

  private static String template(String path, List<String> templates) {
    String plain = path.replaceFirst("\\?.*", "");
    return templates.stream()
        .filter(it -> plain.matches(it.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation for " + path));
  }
}
