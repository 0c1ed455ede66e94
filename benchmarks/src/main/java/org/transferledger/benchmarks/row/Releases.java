package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.OurEngine;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;
import org.transferledger.benchmarks.measure.Sizes;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.benchmarks.release.World;
import org.transferledger.core.TransferId;

/**
 * Row 3: releases of the real domain in the real application, each of which reads five records and
 * writes two, against row 2 measured in turn with it. A round is a number of transfers under
 * licences drawn by lot, each released once.
 */
public final class Releases implements Row {
  private static final String NAME = "3 ReleaseTransfer, %d callers".formatted(Callers.USUAL);

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    try (var application = Application.start(Path.of("target", "bench", "application"));
        Database data = server.create("row3");
        var engine = new OurEngine(data)) {
      application.stopViews();
      var world = new World(application.commands());
      var rounds = new ArrayDeque<>(prepare(world, settings));
      var result =
          SideBySide.measure(
              NAME,
              settings,
              () -> Callers.share(rounds.remove(), world::release),
              () -> ExistingAggregates.ours(engine, Callers.USUAL, settings));
      return List.of(
          new Figure(
              NAME,
              "commands/s",
              result.ours().rate(),
              result.baseline().rate(),
              "row 2's own figure",
              Goal.atLeast(0.5)));
    }
  }

  private static List<Collection<TransferId>> prepare(World world, Settings settings)
      throws Exception {
    Sizes sizes = settings.sizes();
    int rounds = settings.warmUps() + settings.rounds();
    System.out.printf(
        "%s: preparing %,d licences and %,d transfers%n",
        NAME, sizes.licences(), rounds * sizes.releases());
    var approved = ApprovedTransfers.under(world, sizes.licences(), rounds * sizes.releases());
    List<Collection<TransferId>> transfers = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      transfers.add(approved.prepare(sizes.releases()));
    }
    return transfers;
  }
}
