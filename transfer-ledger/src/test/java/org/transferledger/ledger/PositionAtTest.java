package org.transferledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.ledger.TestLog.append;
import static org.transferledger.ledger.TestLog.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.transferledger.ledger.AppendResult.Recorded;

class PositionAtTest {
  private final TestLog log = new TestLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aMomentIsThePositionOfTheLastEventRecordedByThen() {
    Instant first = recorded(0);
    Instant second = recorded(1);

    assertThat(log.reader.positionAt(first.minusNanos(1_000))).hasValue(0);
    assertThat(log.reader.positionAt(first)).hasValue(1);
    assertThat(log.reader.positionAt(second.minusNanos(1_000))).hasValue(1);
    assertThat(log.reader.positionAt(second)).hasValue(2);
  }

  @Test
  void aMomentThatHasNotPassedHasNoPosition() {
    assertThat(log.reader.positionAt(Instant.now().plusSeconds(60))).isEmpty();
  }

  @Test
  void whatWasAnsweredForAQuietMomentHoldsWhateverIsRecordedLater() {
    Instant asked = recorded(0).plusNanos(1_000);
    awaitPast(asked);
    assertThat(log.reader.positionAt(asked)).hasValue(1);
    // A clock that steps back: the log must not record anything before what it has answered for.
    Instant head =
        log.jdbc
            .sql("select last_recorded_at from log_head")
            .query(OffsetDateTime.class)
            .single()
            .toInstant();

    assertThat(head).isAfter(asked);
    assertThat(recorded(1)).isAfter(asked);
    assertThat(log.reader.positionAt(asked)).hasValue(1);
  }

  private Instant recorded(long version) {
    var result = log.appender.append(append(Map.of("a", version - 1), event("a", version)));
    return ((Recorded) result).recordedAt();
  }

  private static void awaitPast(Instant moment) {
    while (!Instant.now().isAfter(moment.plus(1, ChronoUnit.MILLIS))) {
      Thread.onSpinWait();
    }
  }
}
