package org.transferledger.http;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.transferledger.ledger.LogReader;

/** The moment that a question is about, for what ends by the time and not by an event. */
@Component
public class AskedMoment {
  private final LogReader log;
  private final Clock clock;

  AskedMoment(LogReader log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** That of the question, or when its position was recorded; else now. */
  public Instant of(AuditQuery query) {
    if (query.asOf() != null) {
      return query.asOf();
    }
    if (query.atPosition() == null) {
      return clock.instant();
    }
    var recorded = log.after(Math.max(query.atPosition() - 1, 0), 1);
    return recorded.isEmpty() ? clock.instant() : recorded.getFirst().recordedAt();
  }
}
