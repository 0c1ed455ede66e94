package org.transferledger.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.Floor;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.journal.AddNote;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Load.Operation;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;

/** Row 1: commands to aggregates that do not exist yet, against the floor. */
public final class NewAggregates implements Row {
  private static final List<Case> CASES =
      List.of(new Case(1, 0.5), new Case(8, 0.8), new Case(64, 1.7), new Case(256, 2.4));

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    List<Figure> figures = new ArrayList<>();
    try (Database ourData = server.create("row1_ours");
        Database floorData = server.create("row1_floor");
        var ours = new OurEngine(ourData);
        var floor = new Floor(floorData)) {
      for (Case it : CASES) {
        figures.add(measure(it, ours, floor, settings));
      }
    }
    return figures;
  }

  private static Figure measure(Case it, OurEngine ours, Floor floor, Settings settings)
      throws Exception {
    String name = it.name("1 new aggregates");
    var result =
        SideBySide.measure(
            name,
            settings,
            () -> ours(ours, it.callers(), settings),
            () -> floor(floor, it.callers(), settings));
    return new Figure(
        name,
        "commands/s",
        result.ours().rate(),
        result.baseline().rate(),
        baseline(it.callers()),
        Goal.atLeast(it.goal()));
  }

  private static Sample ours(OurEngine engine, int callers, Settings settings) throws Exception {
    return Callers.virtual(callers, settings.time())
        .run(_ -> Operation.endless(() -> engine.begin(AddNote.toNew())));
  }

  private static Sample floor(Floor floor, int callers, Settings settings) throws Exception {
    floor.connect(connections(callers));
    return Callers.platform(connections(callers), settings.time()).run(floor::inserts);
  }

  private static String baseline(int callers) {
    int connections = connections(callers);
    String name = "single-row INSERTs";
    return connections == callers ? name : "%s on %d connections".formatted(name, connections);
  }

  private static int connections(int callers) {
    return Math.min(callers, Floor.MOST_CONNECTIONS);
  }
}
