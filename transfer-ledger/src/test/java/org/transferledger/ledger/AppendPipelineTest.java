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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.transferledger.ledger.AppendResult.Conflict;
import org.transferledger.ledger.AppendResult.Recorded;
import org.transferledger.ledger.AppendResult.Repeated;

/** Many appends in one commit, and a definite answer for each whatever the database does. */
class AppendPipelineTest {
  private static final PipelineLimits LIMITS =
      new PipelineLimits(
          6, 100_000, 512, 50_000, 60_000, Duration.ofSeconds(30), Duration.ofMillis(500));

  private final TestLog log = new TestLog();
  private final FaultyConnections connections = new FaultyConnections(log.appendConnections);
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    callers.close();
    log.close();
  }

  @Test
  void appendsThatWaitTogetherShareACommit() throws Exception {
    List<Future<AppendResult>> answers = new ArrayList<>();
    try (var lock = new HeadLock()) {
      answers.add(send(log.appender, begin("first")));
      await(lock::someoneWaits);
      for (int i = 1; i < 100; i++) {
        answers.add(send(log.appender, begin("s" + i)));
      }
      await(() -> log.appender.waiting() == 99);
      assertThat(log.reader.lastPosition()).as("nothing before the commit").isZero();
      assertThat(answers).noneMatch(Future::isDone);
    }

    var positions = new ArrayList<Long>();
    for (var answer : answers) {
      positions.add(((Recorded) answer.get()).position());
    }
    assertThat(positions).containsExactlyInAnyOrderElementsOf(longs(1, 100));
    assertThat(log.appender.batches()).isEqualTo(2);
  }

  @Test
  void aBadAppendDoesNotHarmItsNeighbours() throws Exception {
    UUID known = UUID.randomUUID();
    log.appender.append(command(known, "first", Map.of("a", -1L), event("a", 0)));
    log.owner.sql("alter table event add check (stream_id <> 'faulty')").update();
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      Future<AppendResult> first;
      Future<AppendResult> stale;
      Future<AppendResult> repeat;
      Future<AppendResult> faulty;
      Future<AppendResult> good;
      try (var lock = new HeadLock()) {
        first = send(pipeline, begin("first"));
        await(lock::someoneWaits);
        stale = send(pipeline, append(Map.of("a", -1L, "b", -1L), event("b", 0)));
        repeat = send(pipeline, command(known, "second", Map.of("a", 0L), event("a", 1)));
        faulty = send(pipeline, begin("faulty"));
        good = send(pipeline, begin("good"));
        await(() -> pipeline.waiting() == 4);
      }

      assertThat(stale.get()).isEqualTo(new Conflict(Set.of("a")));
      assertThat(repeat.get())
          .asInstanceOf(InstanceOfAssertFactories.type(Repeated.class))
          .extracting(Repeated::outcome)
          .isEqualTo(bytes("first"));
      assertThat(failure(faulty)).isInstanceOf(IllegalArgumentException.class);
      assertThat(List.of(first.get(), good.get())).allMatch(Recorded.class::isInstance);
    }
    assertThat(log.reader.after(0, 10))
        .extracting(RecordedEvent::streamId)
        .containsExactly("a", "first", "good");
  }

  @Test
  void anAppendThatFollowsAnotherOfTheSameBatchIsDecidedAfterIt() throws Exception {
    log.appender.append(begin("hot"));
    List<Future<AppendResult>> answers = new ArrayList<>();
    Future<AppendResult> first;
    try (var lock = new HeadLock()) {
      first = send(log.appender, begin("first"));
      await(lock::someoneWaits);
      for (int i = 0; i < 5; i++) {
        answers.add(send(log.appender, append(Map.of("hot", 0L), event("hot", 1))));
        answers.add(send(log.appender, append(Map.of("hot", 0L, "r" + i, -1L), event("r" + i, 0))));
      }
      await(() -> log.appender.waiting() == 10);
    }

    assertThat(first.get()).isInstanceOf(Recorded.class);
    int written = 0;
    for (int i = 0; i < answers.size(); i += 2) {
      written += answers.get(i).get() instanceof Recorded ? 1 : 0;
    }
    assertThat(written).isEqualTo(1);
    assertThat(log.reader.version("hot")).hasValue(1);
    long moved = log.reader.stream("hot", 1, 1).getFirst().position();
    for (int i = 1; i < answers.size(); i += 2) {
      if (answers.get(i).get() instanceof Recorded recorded) {
        assertThat(recorded.position()).as("read before it moved").isLessThan(moved);
      }
    }
  }

  @Test
  void moreThanTheLimitIsTurnedAwayAtOnce() throws Exception {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      List<Future<AppendResult>> answers = new ArrayList<>();
      try (var lock = new HeadLock()) {
        answers.add(send(pipeline, begin("first")));
        await(lock::someoneWaits);
        for (int i = 0; i < LIMITS.waitingAppends(); i++) {
          answers.add(send(pipeline, begin("s" + i)));
        }
        await(() -> pipeline.waiting() == LIMITS.waitingAppends());

        assertNotAppended(() -> pipeline.append(begin("too-many")));
        assertThat(pipeline.waiting()).isEqualTo(LIMITS.waitingAppends());
      }
      for (var answer : answers) {
        assertThat(answer.get()).isInstanceOf(Recorded.class);
      }
    }
    assertThat(log.reader.version("too-many")).isEmpty();
  }

  @Test
  void moreBytesThanTheLimitAreTurnedAwayAtOnce() throws Exception {
    String large = "{\"x\":\"" + "x".repeat(45_000) + "\"}";
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      Future<AppendResult> first;
      Future<AppendResult> one;
      Future<AppendResult> two;
      try (var lock = new HeadLock()) {
        first = send(pipeline, begin("first"));
        await(lock::someoneWaits);
        one = send(pipeline, append(Map.of("one", -1L), event("one", 0, large)));
        two = send(pipeline, append(Map.of("two", -1L), event("two", 0, large)));
        await(() -> pipeline.waiting() == 2);
        assertNotAppended(
            () -> pipeline.append(append(Map.of("three", -1L), event("three", 0, large))));
      }
      assertThat(List.of(first.get(), one.get(), two.get())).allMatch(Recorded.class::isInstance);
      assertThat(pipeline.batches()).as("each too large to share").isEqualTo(3);
    }
  }

  @Test
  void anAppendLargerThanTheLogTakesIsRefused() {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      var huge = append(Map.of("a", -1L), event("a", 0, "x".repeat(60_001)));
      assertThatThrownBy(() -> pipeline.append(huge))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("60000");
    }
  }

  @Test
  void whatIsNotSentInTimeIsTakenBack() throws Exception {
    var impatient =
        new PipelineLimits(
            6, 100_000, 512, 50_000, 60_000, Duration.ofMillis(200), Duration.ofSeconds(30));
    try (var pipeline = new AppendPipeline(connections, impatient, _ -> {})) {
      Future<AppendResult> sent;
      try (var lock = new HeadLock()) {
        sent = send(pipeline, begin("sent"));
        await(lock::someoneWaits);
        assertNotAppended(() -> pipeline.append(begin("late")));
      }
      assertThat(sent.get()).as("what was sent is waited for").isInstanceOf(Recorded.class);
    }
    assertThat(log.reader.version("late")).isEmpty();
  }

  @Test
  void anAnswerThatIsLostAfterTheCommitIsFoundOut() {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.loseAnswer();
      assertThat(
              pipeline.append(command(UUID.randomUUID(), "done", Map.of("a", -1L), event("a", 0))))
          .asInstanceOf(InstanceOfAssertFactories.type(Repeated.class))
          .satisfies(it -> assertThat(it.sameRequest()).isTrue())
          .extracting(Repeated::outcome)
          .isEqualTo(bytes("done"));
    }
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @Test
  void aCommitWithAWarningIsAskedForAgain() {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.warn();
      assertThat(pipeline.append(begin("a"))).isInstanceOf(Repeated.class);
    }
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @Test
  void aBackendThatIsKilledWhileItWaitsCostsNothing() throws Exception {
    Future<AppendResult> answer;
    try (var lock = new HeadLock()) {
      answer = send(log.appender, begin("a"));
      await(lock::someoneWaits);
      lock.killWhoWaits();
      await(() -> !lock.someoneWaits());
      await(lock::someoneWaits);
    }
    assertThat(answer.get()).isInstanceOf(Recorded.class);
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"55P03", "57014", "53100", "53200", "58030"})
  void lackOfTimeOrSpaceIsAnswered(String sqlState) {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.failInstead(sqlState);
      assertNotAppended(() -> pipeline.append(begin("a")));
      assertThat(pipeline.append(begin("a"))).isInstanceOf(Recorded.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "57P03", "25006", "40001", "40P01"})
  void whatIsNoFaultOfTheAppendIsTriedAgain(String sqlState) {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.failInstead(sqlState);
      connections.failInstead(sqlState);
      assertThat(pipeline.append(begin("a"))).isInstanceOf(Recorded.class);
    }
  }

  /** "Not appended" would be a lie here: the first try was committed. */
  @Test
  void lackOfTimeEndsNoSearchForALostAnswer() {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.loseAnswer();
      connections.failInstead("55P03");
      assertThat(pipeline.append(begin("a"))).isInstanceOf(Repeated.class);
    }
  }

  @Test
  void aDatabaseThatStaysAwayIsToldOfAsWhatItIs() {
    try (var pipeline = new AppendPipeline(connections, LIMITS, _ -> {})) {
      connections.failToConnect(7);
      assertNotAppended(() -> pipeline.append(begin("never-sent")));
      while (true) {
        try {
          pipeline.append(begin("until-it-is-back"));
          break;
        } catch (LogUnavailable e) {
          assertThat(e.outcomeKnown()).isTrue();
        }
      }

      connections.loseAnswer();
      connections.failToConnect(50);
      assertThatThrownBy(() -> pipeline.append(begin("committed")))
          .asInstanceOf(InstanceOfAssertFactories.type(LogUnavailable.class))
          .extracting(LogUnavailable::outcomeKnown)
          .isEqualTo(false);
    }
    assertThat(log.reader.version("never-sent")).isEmpty();
    assertThat(log.reader.version("committed")).hasValue(0);
  }

  @Test
  void closingServesWhatWaitsAndTakesNothingMore() throws Exception {
    var pipeline = new AppendPipeline(connections, LIMITS, _ -> {});
    List<Future<AppendResult>> answers = new ArrayList<>();
    Thread closing;
    try (var lock = new HeadLock()) {
      answers.add(send(pipeline, begin("first")));
      await(lock::someoneWaits);
      for (int i = 1; i < 5; i++) {
        answers.add(send(pipeline, begin("s" + i)));
      }
      await(() -> pipeline.waiting() == 4);
      closing = Thread.ofPlatform().start(pipeline::close);
      await(() -> closing.getState() == Thread.State.WAITING);
      assertNotAppended(() -> pipeline.append(begin("late")));
    }
    closing.join();

    for (var answer : answers) {
      assertThat(answer.get()).isInstanceOf(Recorded.class);
    }
    assertThat(log.reader.version("late")).isEmpty();
  }

  @Test
  void aCommandSentToTwoNodesAtOnceHasOneEffectAndOneAnswer() throws Exception {
    try (var other = new AppendPipeline(connections, PipelineLimits.DEFAULT, _ -> {})) {
      for (int round = 0; round < 20; round++) {
        UUID id = UUID.randomUUID();
        String stream = "s" + round;
        var first = send(log.appender, command(id, "one", Map.of(stream, -1L), event(stream, 0)));
        var second = send(other, command(id, "two", Map.of(stream, -1L), event(stream, 0)));

        var results = List.of(first.get(), second.get());
        assertThat(results).hasAtLeastOneElementOfType(Recorded.class);
        assertThat(results).hasAtLeastOneElementOfType(Repeated.class);
      }
    }
    assertThat(log.reader.lastPosition()).isEqualTo(20);
  }

  @Test
  void aRepeatAfterARestartGetsTheFirstAnswer() {
    var append = begin("a");
    log.appender.append(append);
    try (var restarted = new AppendPipeline(connections, LIMITS, _ -> {})) {
      assertThat(restarted.append(append)).isInstanceOf(Repeated.class);
    }
    assertThat(log.reader.lastPosition()).isEqualTo(1);
  }

  private static void assertNotAppended(Runnable append) {
    assertThatThrownBy(append::run)
        .asInstanceOf(InstanceOfAssertFactories.type(LogUnavailable.class))
        .extracting(LogUnavailable::outcomeKnown)
        .isEqualTo(true);
  }

  private static Append begin(String stream) {
    return append(Map.of(stream, -1L), event(stream, 0));
  }

  private Future<AppendResult> send(Appender appender, Append append) {
    return callers.submit(() -> appender.append(append));
  }

  private static Throwable failure(Future<?> answer) throws InterruptedException {
    try {
      answer.get();
      throw new AssertionError("it did not fail");
    } catch (ExecutionException e) {
      return requireNonNull(e.getCause());
    }
  }

  private static List<Long> longs(long from, long to) {
    return IntStream.rangeClosed((int) from, (int) to).mapToObj(Long::valueOf).toList();
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(Condition condition) throws SQLException {
    while (!condition.holds()) {
      Thread.onSpinWait();
    }
  }

  /** Holds the lock on the log's head, as a slow append of another node would. */
  private final class HeadLock implements AutoCloseable {
    private final Connection connection;

    HeadLock() throws SQLException {
      connection = log.dataSource.getConnection();
      connection.setAutoCommit(false);
      execute(connection, "select * from log_head for update");
    }

    boolean someoneWaits() {
      return log.jdbc
          .sql(
              "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and"
                  + " datname = current_database()")
          .query(Boolean.class)
          .single();
    }

    void killWhoWaits() {
      log.owner
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type ="
                  + " 'Lock' and datname = current_database()")
          .query(Boolean.class)
          .single();
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
