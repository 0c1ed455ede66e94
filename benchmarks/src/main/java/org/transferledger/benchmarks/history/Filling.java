package org.transferledger.benchmarks.history;

import java.nio.file.Path;
import org.transferledger.benchmarks.engine.Database;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.ledger.PipelineLimits;

/** Writes a history and says how fast. */
public final class Filling {
  private static final double NANOS = 1e9;

  private Filling() {}

  /** How many events, and of which seed. */
  public static void main(String... arguments) {
    long events = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    try (Server server = Server.start(Path.of("target", "bench", "history"));
        Database data = server.create("history")) {
      data.migrate("classpath:db/migration/ledger");
      try (var pipeline =
          new AppendPipeline(data.appendConnections(), PipelineLimits.DEFAULT, _ -> {})) {
        long begun = System.nanoTime();
        var history = History.write(seed, events, pipeline);
        double seconds = (System.nanoTime() - begun) / NANOS;
        System.out.printf(
            "%,d events in %.1f s, %,.0f events/s in %,d commits%n",
            history.events(), seconds, history.events() / seconds, pipeline.batches());
      }
    }
  }
}
