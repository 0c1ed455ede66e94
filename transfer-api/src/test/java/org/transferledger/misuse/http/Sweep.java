package org.transferledger.misuse.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoTransfers;
import tools.jackson.databind.JsonNode;

/** Calls of every operation of the served document, with ids of what there is and of nothing. */
final class Sweep {
  static final String NOTHING = "00000000-0000-8000-8000-00000000cccc";

  /** Tells everybody how many events there are in all, and nothing else of them. */
  private static final String NUMBER_OF_EVENTS = "/log/checkpoint";

  private static final String HOLDS = "/legal-holds/{kind}/{value}";

  /** The ETag of no version. */
  private static final String UNSEEN = "\"AAAAAAAAAAAAAAAAAAAAAA\"";

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

  private final List<Operation> operations;
  private final Bodies bodies;
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();
  private final Map<String, List<String>> queries = new LinkedHashMap<>();
  private int keys;

  /**
   * A sweep.
   *
   * @param parts ids of parts of the case, by the name of their path parameter
   */
  Sweep(JsonNode document, DemoTransfers ground, String caseId, Map<String, String> parts) {
    operations =
        Operation.all(document).stream().filter(it -> !it.path().equals(NUMBER_OF_EVENTS)).toList();
    bodies =
        new Bodies(
            document,
            Map.of(
                "packageId", ground.technology(),
                "packages", ground.technology(),
                "transferId", ground.transfer(),
                "holding", ground.transfer(),
                "licence", ground.licence(),
                "productionLicence", ground.productionLicence(),
                "site", ground.site(),
                "sites", ground.site(),
                "duplicateOf", caseId,
                "firm", DemoTransfers.PARTNER));
    parameters.put("packageId", List.of(ground.technology(), NOTHING));
    parameters.put("firmId", List.of(DemoTransfers.PARTNER, DemoTransfers.SENDER, "DK-0"));
    parameters.put("licenceId", List.of(ground.licence(), ground.productionLicence()));
    parameters.put("transferId", List.of(ground.transfer(), ground.approved()));
    parameters.put("restrictionId", List.of(Twins.RESTRICTION, NOTHING));
    parameters.put("caseId", List.of(caseId, NOTHING));
    parameters.put("siteId", List.of(ground.site()));
    parameters.put("state", List.of("DK", "UA"));
    parameters.put("revision", List.of("B"));
    parameters.put("list", List.of("EU-CML"));
    parameters.put("edition", List.of("2025-02-24"));
    parameters.put("slug", List.of("not-restricted", "case-known", "none"));
    parameters.put("kind", List.of("CASE", "PACKAGE", "FIRM", "EVERYTHING"));
    parameters.put(
        "value", List.of(caseId, NOTHING, ground.technology(), DemoTransfers.PARTNER, "-"));
    parts.forEach((name, id) -> parameters.put(name, List.of(id, NOTHING)));
    queries.put("package", List.of(ground.technology()));
    queries.put("firm", List.of(DemoTransfers.PARTNER));
    queries.put("licence", List.of(ground.licence()));
    queries.put("transfer", List.of(ground.transfer()));
    queries.put("case", List.of(caseId, NOTHING));
    queries.put("authority", List.of("DK"));
    queries.put("revision", List.of("B"));
    queries.put("type", List.of("misuse-case.reported"));
    queries.put("status", List.of("INVESTIGATING"));
    queries.put("overdue", List.of("true"));
    queries.put("atPosition", List.of("1", "900"));
    queries.put("asOf", List.of("2026-01-01T00:00:00Z"));
    queries.put("pageSize", List.of("1"));
    queries.put("pageToken", List.of("none"));
  }

  int operations() {
    return operations.size();
  }

  /** Every record and every list, without and with each filter. */
  List<Call> reads(String by) {
    List<Call> calls = new ArrayList<>();
    for (Operation operation : operations) {
      if (operation.reads()) {
        for (String path : paths(operation.path())) {
          calls.add(Call.get(path, by));
          for (String name : operation.query()) {
            queries
                .getOrDefault(name, List.of("true"))
                .forEach(it -> calls.add(Call.get(path + "?" + name + "=" + it, by)));
          }
        }
      }
    }
    return calls;
  }

  /** Every command: with all kinds of bodies, versions and without what it needs. */
  List<Call> commands(String by) {
    List<Call> calls = new ArrayList<>();
    for (Operation operation : operations) {
      if (!operation.reads()) {
        var paths = paths(operation.path());
        for (String path : operation.namesCase() ? paths : paths.subList(0, 1)) {
          calls.addAll(commands(operation, path, by));
        }
      }
    }
    return calls;
  }

  /**
   * Every call that names the case in its address, each with bodies of all kinds, and with methods
   * that it does not have.
   */
  List<Call> aboutCase(String by) {
    List<Call> calls = new ArrayList<>();
    Set<String> addresses = new LinkedHashSet<>();
    for (Operation operation : operations) {
      if (operation.namesCase()) {
        String path = paths(operation.path()).getFirst();
        addresses.add(path);
        if (operation.reads()) {
          var read = Call.get(path, by);
          calls.add(read);
          calls.add(read.with("If-None-Match", "*"));
          calls.add(read.with("If-None-Match", UNSEEN));
          calls.add(read.with("If-Match", UNSEEN));
        } else {
          calls.addAll(commands(operation, path, by));
        }
      }
    }
    for (String path : addresses) {
      for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")) {
        calls.add(new Call(method, path, by, Map.of("If-Match", "*"), null));
      }
    }
    return calls;
  }

  /** Every call that names a legal hold on the case in its address. */
  List<Call> aboutHold(String by) {
    return operations.stream()
        .filter(it -> it.path().startsWith(HOLDS))
        .flatMap(it -> {
          String path = paths(it.path()).getFirst();
          return it.reads() ? Stream.of(Call.get(path, by)) : commands(it, path, by).stream();
        })
        .toList();
  }

  private List<Call> commands(Operation operation, String path, String by) {
    List<Call> calls = new ArrayList<>();
    String plausible = bodies.of(operation);
    List<@Nullable String> sent = new ArrayList<>();
    sent.add(null);
    if (plausible != null) {
      sent.add(plausible);
      sent.add("{}");
      sent.add("{\"reason\": ");
    }
    for (String body : sent) {
      calls.add(call(operation, path, by, body, true, "*"));
    }
    calls.add(call(operation, path, by, plausible, false, "*"));
    if (operation.change()) {
      calls.add(call(operation, path, by, plausible, true, UNSEEN));
      calls.add(call(operation, path, by, plausible, true, ""));
    }
    return calls;
  }

  private Call call(
      Operation operation,
      String path,
      String by,
      @Nullable String body,
      boolean key,
      String version) {
    var call = new Call(operation.method(), path, by, Map.of(), body);
    if (body != null && operation.mediaType() != null) {
      call = call.with("Content-Type", operation.mediaType());
    }
    if (key) {
      keys++;
      call = call.with("Idempotency-Key", "\"sweep-" + keys + "\"");
    }
    return operation.change() && !version.isEmpty() ? call.with("If-Match", version) : call;
  }

  /** An address with each of the ids that its parameters can have; the first are those of most. */
  private List<String> paths(String template) {
    var parameter = PARAMETER.matcher(template);
    if (!parameter.find()) {
      return List.of(template);
    }
    return parameters.getOrDefault(parameter.group(1), List.of(NOTHING)).stream()
        .flatMap(it -> paths(template.replace(parameter.group(), it)).stream())
        .toList();
  }
}
