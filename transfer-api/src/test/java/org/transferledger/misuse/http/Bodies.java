package org.transferledger.misuse.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Plausible bodies: the examples of the document, or else what its schemas ask for. */
final class Bodies {
  private static final int DEEPEST = 6;
  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonMapper json = new JsonMapper();
  private final JsonNode schemas;
  private final Map<String, String> ids = new HashMap<>();

  /**
   * Bodies after a document.
   *
   * @param ids by the name of the field that they belong in, those of lists included
   */
  Bodies(JsonNode document, Map<String, String> ids) {
    this.schemas = document.path("components").path("schemas");
    this.ids.putAll(ids);
  }

  /** A body of an operation; null where it takes none. */
  @Nullable String of(Operation operation) {
    JsonNode example = operation.example();
    if (operation.mediaType() == null) {
      return null;
    }
    if (example != null && example.isString()) {
      return example.asString();
    }
    JsonNode body = example == null ? made("", operation.schema(), 0) : withIds("", example);
    return json.writeValueAsString(body);
  }

  private JsonNode withIds(String field, JsonNode node) {
    if (node instanceof ObjectNode object) {
      var copy = NODES.objectNode();
      object.properties().forEach(it -> copy.set(it.getKey(), withIds(it.getKey(), it.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      var copy = NODES.arrayNode();
      array.forEach(it -> copy.add(withIds(field, it)));
      return copy;
    }
    String id = ids.get(field);
    return id != null && node instanceof StringNode it && it.asString().matches(UUID)
        ? NODES.stringNode(id)
        : node;
  }

  private JsonNode made(String field, @Nullable JsonNode schema, int depth) {
    if (schema == null || depth > DEEPEST) {
      return NODES.nullNode();
    }
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      return made(field, schemas.get(name), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").path(0);
    }
    JsonNode type = schema.path("type");
    return switch (type.isArray() ? type.path(0).asString() : type.asString("")) {
      case "object" -> {
        var object = NODES.objectNode();
        schema
            .path("properties")
            .properties()
            .forEach(it -> object.set(it.getKey(), made(it.getKey(), it.getValue(), depth + 1)));
        yield object;
      }
      case "array" -> NODES.arrayNode().add(made(field, schema.get("items"), depth + 1));
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(false);
      default -> NODES.stringNode(text(field, schema.path("format").asString("")));
    };
  }

  private String text(String field, String format) {
    String id = ids.get(field);
    if (id != null) {
      return id;
    }
    return switch (format) {
      case "uuid" -> "00000000-0000-8000-8000-00000000bbbb";
      case "date-time" -> "2035-01-01T00:00:00Z";
      case "date" -> "2026-01-01";
      default -> "said";
    };
  }
}
