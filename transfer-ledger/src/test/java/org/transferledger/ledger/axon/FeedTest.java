package org.transferledger.ledger.axon;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.AppendPipeline;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.PipelineLimits;
import org.transferledger.ledger.TestLog;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.EventType;
import org.transferledger.ledger.event.EventTypes;
import org.transferledger.ledger.state.StateCache;

/** The feed: every event once and in order, soon, and in little memory. */
class FeedTest {
  record Happened(long n) {}

  private static final int SAMPLES = 31;

  private final TestLog log = new TestLog();
  private final LedgerStorageEngine engine =
      new LedgerStorageEngine(
          log.appender,
          log.reader,
          new EventSerializer(
              new EventTypes(
                  List.of(new EventType("thing.happened", 1, Happened.class)), List.of())),
          new StateCache(0));
  private final LedgerEventSource source = new LedgerEventSource(log.reader, engine);

  @AfterEach
  void close() {
    source.close();
    log.close();
  }

  @Test
  void everyEventComesOnceAndInOrderWhileOthersAreAppended() throws Exception {
    source.start();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var stream = source.openStream(null)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 8; writer++) {
        String streamId = "s" + writer;
        writers.add(
            threads.submit(() -> LongStream.range(0, 100).forEach(it -> append(streamId, it))));
      }
      assertThat(positions(stream, 800)).isEqualTo(LongStream.rangeClosed(1, 800).boxed().toList());
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  /** As Axon's coordinator does: it asks whether there is more while another thread reads on. */
  @Test
  void aStreamStandsTwoThreads() throws Exception {
    appendMany("a", 20_000);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var stream = source.openStream(null)) {
      Future<?> asking =
          threads.submit(() -> {
            while (!Thread.currentThread().isInterrupted()) {
              stream.hasNextAvailable(0, TimeUnit.SECONDS);
            }
            return null;
          });
      assertThat(positions(stream, 20_000))
          .isEqualTo(LongStream.rangeClosed(1, 20_000).boxed().toList());
      asking.cancel(true);
    }
  }

  @Test
  void aReaderBeginsBehindItsToken() throws Exception {
    appendMany("a", 10);
    try (var stream = source.openStream(new GlobalSequenceTrackingToken(7))) {
      assertThat(positions(stream, 3)).containsExactly(8L, 9L, 10L);
    }
    try (var stream = source.openStream(source.createHeadToken())) {
      assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
    }
  }

  @Test
  void aPageIsBoundedInBytesAndNeverEmptyWhileThereIsMore() throws Exception {
    String large = "{\"n\":1,\"x\":\"" + "x".repeat(100_000) + "\"}";
    for (int i = 0; i < 10; i++) {
      log.appender.append(TestLog.append(Map.of("l" + i, -1L), TestLog.event("l" + i, 0, large)));
    }
    assertThat(log.reader.after(0, 100, 350_000)).hasSize(3);
    assertThat(log.reader.after(3, 100, 350_000)).hasSize(3);
    assertThat(log.reader.after(9, 100, 10)).as("too large, but it must come").hasSize(1);
    assertThat(log.reader.after(10, 100, 10)).isEmpty();
    assertThat(log.reader.after(0, 2, 350_000)).hasSize(2);
    try (var stream = source.openStream(null)) {
      assertThat(positions(stream, 10)).hasSize(10);
    }
  }

  @Test
  void readersOfTheSameNodeWakeUpWithin50Milliseconds() throws Exception {
    try (var pipeline =
        new AppendPipeline(log.appendConnections, PipelineLimits.DEFAULT, source::advancedTo)) {
      assertThat(medianDelay(pipeline)).isLessThan(Duration.ofMillis(50));
    }
  }

  @Test
  void readersOfAnotherNodeWakeUpWithin100Milliseconds() throws Exception {
    source.start();
    assertThat(medianDelay(log.appender)).isLessThan(Duration.ofMillis(100));
  }

  /** From the answer to the append until the event is there, woken by the callback only. */
  private Duration medianDelay(Appender appender) throws InterruptedException {
    var arrivals = new LinkedBlockingQueue<Long>();
    List<Long> delays = new ArrayList<>();
    try (var stream = source.openStream(null)) {
      stream.setOnAvailableCallback(() -> {
        if (stream.peek().isPresent()) {
          arrivals.add(System.nanoTime());
        }
      });
      for (int i = 0; i < SAMPLES; i++) {
        appender.append(begin("s" + i));
        long answered = System.nanoTime();
        delays.add(requireNonNull(arrivals.poll(5, TimeUnit.SECONDS)) - answered);
        stream.nextAvailable();
        arrivals.clear();
      }
    }
    delays.sort(null);
    return Duration.ofNanos(delays.get(SAMPLES / 2));
  }

  @Test
  void anEventOfUnknownTypeIsReachedButNotPassed() throws Exception {
    appendMany("a", 2);
    log.appender.append(
        TestLog.append(
            Map.of("f", -1L),
            new NewEvent(
                UUID.randomUUID(),
                "thing",
                "f",
                0,
                "thing.from-the-future",
                1,
                new byte[] {'{', '}'},
                new byte[] {'{', '}'})));
    append("b", 0);

    try (var stream = source.openStream(null)) {
      assertThat(positions(stream, 2)).containsExactly(1L, 2L);
      assertThat(stream.hasNextAvailable(0, TimeUnit.SECONDS)).isFalse();
      assertThat(stream.peek()).isEmpty();
    }
    FeedStop stop = requireNonNull(source.stop());
    assertThat(stop.position()).isEqualTo(3);
    assertThat(stop.cause()).hasMessageContaining("thing.from-the-future");
  }

  private static List<Long> positions(BlockingStream<TrackedEventMessage<?>> stream, int count)
      throws InterruptedException {
    List<Long> positions = new ArrayList<>();
    while (positions.size() < count) {
      positions.add(stream.nextAvailable().trackingToken().position().orElseThrow());
    }
    return positions;
  }

  private static Append begin(String stream) {
    return TestLog.append(Map.of(stream, -1L), TestLog.event(stream, 0));
  }

  private void append(String stream, long version) {
    log.appender.append(
        TestLog.append(Map.of(stream, version - 1), TestLog.event(stream, version)));
  }

  private void appendMany(String stream, int count) {
    var events =
        LongStream.range(0, count)
            .mapToObj(version -> TestLog.event(stream, version))
            .toArray(NewEvent[]::new);
    log.appender.append(TestLog.append(Map.of(stream, -1L), events));
  }
}
