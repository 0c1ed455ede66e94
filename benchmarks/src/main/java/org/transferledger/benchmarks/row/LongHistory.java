package org.transferledger.benchmarks.row;

import java.util.List;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.journal.Journals;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Load.Operation;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;

/**
 * Row 9: loading aggregates with a long history, against ones with a short one. The last event of
 * each comes from a command, so that whatever a command does for the next load has been done.
 */
public final class LongHistory implements Row {
  private static final int JOURNALS = 10;
  private static final int NOTES = 10;
  private static final double MILLIS = 1_000;

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    int history = settings.sizes().history();
    String name = "9 load of %,d events".formatted(history);
    try (Database data = server.create("row9");
        var engine = new OurEngine(data)) {
      var longOnes = fill(engine, history);
      var shortOnes = fill(engine, NOTES);
      data.analyze();
      var result =
          SideBySide.measure(
              name,
              settings,
              () -> load(engine, longOnes, history, settings),
              () -> load(engine, shortOnes, NOTES, settings));
      return List.of(
          new Figure(
              name,
              "ms",
              MILLIS / result.ours().rate(),
              MILLIS / result.baseline().rate(),
              "load of %d events".formatted(NOTES),
              Goal.atMost(2)));
    }
  }

  private static Journals fill(OurEngine engine, int notes) {
    var journals = Journals.fill(JOURNALS, notes - 1, engine::append);
    journals.ids().forEach(id -> engine.run(AddNote.to(id)));
    return journals;
  }

  private static Sample load(OurEngine engine, Journals journals, int notes, Settings settings)
      throws Exception {
    return Callers.platform(1, settings.time())
        .run(_ ->
            Operation.endless(() -> {
              if (engine.load(journals.any()) != notes) {
                throw new IllegalStateException("an aggregate is not what its history says");
              }
            }));
  }
}
