package org.transferledger.http;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.RecordedEvent;

/** Finds the position of the log that a question is about. */
@Component
public class LogMoments {
  private final LogReader log;
  private final Clock clock;

  LogMoments(LogReader log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * The time that was asked for, by which something is due: for a position that at which it was
   * recorded, and now if neither was asked for.
   */
  public Instant time(AuditQuery query) {
    if (query.asOf() != null) {
      return query.asOf();
    }
    Long position = query.atPosition();
    return position == null || position < 1
        ? clock.instant()
        : log.after(position - 1, 1).stream()
            .findAny()
            .map(RecordedEvent::recordedAt)
            .orElseGet(clock::instant);
  }

  /** How far the log has come. */
  public long end() {
    return log.lastPosition();
  }

  /** As {@link #of(Actor, Instant, Long)}. */
  public Moment of(Actor caller, AsOf when) {
    return of(caller, when.asOf(), when.atPosition());
  }

  /**
   * The moment that was asked for, or the end of the log if none was. It refuses what has not
   * passed, and positions to all but auditors: how much was recorded is not for everyone.
   */
  public Moment of(Actor caller, @Nullable Instant asOf, @Nullable Long atPosition) {
    if (asOf != null && atPosition != null) {
      throw RequestProblem.INVALID_REQUEST.because("Ask by asOf or by atPosition, not by both.");
    }
    if (asOf != null) {
      long position =
          log.positionAt(asOf)
              .orElseThrow(() -> RequestProblem.MOMENT_NOT_PAST.because(asOf + " has not passed."));
      return new Moment(position, asOf);
    }
    long end = log.lastPosition();
    if (atPosition == null) {
      return new Moment(end, null);
    }
    if (!(caller instanceof Actor.Auditor)) {
      throw RequestProblem.ROLE_NOT_ADMITTED.because("Positions are for auditors; ask by asOf.");
    }
    if (atPosition < 0 || atPosition > end) {
      throw RequestProblem.MOMENT_NOT_PAST.because("Position " + atPosition + " does not exist.");
    }
    return new Moment(atPosition, null);
  }
}
