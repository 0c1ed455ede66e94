package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.transferledger.benchmarks.engine.Cursor;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.engine.ViewRows;
import org.transferledger.benchmarks.history.History;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.measure.SideBySide;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.projection.rebuild.Rebuild;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;

/**
 * Row 6: all views built anew from a history of the real domain by the application, against a
 * binary COPY of the very same rows into equal tables, and against a scan of the log that does
 * nothing with what it reads. The comparison and the switch are in a figure of their own.
 */
public final class ViewRebuild implements Row {
  private static final String NAME = "6 rebuild of all views";
  private static final String UNIT = "events/s";
  private static final long SEED = 1;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    try (var application = Application.start(Path.of("target", "bench", "application"))) {
      long events = fill(application, settings.sizes().rebuilt());
      try (var rows = new ViewRows(application.connect(), Path.of("target", "bench", "rows"));
          var cursor = new Cursor(application.connect())) {
        return figures(application, events, rows, cursor, settings);
      }
    }
  }

  private static long fill(Application application, int wanted) throws InterruptedException {
    System.out.printf("%s: preparing %,d events%n", NAME, wanted);
    application.stopViews();
    long events = History.write(SEED, wanted, application.appender()).events();
    application.fillViews(events);
    return events;
  }

  private static List<Figure> figures(
      Application application, long events, ViewRows rows, Cursor cursor, Settings settings)
      throws Exception {
    List<Sample> switched = new ArrayList<>();
    List<Sample> scanned = new ArrayList<>();
    var written =
        SideBySide.measure(
            NAME,
            settings,
            () -> rebuild(application, events, switched),
            () -> {
              Sample copied = copy(rows, events);
              scanned.add(Sample.ofBulk(events, cursor::read));
              return copied;
            });
    double rate = written.ours().rate();
    return List.of(
        new Figure(
            NAME,
            UNIT,
            rate,
            written.baseline().rate(),
            "binary COPY of the same rows",
            Goal.atLeast(0.5)),
        new Figure(
            NAME + ", compared, switched",
            UNIT,
            median(switched, settings),
            written.baseline().rate(),
            "binary COPY of the same rows",
            Goal.atLeast(0.5)),
        new Figure(
            NAME + ", bare scan",
            UNIT,
            rate,
            median(scanned, settings),
            "a JDBC cursor over the log",
            Goal.atLeast(0)));
  }

  /** Until all rows are written; until the new views are in use is added to the list. */
  private static Sample rebuild(Application application, long events, List<Sample> switched)
      throws Exception {
    var id = UUID.randomUUID();
    var rebuilder = application.bean(Rebuilder.class);
    List<Sample> written = new ArrayList<>();
    switched.add(
        Sample.ofBulk(
            events,
            () -> {
              written.add(
                  Sample.ofBulk(
                      events,
                      () -> {
                        rebuilder.start(id, rebuilder.views(), "benchmark");
                        await(
                            application,
                            id,
                            it -> it.views().stream().allMatch(view -> view.position() >= events));
                      }));
              await(application, id, it -> it.status() == Rebuild.Status.DONE);
            }));
    return written.getLast();
  }

  private static void await(Application application, UUID id, Predicate<Rebuild> end)
      throws InterruptedException {
    var rebuild = application.bean(Rebuilds.class).find(id).orElseThrow();
    while (!end.test(rebuild)) {
      if (rebuild.status() != Rebuild.Status.RUNNING) {
        throw new IllegalStateException("the rebuild does not go on: " + rebuild);
      }
      Thread.sleep(LOOK_AGAIN);
      rebuild = application.bean(Rebuilds.class).find(id).orElseThrow();
    }
  }

  private static Sample copy(ViewRows rows, long events) throws Exception {
    Sample copied =
        Sample.ofBulk(
            events,
            () -> {
              rows.begin();
              rows.copy();
            });
    rows.discard();
    return copied;
  }

  private static double median(List<Sample> rounds, Settings settings) {
    return Sample.median(rounds.subList(settings.warmUps(), rounds.size())).rate();
  }
}
