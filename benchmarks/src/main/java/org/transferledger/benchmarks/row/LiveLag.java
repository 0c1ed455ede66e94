package org.transferledger.benchmarks.row;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.transferledger.benchmarks.engine.Server;
import org.transferledger.benchmarks.measure.Figure;
import org.transferledger.benchmarks.measure.Goal;
import org.transferledger.benchmarks.measure.Sample;
import org.transferledger.benchmarks.measure.Settings;
import org.transferledger.benchmarks.release.Application;
import org.transferledger.benchmarks.release.World;
import org.transferledger.benchmarks.row.ViewWatch.Answer;
import org.transferledger.projection.ViewProgress;

/**
 * Row 7: how long after the answer to a release the slowest view contains it, while releases come
 * at an even pace, half as fast as row 3 makes them.
 */
public final class LiveLag implements Row {
  private static final String NAME = "7 live lag of the slowest view, p99";
  private static final double LONGEST_MILLIS = 250;
  private static final double MILLIS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

  @Override
  public List<Figure> measure(Server server, Settings settings) throws Exception {
    try (var application = Application.start(Path.of("target", "bench", "application"))) {
      application.stopViews();
      var world = new World(application.commands());
      var transfers =
          ApprovedTransfers.under(world, settings.sizes().licences(), Integer.MAX_VALUE);
      double pace = rate(world, transfers, settings) / 2;
      application.startViews();
      List<Sample> rounds = new ArrayList<>();
      for (int round = 1 - settings.warmUps(); round <= settings.rounds(); round++) {
        Sample sample = round(application, world, transfers, pace, settings);
        if (round > 0) {
          rounds.add(sample);
        }
      }
      return List.of(
          new Figure(
              NAME,
              "ms",
              Sample.median(rounds).p99(),
              LONGEST_MILLIS,
              "what it may be, at half of row 3's pace",
              Goal.atMost(1)));
    }
  }

  /** How many releases a second the usual callers get while the views rest. */
  private static double rate(World world, ApprovedTransfers transfers, Settings settings)
      throws Exception {
    List<Sample> rounds = new ArrayList<>();
    for (int round = -settings.warmUps(); round <= 0; round++) {
      rounds.add(Callers.share(transfers.prepare(settings.sizes().releases()), world::release));
    }
    return rounds.getLast().rate();
  }

  private static Sample round(
      Application application,
      World world,
      ApprovedTransfers approved,
      double pace,
      Settings settings)
      throws Exception {
    int count = (int) Math.ceil(pace * settings.time().toMillis() / MILLIS);
    var transfers = approved.prepare(count);
    application.requireViews(application.head(), PATIENCE);
    var watch = new ViewWatch(application.bean(ViewProgress.class));
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    watch.look();
    Sample released;
    try (var executor = Executors.newSingleThreadExecutor()) {
      var releases =
          executor.submit(() ->
              Callers.paced(
                  transfers,
                  pace,
                  it -> answers.add(new Answer(world.release(it), System.nanoTime()))));
      while (!releases.isDone() || !watch.contains(answers)) {
        Thread.sleep(LOOK_AGAIN);
        watch.look();
      }
      released = releases.get();
    }
    Map<String, Double> lags = watch.p99(answers);
    System.out.printf("%s: %s, by view %s%n", NAME, released, rounded(lags));
    return new Sample(released.rate(), Collections.max(lags.values()));
  }

  private static List<String> rounded(Map<String, Double> lags) {
    return lags.entrySet().stream()
        .map(it -> "%s %.0f ms".formatted(it.getKey(), it.getValue()))
        .toList();
  }
}
