package org.transferledger.licence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an application: it runs from the application to the decision and stands still while
 * the authority waits for information. How long it has run follows from these times and now.
 *
 * @param startedAt null where the application is older than the keeping of clocks
 * @param stops when it stood still, in order
 * @param endedAt when the application was decided or withdrawn
 */
public record Clock(@Nullable Instant startedAt, List<Stop> stops, @Nullable Instant endedAt) {
  public Clock {
    stops = List.copyOf(stops);
  }

  /**
   * One time of standing still.
   *
   * @param until null while it lasts
   */
  public record Stop(Instant from, @Nullable Instant until) {}

  static Clock startedAt(@Nullable Instant at) {
    return new Clock(at, List.of(), null);
  }

  /** How long it has run; null if it is not known since when. */
  public @Nullable Duration running(Instant now) {
    return startedAt == null
        ? null
        : Duration.between(startedAt, endedAt == null ? now : endedAt).minus(standing(now));
  }

  /** How long it has stood still. */
  public Duration standing(Instant now) {
    return stops.stream()
        .map(it -> Duration.between(it.from, it.until == null ? now : it.until))
        .reduce(Duration.ZERO, Duration::plus);
  }

  Clock stopped(Instant at) {
    List<Stop> all = new ArrayList<>(stops);
    all.add(new Stop(at, null));
    return new Clock(startedAt, all, endedAt);
  }

  Clock resumed(Instant at) {
    var ended = stops.stream().map(it -> it.until == null ? new Stop(it.from, at) : it).toList();
    return new Clock(startedAt, ended, endedAt);
  }

  Clock ended(@Nullable Instant at) {
    return at == null ? this : new Clock(startedAt, resumed(at).stops, at);
  }
}
