package org.transferledger.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.JournalEngine;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.engine.StockEngine;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journals;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Load;
import org.transferledger.benchmarks.measure.Load.Operation;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;

/**
 * Row 2: commands to aggregates of ten events, against the stock engine. Each round has aggregates
 * of its own, so that the faster side does not end up with the longer histories.
 */
public final class ExistingAggregates implements Row {
  private static final int NOTES = 10;
  private static final String STOCK = "Axon's JDBC engine";
  private static final Goal P99 = Goal.atMost(0.05);
  private static final List<Case> CASES =
      List.of(new Case(1, 4), new Case(8, 6), new Case(64, 12), new Case(256, 14));

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Database ourData = server.create("row2_ours");
        Database stockData = server.create("row2_stock");
        var ours = new OurEngine(ourData);
        var stock = new StockEngine(stockData)) {
      for (Case it : CASES) {
        figures.addAll(measure(it, ours, stock, settings));
      }
    }
    return figures;
  }

  private static List<Figure> measure(Case it, OurEngine ours, StockEngine stock, Settings settings)
      throws Exception {
    String name = it.name("2 existing aggregates");
    var result =
        SideBySide.measure(
            name,
            settings,
            () -> ours(ours, it.callers(), settings),
            () -> round(stock, Callers.platform(it.callers(), settings.time()), settings));
    System.out.printf("%s: commands that ran again: %,d%n", name, ours.reruns());
    Sample us = result.ours();
    Sample them = result.baseline();
    var rate =
        new Figure(name, "commands/s", us.rate(), them.rate(), STOCK, Goal.atLeast(it.goal()));
    return it.callers() == Callers.USUAL
        ? List.of(rate, new Figure(name + ", p99", "ms", us.p99(), them.p99(), STOCK, P99))
        : List.of(rate);
  }

  /** One round of the product; row 3 is compared with it. */
  static Sample ours(OurEngine engine, int callers, Settings settings) throws Exception {
    return round(engine, Callers.virtual(callers, settings.time()), settings);
  }

  private static Sample round(JournalEngine engine, Load load, Settings settings) throws Exception {
    var journals = Journals.fill(settings.sizes().aggregates(), NOTES, engine::append);
    engine.database().analyze();
    return load.run(_ -> Operation.endless(() -> engine.run(AddNote.to(journals.any()))));
  }
}
