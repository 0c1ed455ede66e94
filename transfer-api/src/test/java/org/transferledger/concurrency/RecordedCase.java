package org.transferledger.concurrency;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the recorded history of one case and of the package that it contains says of its own
 * lawfulness, told from nothing but the events in their order: no class of the domain takes part.
 */
final class RecordedCase {
  private static final String RESTRICTED = "technology-package.access-restricted";
  private static final String LIFTED = "technology-package.restriction-lifted";
  private static final String ORDERED = "misuse-case.containment-ordered";

  private final Set<String> evidence = new HashSet<>();
  private final Set<String> excluded = new HashSet<>();
  private final Set<Integer> decided = new HashSet<>();
  private final Map<String, Integer> happened = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private Map<String, List<Recorded>> commands = Map.of();
  private String status = "";
  private int measures;
  private @Nullable JsonNode contained;

  /**
   * One event as it stands in the table.
   *
   * @param command the id of the command that has appended it
   */
  record Recorded(long position, String type, String command, JsonNode content) {}

  /** How often each kind of event is in the history. */
  Map<String, Integer> happened() {
    return Map.copyOf(happened);
  }

  /** Every rule that the history breaks, as sentences. */
  List<String> broken(List<Recorded> history) {
    commands = history.stream().collect(Collectors.groupingBy(Recorded::command));
    for (Recorded event : history) {
      happened.merge(event.type(), 1, Integer::sum);
      event(event);
    }
    return List.copyOf(broken);
  }

  private void event(Recorded event) {
    JsonNode content = event.content();
    switch (event.type()) {
      case "misuse-case.investigator-assigned" -> status = "INVESTIGATING";
      case "misuse-case.evidence-added" -> {
        require(status.equals("INVESTIGATING"), "%d adds evidence: %s", event.position(), status);
        evidence.add(text(content, "evidenceId"));
      }
      case "misuse-case.evidence-excluded" -> {
        require(status.equals("INVESTIGATING"), "%d excludes: %s", event.position(), status);
        require(excluded.add(text(content, "evidenceId")), "%d excludes again", event.position());
      }
      case "misuse-case.finding-recorded" -> found(event);
      case "misuse-case.measure-decided" -> {
        int number = content.path("decision").path("number").asInt();
        require(number <= measures, "%d decides on none: %d", event.position(), number);
        require(decided.add(number), "%d decides again: %d", event.position(), number);
      }
      case ORDERED -> ordered(event);
      case "misuse-case.containment-ended" -> ended(event);
      case "misuse-case.containment-permanent" -> {
        require(contained != null, "%d makes permanent what is not open", event.position());
        contained = null;
      }
      case "misuse-case.closed" -> closed(event);
      case "misuse-case.reopened" -> {
        require(status.equals("CLOSED"), "%d reopens: %s", event.position(), status);
        status = "REOPENED";
        measures = 0;
        decided.clear();
      }
      case RESTRICTED ->
          require(alongside(event, ORDERED) != null, "%d restricts by itself", event.position());
      case LIFTED ->
          require(
              alongside(event, "misuse-case.containment-ended") != null,
              "%d lifts by itself",
              event.position());
      default -> {
        // The others allow and forbid nothing.
      }
    }
  }

  private void found(Recorded event) {
    require(status.equals("INVESTIGATING"), "%d finds: %s", event.position(), status);
    var finding = event.content().path("finding");
    finding
        .path("evidence")
        .valueStream()
        .map(JsonNode::asString)
        .forEach(it ->
            require(
                evidence.contains(it) && !excluded.contains(it),
                "%d cites %s",
                event.position(),
                it));
    status = "FOUND";
    measures = finding.path("measures").size();
    decided.clear();
  }

  private void ordered(Recorded event) {
    require(!status.equals("CLOSED"), "%d contains a closed case", event.position());
    boolean overt = text(event.content(), "mode").equals("OVERT");
    require(
        contained == null || (overt && text(contained, "mode").equals("COVERT")),
        "%d contains what is contained: %s",
        event.position(),
        contained);
    var restriction = alongside(event, RESTRICTED);
    require((restriction != null) == overt, "%d and its restriction: %s", event.position(), event);
    if (restriction != null) {
      require(
          text(restriction, "restrictionId").equals(text(event.content(), "restrictionId")),
          "%d has another restriction: %s",
          event.position(),
          restriction);
    }
    contained = event.content();
  }

  private void ended(Recorded event) {
    JsonNode open = contained;
    require(open != null, "%d ends what is not open", event.position());
    boolean overt = open != null && text(open, "mode").equals("OVERT");
    var lifting = alongside(event, LIFTED);
    require((lifting != null) == overt, "%d and its lifting: %s", event.position(), lifting);
    if (open != null && lifting != null) {
      require(
          text(lifting, "restrictionId").equals(text(open, "restrictionId")),
          "%d lifts another restriction: %s",
          event.position(),
          lifting);
    }
    contained = null;
  }

  private void closed(Recorded event) {
    require(status.equals("FOUND"), "%d closes: %s", event.position(), status);
    require(contained == null, "%d closes while contained: %s", event.position(), contained);
    require(
        decided.size() == measures,
        "%d closes with %d of %d measures decided",
        event.position(),
        decided.size(),
        measures);
    status = "CLOSED";
  }

  /** What the same command has appended of a type. */
  private @Nullable JsonNode alongside(Recorded event, String type) {
    return commands.getOrDefault(event.command(), List.of()).stream()
        .filter(it -> it.type().equals(type))
        .map(Recorded::content)
        .findAny()
        .orElse(null);
  }

  private static String text(JsonNode content, String field) {
    return content.path(field).asString("");
  }

  @FormatMethod
  private void require(boolean holds, @FormatString String text, @Nullable Object... arguments) {
    if (!holds) {
      broken.add(text.formatted(arguments));
    }
  }
}
