package org.transferledger.benchmarks.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All figures of a run, as a table for people and as JSON for programs. */
public record Report(List<Figure> figures) {
  /** A figure as the file has it. */
  private record Entry(
      String name,
      String unit,
      double ours,
      double baseline,
      String baselineName,
      double ratio,
      String goal) {
    static Entry of(Figure it) {
      return new Entry(
          it.name(),
          it.unit(),
          it.ours(),
          it.baseline(),
          it.baselineName(),
          it.ratio(),
          it.goal().toString());
    }
  }

  public void write(Path file) {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file, figures.stream().map(Entry::of).toList());
  }

  public String table() {
    String line = "%-38s %12s %12s %-10s %8s  %-8s %-7s %s%n";
    var table =
        new StringBuilder(
            line.formatted("", "ours", "baseline", "unit", "ratio", "goal", "", "baseline is"));
    for (Figure it : figures) {
      table.append(
          line.formatted(
              it.name(),
              number(it.ours()),
              number(it.baseline()),
              it.unit(),
              String.format(Locale.ROOT, "%.3f", it.ratio()),
              it.goal(),
              it.reached() ? "reached" : "missed",
              it.baselineName()));
    }
    return table.toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
  }
}
