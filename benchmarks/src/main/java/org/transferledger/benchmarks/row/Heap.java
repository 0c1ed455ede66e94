package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.history.History;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.benchmarks.release.ApplicationProcess;

/**
 * Row 14: the heap that is in use after a full collection, in an application that has just started
 * on a long history, and how much more it is at most while the whole history is exported.
 */
public final class Heap implements Row {
  private static final String NAME = "14 heap";
  private static final String UNIT = "MB";
  private static final double MB = 1e6;
  private static final double MOST_AT_REST = 200;
  private static final double MOST_ADDED = 50;
  private static final long SEED = 1;
  private static final Duration PATIENCE = Duration.ofHours(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    Path folder = Path.of("target", "bench", "application");
    int wanted = settings.sizes().exported();
    System.out.printf("%s: preparing %,d events%n", NAME, wanted);
    long events = fill(folder, wanted);
    try (var application =
        ApplicationProcess.start(folder, Path.of("target", "bench", "application.log"))) {
      double rest = application.heap() / MB;
      double added = peak(application) / MB - rest;
      double rate = Sample.ofBulk(events, application::export).rate();
      return List.of(
          new Figure(NAME + " at rest", UNIT, rest, MOST_AT_REST, "what it may be", Goal.atMost(1)),
          new Figure(
              NAME + " added by an export",
              UNIT,
              added,
              MOST_ADDED,
              "what it may be; %,.0f events/s were exported".formatted(rate),
              Goal.atMost(1)));
    }
  }

  private static long fill(Path folder, int wanted) throws InterruptedException {
    try (var application = Application.start(folder)) {
      application.stopViews();
      long events = History.write(SEED, wanted, application.appender()).events();
      application.fillViews(events);
      application.startViews();
      application.requireViews(events, PATIENCE);
      return events;
    }
  }

  private static long peak(ApplicationProcess application) throws Exception {
    long peak = 0;
    try (var executor = Executors.newSingleThreadExecutor()) {
      var export = executor.submit(application::export);
      do {
        peak = Math.max(peak, application.heap());
        Thread.sleep(LOOK_AGAIN);
      } while (!export.isDone());
      System.out.printf("%s: %,d events exported%n", NAME, export.get());
    }
    return peak;
  }
}
