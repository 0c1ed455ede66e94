package org.transferledger.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.transferledger.benchmarks.history.Track.Happening;
import org.transferledger.core.Actor;

/**
 * What every story is told with: chance, the agenda, the log so far, and a clock that goes through
 * one year while the history is written, however long that is.
 */
final class Scene {
  private static final Instant BEGIN = Instant.parse("2025-11-03T07:00:00Z");
  private static final Duration SPAN = Duration.ofDays(360);

  /**
   * When everything ends that has an end: so far ahead that nothing becomes due by itself while
   * something is measured.
   */
  static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

  private final Dice dice;
  private final Agenda agenda = new Agenda();
  private final Loader loader;
  private final long total;
  private long written;

  /**
   * The beginning of a history.
   *
   * @param total how many events it is to have
   */
  Scene(Dice dice, Loader loader, long total) {
    this.dice = dice;
    this.loader = loader;
    this.total = total;
  }

  Dice dice() {
    return dice;
  }

  long total() {
    return total;
  }

  long written() {
    return written;
  }

  Instant now() {
    double micros = SPAN.toMillis() * 1_000.0 * written / total;
    return BEGIN.plus((long) micros, ChronoUnit.MICROS);
  }

  /** Runs what is due; false if nothing is. */
  boolean runDue() {
    Runnable step = agenda.due(written);
    if (step == null) {
      return false;
    }
    step.run();
    return true;
  }

  /** After a while, but before so large a part of the history has passed. */
  void later(double part, Runnable step) {
    agenda.put(written + 1 + (long) (dice.fraction() * part * total), step);
  }

  /** When so large a part of the history is written. */
  void when(double part, Runnable step) {
    agenda.put((long) (part * total), step);
  }

  /** When the time has come. */
  void at(Instant time, Runnable step) {
    double part = (double) Duration.between(BEGIN, time).toMillis() / SPAN.toMillis();
    agenda.put((long) Math.ceil(part * total) + 1, step);
  }

  /**
   * Puts on record what a command has led to.
   *
   * @param read what the decision rests on
   */
  void record(Actor by, List<Track> read, Happening... happenings) {
    record(by, read, Arrays.asList(happenings));
  }

  void record(Actor by, List<Track> read, List<Happening> happenings) {
    Map<String, Long> versions = new TreeMap<>();
    read.forEach(it -> versions.put(it.id(), it.version()));
    happenings.forEach(it -> versions.remove(it.track().id()));
    var decided = new Draft.Decided(dice.uuid(), by, now(), versions);
    List<Draft> drafts = new ArrayList<>(happenings.size());
    for (Happening it : happenings) {
      var track = it.track();
      drafts.add(
          new Draft(dice.uuid(), track.type(), track.id(), track.next(), it.event(), decided));
    }
    loader.take(drafts);
    written += drafts.size();
  }
}
