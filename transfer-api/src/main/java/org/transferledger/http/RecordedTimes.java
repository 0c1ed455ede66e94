package org.transferledger.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.ledger.LogReader;

/** Times of recording as positions of the log, which has them in order. */
@Component
public class RecordedTimes {
  private final LogReader log;

  RecordedTimes(LogReader log) {
    this.log = log;
  }

  /** The events after a position, up to another one. */
  public record Span(long after, long to) {}

  /**
   * What was recorded in a time.
   *
   * @param from inclusive; null from the beginning
   * @param to exclusive; null to the end
   */
  public Span span(@Nullable Instant from, @Nullable Instant to) {
    return new Span(from == null ? 0 : before(from), to == null ? Long.MAX_VALUE : before(to));
  }

  /** The last position at a moment; beyond all positions if that is yet to come. */
  public long upTo(Instant moment) {
    return log.positionAt(moment).orElse(Long.MAX_VALUE);
  }

  /** The last position before a moment; beyond all positions if that is yet to come. */
  private long before(Instant moment) {
    return upTo(moment.minus(1, ChronoUnit.MICROS));
  }
}
