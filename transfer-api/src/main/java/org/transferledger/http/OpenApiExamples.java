package org.transferledger.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts real requests and answers, taken from a play of the demonstration, into the OpenAPI
 * document.
 */
@Component
public class OpenApiExamples implements OpenApiCustomizer {
  /** By method and path template: the {@code request}, and an answer for each status. */
  public static final String RESOURCE = "openapi-examples.json";

  private final Map<String, Map<String, Object>> examples;

  OpenApiExamples(JsonMapper json) {
    try (var file = new ClassPathResource(RESOURCE).getInputStream()) {
      examples = json.readValue(file, new TypeReference<Map<String, Map<String, Object>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void customise(OpenAPI api) {
    examples.forEach((operation, example) -> {
      String[] words = operation.split(" ", 2);
      PathItem path = api.getPaths().get(words[1]);
      Operation found =
          path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(words[0]));
      if (found != null) {
        put(example, found);
      }
    });
  }

  private static void put(Map<String, Object> example, Operation operation) {
    if (operation.getRequestBody() != null) {
      put(example.get("request"), operation.getRequestBody().getContent());
    }
    operation
        .getResponses()
        .forEach((status, answer) -> put(example.get(status), answer.getContent()));
  }

  private static void put(@Nullable Object example, @Nullable Content content) {
    if (example != null && content != null) {
      content.values().forEach(it -> it.setExample(example));
    }
  }
}
