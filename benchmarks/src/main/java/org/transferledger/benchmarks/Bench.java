package org.transferledger.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Report;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.row.AccessChecks;
import org.transferledger.benchmarks.row.Disk;
import org.transferledger.benchmarks.row.ExistingAggregates;
import org.transferledger.benchmarks.row.Feed;
import org.transferledger.benchmarks.row.Heap;
import org.transferledger.benchmarks.row.LargeHistories;
import org.transferledger.benchmarks.row.LiveLag;
import org.transferledger.benchmarks.row.LongHistory;
import org.transferledger.benchmarks.row.NewAggregates;
import org.transferledger.benchmarks.row.Releases;
import org.transferledger.benchmarks.row.Row;
import org.transferledger.benchmarks.row.ViewRebuild;

/** Measures the rows asked for, prints a table and writes it to a file. */
public final class Bench {
  private static final SortedMap<Integer, Row> ROWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1, new NewAggregates()),
              Map.entry(2, new ExistingAggregates()),
              Map.entry(3, new Releases()),
              Map.entry(5, new Feed()),
              Map.entry(6, new ViewRebuild()),
              Map.entry(7, new LiveLag()),
              Map.entry(8, new LargeHistories()),
              Map.entry(9, new LongHistory()),
              Map.entry(12, new Disk()),
              Map.entry(14, new Heap()),
              Map.entry(15, new AccessChecks())));

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    var settings = Settings.of(arguments);
    List<Figure> figures = new ArrayList<>();
    try (Server server = Server.start(Path.of("target", "bench", "server"))) {
      for (var row : ROWS.entrySet()) {
        if (settings.rows().contains(row.getKey())) {
          figures.addAll(row.getValue().measure(server, settings));
        }
      }
    }
    var report = new Report(figures);
    System.out.println(report.table());
    if (settings.brief()) {
      System.out.println("Measured on tiny data for a moment: the figures mean nothing.");
    }
    report.write(settings.output());
  }
}
