package org.transferledger.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.transferledger.catalogue.RuleCatalogue;
import org.transferledger.core.Rule;
import org.transferledger.core.Violation;

/** Which commands were accepted, and which rules were named, how often. */
final class Coverage {
  private final Map<String, Integer> accepted = new TreeMap<>();
  private final Map<String, Map<String, Integer>> refused = new TreeMap<>();

  void count(Class<?> command, List<Violation> violations) {
    String name = command.getSimpleName();
    if (violations.isEmpty()) {
      accepted.merge(name, 1, Integer::sum);
    } else {
      for (var it : violations) {
        refused.computeIfAbsent(name, _ -> new TreeMap<>()).merge(it.rule(), 1, Integer::sum);
      }
    }
  }

  /** A rule that speaks against something without the command being refused. */
  void named(String rule) {
    refused.computeIfAbsent("(denied)", _ -> new TreeMap<>()).merge(rule, 1, Integer::sum);
  }

  int commands() {
    return total(accepted) + refused.values().stream().mapToInt(Coverage::total).sum();
  }

  /** The commands that were accepted at least once. */
  Set<String> accepted() {
    return accepted.keySet();
  }

  /** The rules that were named at least once. */
  Set<String> rules() {
    return refused.values().stream()
        .flatMap(it -> it.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rules that were never named. */
  Set<String> unnamed() {
    var all =
        RuleCatalogue.rules().stream()
            .map(Rule::slug)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(rules());
    return all;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    var names = new TreeSet<>(accepted.keySet());
    names.addAll(refused.keySet());
    for (String name : names) {
      text.append(name)
          .append(": accepted ")
          .append(accepted.getOrDefault(name, 0))
          .append(", refused ")
          .append(refused.getOrDefault(name, Map.of()))
          .append('\n');
    }
    return text.append("rules never named: ").append(unnamed()).toString();
  }

  private static int total(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
