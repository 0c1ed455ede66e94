package org.transferledger.benchmarks.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Something that the API can be asked.
 *
 * @param required which filters it is never asked without
 * @param filters by name, each with all values that it can have, or none if there is no end to them
 */
record Operation(String path, Set<String> required, Map<String, List<String>> filters) {
  private static final Set<String> MOMENTS_AND_PAGES =
      Set.of("asOf", "atPosition", "pageSize", "pageToken", "cursor");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  /** Of which filters exactly one is to be given. */
  private static final Map<String, List<String>> ONE_OF =
      Map.of(
          "/what-if/embargo", List.of("firm", "state"),
          "/custody/downstream", List.of("firm", "transfer", "package"),
          "/custody/upstream", List.of("firm", "transfer", "package"));

  /** All questions of a description of an API. */
  static List<Operation> all(JsonNode document) {
    return document
        .path("paths")
        .propertyStream()
        .filter(it -> it.getValue().has("get"))
        .map(it -> of(it.getKey(), it.getValue().path("get").path("parameters")))
        .toList();
  }

  private static Operation of(String path, JsonNode parameters) {
    var query =
        parameters.valueStream().filter(it -> it.path("in").asString().equals("query")).toList();
    Map<String, List<String>> filters = new LinkedHashMap<>();
    query.forEach(it -> filters.put(name(it), values(it.path("schema"))));
    var required =
        query.stream()
            .filter(it -> it.path("required").asBoolean(false))
            .map(Operation::name)
            .collect(Collectors.toSet());
    return new Operation(path, required, filters);
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asString();
  }

  private static List<String> values(JsonNode schema) {
    return schema.path("type").asString("").equals("boolean")
        ? List.of("true", "false")
        : schema.path("enum").valueStream().map(JsonNode::asString).toList();
  }

  boolean takes(String parameter) {
    return filters.containsKey(parameter);
  }

  /** What it is asked: as little as it can be, and then with each value of each filter. */
  List<Question> questions(Samples samples) {
    return bases(samples)
        .flatMap(base -> Stream.concat(Stream.of(base), narrower(base, samples)))
        .toList();
  }

  private Stream<Question> bases(Samples samples) {
    var base = new Question(this, expand(samples), Map.of());
    for (String name : required) {
      base = base.with(name, values(name, samples).getFirst());
    }
    var whole = base;
    return ONE_OF.containsKey(path)
        ? ONE_OF.get(path).stream()
            .flatMap(name -> values(name, samples).stream().map(it -> whole.with(name, it)))
        : Stream.of(whole);
  }

  private String expand(Samples samples) {
    return VARIABLE.matcher(path).replaceAll(it -> samples.of(it.group(1)).getFirst());
  }

  private Stream<Question> narrower(Question base, Samples samples) {
    return filters.keySet().stream()
        .filter(it -> !MOMENTS_AND_PAGES.contains(it) && !base.filter().containsKey(it))
        .filter(it -> !ONE_OF.getOrDefault(path, List.of()).contains(it))
        .flatMap(name -> values(name, samples).stream().map(it -> base.with(name, it)));
  }

  private List<String> values(String name, Samples samples) {
    List<String> all = filters.getOrDefault(name, List.of());
    return all.isEmpty() ? samples.of(name) : all;
  }
}
