package org.transferledger.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.transferledger.ledger.TestLog.append;
import static org.transferledger.ledger.TestLog.bytes;
import static org.transferledger.ledger.TestLog.command;
import static org.transferledger.ledger.TestLog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.ledger.AppendResult.Conflict;
import org.transferledger.ledger.AppendResult.Recorded;
import org.transferledger.ledger.AppendResult.Repeated;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.EventEnvelope;

class AppendTest {
  private final TestLog log = new TestLog();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void positionsAreDenseAcrossStreams() {
    var first =
        log.appender.append(
            append(Map.of("a", -1L, "b", -1L), event("a", 0), event("b", 0), event("a", 1)));
    var second = log.appender.append(append(Map.of("b", 0L), event("b", 1)));

    assertThat(((Recorded) first).position()).isEqualTo(3);
    assertThat(((Recorded) second).position()).isEqualTo(4);
    assertThat(log.reader.after(0, 10))
        .extracting(RecordedEvent::position)
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(log.reader.stream("a", 0, 10))
        .extracting(RecordedEvent::position)
        .containsExactly(1L, 3L);
    assertThat(log.reader.version("b")).hasValue(1);
    assertThat(log.reader.version("c")).isEmpty();
    assertThat(log.reader.lastPosition()).isEqualTo(4);
  }

  @Test
  void aWrittenStreamThatMovedIsAConflictAndNothingIsAppended() {
    log.appender.append(append(Map.of("a", -1L), event("a", 0)));

    var result =
        log.appender.append(append(Map.of("a", -1L, "b", -1L), event("b", 0), event("a", 0)));

    assertThat(result).isEqualTo(new Conflict(Set.of("a")));
    assertThat(log.reader.lastPosition()).isEqualTo(1);
    assertThat(log.reader.version("b")).isEmpty();
  }

  @Test
  void aStreamThatIsOnlyReadIsAConditionToo() {
    log.appender.append(append(Map.of("read", -1L), event("read", 0)));
    log.appender.append(append(Map.of("read", 0L), event("read", 1)));

    assertThat(log.appender.append(append(Map.of("a", -1L, "read", 0L), event("a", 0))))
        .isEqualTo(new Conflict(Set.of("read")));
    assertThat(log.appender.append(append(Map.of("a", -1L, "read", 1L), event("a", 0))))
        .isInstanceOf(Recorded.class);
  }

