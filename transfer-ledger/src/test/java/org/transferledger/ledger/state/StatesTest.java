package org.transferledger.ledger.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.Snapshots;
import org.transferledger.ledger.TestLog;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.event.EventType;
import org.transferledger.ledger.event.EventTypes;

class StatesTest {
  record Happened(long n) {}

  /** The sum of what happened. */
  record Total(long sum, long count) {
    static Total after(@Nullable Total before, Object event) {
      long n = ((Happened) event).n;
      return before == null ? new Total(n, 1) : new Total(before.sum + n, before.count + 1);
    }
  }

  /** The same by name, but of another making. */
  record Count(long count) {
    static Count after(@Nullable Count before, Object event) {
      return new Count(before == null ? 1 : before.count + 1);
    }
  }

  private static final StateType<Total> TOTAL = new StateType<>("thing", Total.class, Total::after);
  private static final StateType<Count> COUNT = new StateType<>("thing", Count.class, Count::after);
  private static final StateType<Total> OTHER_KIND =
      new StateType<>("other", Total.class, Total::after);

  private final TestLog log = new TestLog();
  private final EventSerializer serializer =
      new EventSerializer(
          new EventTypes(List.of(new EventType("thing.happened", 1, Happened.class)), List.of()));
  private final StateCache cache = new StateCache(1_000_000);
  private final States states = states(cache);

