package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.util.List;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.Floor;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Load.Operation;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.benchmarks.release.World;
import org.transferledger.core.TransferId;

/**
 * Row 15: how long somebody waits who wants to open what a firm holds. The check reads four records
 * and is on disk before it is answered; it is measured against what a row costs that says nothing.
 */
public final class AccessChecks implements Row {
  private static final int CALLERS = 8;
  private static final String NAME = "15 CheckAccess, %d callers, p99".formatted(CALLERS);

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    try (var application = Application.start(Path.of("target", "bench", "application"));
        Database data = server.create("row15");
        var floor = new Floor(data)) {
      application.stopViews();
      var world = new World(application.commands());
      TransferId held = world.approved(world.licence(1));
      world.release(held);
      floor.connect(CALLERS);
      var result =
          SideBySide.measure(
              NAME,
              settings,
              () ->
                  Callers.virtual(CALLERS, settings.time())
                      .run(_ -> Operation.endless(() -> world.checkAccess(held))),
              () -> Callers.platform(CALLERS, settings.time()).run(floor::inserts));
      return List.of(
          new Figure(
              NAME,
              "ms",
              result.ours().p99(),
              result.baseline().p99(),
              "single-row INSERTs",
              Goal.atMost(4)));
    }
  }
}
