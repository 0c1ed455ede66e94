package org.transferledger.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.transferledger.core.Rule;

/** The table of commands as a page of Markdown, a section for each feature. */
final class CommandPage {
  private static final String HEAD =
      """
      # Commands

      What can be asked for, by whom, what it leads to, and what it can be refused by. Written by
      `make commands` from the code itself; a test fails while it is out of date. Values that are not
      well formed are refused before any rule (`invalid-fields`).

      """;

  private CommandPage() {}

  static String of(List<CommandRow> rows, List<Rule> rules) {
    var page = new StringBuilder(HEAD);
    Map<String, List<CommandRow>> features =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    CommandRow::feature, LinkedHashMap::new, Collectors.toList()));
    page.append(
        features.keySet().stream()
            .map("[%1$s](#%1$s)"::formatted)
            .collect(Collectors.joining(" · ", "", " · [rules](#rules)\n")));
    features.forEach((feature, commands) -> {
      page.append(
          """

          ## %s

          | Command | Where and who | Events | Rules | Tests |
          |---|---|---|---|---|
          """
              .formatted(feature));
      commands.forEach(it -> page.append(line(it)));
    });
    page.append("\n## rules\n\n");
    byName(rules).forEach((slug, rule) -> page.append(sentence(slug, rule)));
    return page.toString();
  }

  private static String line(CommandRow row) {
    return "| **%s** | %s | %s | %s | %s |\n"
        .formatted(
            row.name(),
            String.join("<br>", where(row)),
            row.events().stream().map("`%s`"::formatted).collect(Collectors.joining("<br>")),
            row.rules().stream()
                .map(it -> "[%1$s](#%1$s)".formatted(it.slug()))
                .collect(Collectors.joining(", ")),
            String.join(", ", row.tests()));
  }

  private static List<String> where(CommandRow row) {
    List<String> where = new ArrayList<>();
    row.endpoints()
        .forEach(it -> where.add("`%s %s`<br>%s".formatted(it.method(), it.path(), it.summary())));
    if (row.byDeadline()) {
      where.add("by deadline");
    }
    return where;
  }

  private static String sentence(String slug, Rule rule) {
    return "- <a id=\"%1$s\"></a>**%1$s**: %2$s\n".formatted(slug, rule.text());
  }

  private static Map<String, Rule> byName(List<Rule> rules) {
    Map<String, Rule> sorted = new TreeMap<>();
    rules.forEach(it -> sorted.put(it.slug(), it));
    return sorted;
  }
}