  private States states(StateCache remembered) {
    return new States(
        new LogReader(log.dataSource),
        new Snapshots(log.dataSource),
        serializer,
        remembered,
        Runnable::run);
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void aStateIsFoldedFromItsEvents() {
    append("a", 0, 3);
    assertThat(states.known(TOTAL, "a")).isEqualTo(new Versioned<>(new Total(3, 3), 2));
    assertThat(states.known(TOTAL, "none")).isEqualTo(new Versioned<>(null, Append.ABSENT));
    assertThat(states.latest(TOTAL, "none")).isEqualTo(new Versioned<>(null, Append.ABSENT));
  }

  @Test
  void aHotStateIsNotReadAgain() {
    append("a", 0, 3);
    var first = states.known(TOTAL, "a");
    List<NewEvent> more = append("a", 3, 2);
    assertThat(states.known(TOTAL, "a")).as("as it was when last seen").isEqualTo(first);
    cache.recorded(more);
    log.dataSource.close();

    assertThat(states.known(TOTAL, "a")).isEqualTo(new Versioned<>(new Total(10, 5), 4));
  }

  @Test
  void aStreamThatThisNodeBeganIsNotReadAtAll() {
    cache.recorded(append("a", 0, 4));
    log.dataSource.close();
    assertThat(states.known(TOTAL, "a")).isEqualTo(new Versioned<>(new Total(6, 4), 3));
  }

  @Test
  void theLatestStateHasWhatOtherNodesAppended() {
    append("a", 0, 3);
    states.known(TOTAL, "a");
    append("a", 3, 1_100);
    assertThat(states.latest(TOTAL, "a").version()).isEqualTo(1_102);
    assertThat(states.known(TOTAL, "a").version()).isEqualTo(1_102);
  }

  @Test
  void eventsThatAreNotTheNextOnesDoNotGetIntoAState() {
    append("a", 0, 3);
    states.known(TOTAL, "a");
    List<NewEvent> unseen = append("a", 3, 1);
    List<NewEvent> later = append("a", 4, 1);
    cache.recorded(later);
    cache.recorded(unseen);
    assertThat(states.known(TOTAL, "a")).isEqualTo(new Versioned<>(new Total(10, 5), 4));
  }

  @Test
  void eventsThatAreKnownAlreadyChangeNothing() {
    List<NewEvent> events = append("a", 0, 3);
    var first = states.known(TOTAL, "a");
    cache.recorded(events);
    log.dataSource.close();
    assertThat(states.known(TOTAL, "a")).isEqualTo(first);
  }

  @Test
  void aStreamOfAnotherKindIsNoneOfThisAtItsVersion() {
    append("a", 0, 3);
    assertThat(states.known(OTHER_KIND, "a")).isEqualTo(new Versioned<>(null, 2));
    assertThat(states.latest(OTHER_KIND, "a")).isEqualTo(new Versioned<>(null, 2));
    assertThat(states.known(TOTAL, "a")).isEqualTo(new Versioned<>(new Total(3, 3), 2));
    assertThat(states.known(OTHER_KIND, "a")).isEqualTo(new Versioned<>(null, 2));
    append("a", 3, 1);
    assertThat(states.latest(OTHER_KIND, "a")).isEqualTo(new Versioned<>(null, 3));
    assertThat(states.latest(TOTAL, "a").version()).isEqualTo(3);
  }

  @Test
  void aLongStreamIsReadFromItsSnapshot() {
    append("a", 0, 10_020);
    var expected = new Versioned<>(new Total(LongStream.range(0, 10_020).sum(), 10_020), 10_019);
    assertThat(states.known(TOTAL, "a")).isEqualTo(expected);
    assertThat(snapshotVersion()).isEqualTo(10_019);
    // Were they read, the state would be another one.
    hideEventsBefore(10_020);

    assertThat(states(new StateCache(1_000)).known(TOTAL, "a")).isEqualTo(expected);
    append("a", 10_020, 1);
    assertThat(states(new StateCache(1_000)).known(TOTAL, "a").version()).isEqualTo(10_020);
  }

  @Test
  void aSnapshotIsKeptAgainAsTheStreamGrows() {
    append("a", 0, 60);
    states.known(TOTAL, "a");
    append("a", 60, 40);
    states.latest(TOTAL, "a");
    assertThat(snapshotVersion()).as("not for every event").isEqualTo(59);
    cache.recorded(append("a", 100, 20));
    states.known(TOTAL, "a");
    assertThat(snapshotVersion()).isEqualTo(119);
  }

  @Test
  void aSnapshotOfAnotherMakingIsNotTrusted() {
    append("a", 0, 60);
    states.known(TOTAL, "a");
    assertThat(snapshotVersion()).isEqualTo(59);

    assertThat(states(new StateCache(1_000)).known(COUNT, "a"))
        .isEqualTo(new Versioned<>(new Count(60), 59));
    assertThat(states(new StateCache(1_000)).known(TOTAL, "a"))
        .as("the snapshot is the other's by now")
        .isEqualTo(new Versioned<>(new Total(LongStream.range(0, 60).sum(), 60), 59));
  }

  @Test
  void theShapeIsOfAllTheCodeBehindAState() {
    assertThat(Shape.of(Total.class)).isEqualTo(Shape.of(Total.class));
    assertThat(Shape.of(Total.class)).isNotEqualTo(Shape.of(Count.class));
    assertThat(Shape.classes(Total.class))
        .contains("org/transferledger/ledger/state/StatesTest$Happened");
  }

  @Test
  void aPastStateIsWhatHadBeenRecordedByThen() {
    append("a", 0, 3);
    long then = log.reader.lastPosition();
    append("b", 0, 2);
    append("a", 3, 1_100);
    long later = log.reader.lastPosition();
    append("a", 1_103, 1);

    assertThat(states.asOf(TOTAL, "a", then)).isEqualTo(new Versioned<>(new Total(3, 3), 2));
    assertThat(states.asOf(TOTAL, "a", then - 1)).isEqualTo(new Versioned<>(new Total(1, 2), 1));
    assertThat(states.asOf(TOTAL, "a", later).version()).isEqualTo(1_102);
    assertThat(states.asOf(TOTAL, "b", then)).isEqualTo(Versioned.absent());
    assertThat(states.asOf(OTHER_KIND, "a", later)).isEqualTo(Versioned.absent());
    assertThat(states.events(TOTAL, "a", then))
        .extracting(LoggedEvent::position, LoggedEvent::version, LoggedEvent::event)
        .containsExactly(
            tuple(1L, 0L, new Happened(0)),
            tuple(2L, 1L, new Happened(1)),
            tuple(3L, 2L, new Happened(2)));
  }

  @Test
  void whatIsRewrittenLaterIsAsItHadBeenWritten() {
    var rewriting =
        new StateType<>(
            "thing",
            Total.class,
            Total::after,
            event -> ((Happened) event).n == 3,
            history -> new Total(-1, history.size()));
    append("a", 0, 5);

    assertThat(states.asOf(rewriting, "a", 3).state()).isEqualTo(new Total(3, 3));
    assertThat(states.asOf(rewriting, "a", 4).state()).isEqualTo(new Total(-1, 4));
  }

  @Test
  void memoryIsBounded() {
    var small = new StateCache(20_000);
    var bounded = states(small);
    for (int i = 0; i < 200; i++) {
      append("s" + i, 0, 1);
      bounded.known(TOTAL, "s" + i);
    }
    assertThat(small.size()).isLessThan(100);
  }

  private List<NewEvent> append(String stream, long from, int count) {
    List<NewEvent> events =
        LongStream.range(from, from + count)
            .mapToObj(version -> TestLog.event(stream, version))
            .toList();
    log.appender.append(TestLog.append(Map.of(stream, from - 1), events.toArray(NewEvent[]::new)));
    return events;
  }

  private long snapshotVersion() {
    return log.jdbc
        .sql("select version from snapshot where stream_id = 'a'")
        .query(Long.class)
        .single();
  }

  private void hideEventsBefore(long version) {
    log.owner.sql("alter table event disable trigger event_stays").update();
    log.owner
        .sql("update event set payload = '{\"n\":-1}' where version < ?")
        .params(version)
        .update();
  }
}