  @Test
  void theAbsenceOfAStreamIsACondition() {
    assertThat(log.appender.append(append(Map.of("a", -1L, "absent", -1L), event("a", 0))))
        .isInstanceOf(Recorded.class);
    log.appender.append(append(Map.of("absent", -1L), event("absent", 0)));

    assertThat(log.appender.append(append(Map.of("a", 0L, "absent", -1L), event("a", 1))))
        .isEqualTo(new Conflict(Set.of("absent")));
  }

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAndAppendsNothing() {
    UUID id = UUID.randomUUID();
    log.appender.append(command(id, "first", Map.of("a", -1L), event("a", 0)));

    var again =
        (Repeated) log.appender.append(command(id, "second", Map.of("a", 0L), event("a", 1)));

    assertThat(again.sameRequest()).isTrue();
    assertThat(again.outcome()).isEqualTo(bytes("first"));
    assertThat(again.position()).isEqualTo(1);
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @Test
  void anotherRequestUnderTheSameCommandIdIsToldApart() {
    UUID id = UUID.randomUUID();
    log.appender.append(command(id, "first", Map.of("a", -1L), event("a", 0)));
    var other =
        new Append(new Append.CommandRecord(id, bytes("other"), bytes("x")), List.of(), Map.of());

    assertThat(((Repeated) log.appender.append(other)).sameRequest()).isFalse();
  }

  @Test
  void aRefusalIsAnAppendOfNoEventsThatHoldsOnlyWhileWhatItReadHasNotMoved() {
    log.appender.append(append(Map.of("a", -1L), event("a", 0)));
    UUID id = UUID.randomUUID();

    assertThat(log.appender.append(command(id, "no", Map.of("a", -1L))))
        .isEqualTo(new Conflict(Set.of("a")));
    assertThat(log.appender.append(command(id, "no", Map.of("a", 0L))))
        .isInstanceOf(Recorded.class);
    assertThat(
            ((Repeated) log.appender.append(command(id, "yes", Map.of("a", 0L), event("a", 1))))
                .outcome())
        .isEqualTo(bytes("no"));
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @Test
  void commitmentsAreWhatTheProofModuleComputes() {
    log.appender.append(
        append(Map.of("a", -1L), event("a", 0, "{\"ø\":\"Київ\"}"), event("a", 1, "")));

    var rows =
        log.jdbc
            .sql("select position, blind, commitment from event order by position")
            .query()
            .listOfRows();
    var events = log.reader.after(0, 10);
    for (int i = 0; i < events.size(); i++) {
      var e = events.get(i);
      var envelope =
          new EventEnvelope(
              e.position(),
              e.eventId(),
              e.streamType(),
              e.streamId(),
              e.version(),
              e.recordedAt(),
              e.type(),
              e.revision(),
              e.payload(),
              e.metadata());
      assertThat(rows.get(i).get("commitment"))
          .isEqualTo(Commitment.of((byte[]) requireNonNull(rows.get(i).get("blind")), envelope));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a%20b", "a\nb", "", "ä"})
  void aStreamIdThatCouldPretendToBeTwoFieldsIsRefused(String id) {
    assertThatThrownBy(() -> event(id, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stream id");
  }

  @Test
  void versionsThatDoNotFollowEachOtherAreRefusedBeforeTheyAreSent() {
    assertThatThrownBy(() -> append(Map.of("a", -1L), event("a", 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> append(Map.of(), event("a", 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * The second session waits for the first one's lock and must then see what the first committed: a
   * single statement would decide on the snapshot that it took before it waited.
   */
  @Test
  void anAppendThatWaitedForTheLockSeesWhatTheOtherCommitted() throws Exception {
    log.appender.append(append(Map.of("a", -1L), event("a", 0)));
    try (Connection first = log.dataSource.getConnection()) {
      first.setAutoCommit(false);
      lockHead(first);
      CompletableFuture<AppendResult> second =
          CompletableFuture.supplyAsync(
              () -> log.appender.append(append(Map.of("a", 0L), event("a", 1))));
      awaitOneWaiting();
      moveStream(first);
      first.commit();

      assertThat(second.get()).isEqualTo(new Conflict(Set.of("a")));
    }
  }

  @Test
  void simultaneousRepeatsAppendOnce() throws Exception {
    UUID id = UUID.randomUUID();
    var results =
        concurrently(
            8, () -> log.appender.append(command(id, "done", Map.of("a", -1L), event("a", 0))));

    assertThat(results).filteredOn(Recorded.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(Repeated.class::isInstance).hasSize(7);
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @Test
  void manyWritersLeaveNoGapAndRecordedTimeNeverRunsBackwards() throws Exception {
    concurrently(
        8,
        () -> {
          for (int i = 0; i < 50; i++) {
            String stream = UUID.randomUUID().toString();
            log.appender.append(append(Map.of(stream, -1L), event(stream, 0), event(stream, 1)));
          }
          return true;
        });

    var events = log.reader.after(0, 10_000);
    assertThat(events).hasSize(800);
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).position()).isEqualTo(i + 1);
    }
    assertThat(events).extracting(RecordedEvent::recordedAt).isSorted();
  }

  private static void lockHead(Connection connection) throws SQLException {
    try (var lock = connection.createStatement()) {
      lock.execute("select * from log_head for update");
    }
  }

  private static void moveStream(Connection connection) throws SQLException {
    try (var move = connection.createStatement()) {
      move.execute(
          "insert into event select 2, event_id, stream_type, stream_id, 1, type, revision,"
              + " payload, metadata, recorded_at, blind, commitment from event where position = 1");
      move.execute("update log_head set last_position = 2");
    }
  }

  private void awaitOneWaiting() {
    while (log.jdbc
            .sql(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname ="
                    + " current_database()")
            .query(Long.class)
            .single()
        == 0) {
      Thread.onSpinWait();
    }
  }

  private static <T> List<T> concurrently(int times, Callable<T> task)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        futures.add(threads.submit(task));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
