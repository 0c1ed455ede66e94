package org.transferledger.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.catalogue.RuleCatalogue;
import org.transferledger.command.CommandRule;
import org.transferledger.core.Rule;

/** Every kind of problem that an answer can name, by its slug. */
@Component
public class ProblemCatalogue {
  private final Map<String, ProblemPage> entries = new TreeMap<>();

  /**
   * One kind of problem.
   *
   * @param status the HTTP status that it comes with
   * @param text what it means, in one sentence
   */
  public record ProblemPage(String slug, int status, String text) {}

  ProblemCatalogue() {
    Stream.<Rule>concat(RuleCatalogue.rules().stream(), Arrays.stream(CommandRule.values()))
        .map(it -> new ProblemPage(it.slug(), Problem.status(it.kind()).value(), it.text()))
        .forEach(this::add);
    Arrays.stream(RequestProblem.values())
        .map(it -> new ProblemPage(it.slug(), it.status().value(), it.text()))
        .forEach(this::add);
  }

  private void add(ProblemPage entry) {
    if (entries.put(entry.slug(), entry) != null) {
      throw new IllegalStateException("two kinds of problem are called " + entry.slug());
    }
  }

  public Map<String, ProblemPage> entries() {
    return Collections.unmodifiableMap(entries);
  }

  public @Nullable ProblemPage find(String slug) {
    return entries.get(slug);
  }

  String text(String slug) {
    return Objects.requireNonNull(entries.get(slug), slug).text();
  }
}
