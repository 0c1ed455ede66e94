package org.transferledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.transferledger.benchmarks.measure.Load.Operation;

class LoadTest {
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void workThatRunsOutIsDoneOnceAndEndsTheRun() throws Exception {
    var left = new AtomicInteger(100);
    var done = new AtomicInteger();

    Sample sample =
        callers(4, LONG)
            .run(_ ->
                () -> {
                  boolean more = left.getAndDecrement() > 0;
                  done.addAndGet(more ? 1 : 0);
                  return more;
                });

    assertThat(done).hasValue(100);
    assertThat(sample.rate()).isPositive();
  }

  @Test
  void anOperationBeyondTheEndCountsInPart() throws Exception {
    Sample sample =
        callers(1, Duration.ofMillis(50)).run(_ -> Operation.endless(LoadTest::longerThanTheRun));

    assertThat(sample.rate()).isPositive().isLessThan(1_000.0 / 200);
    assertThat(sample.p99()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void theFailureOfOneCallerIsTheFailureOfTheRun() {
    assertThatThrownBy(() ->
            callers(2, Duration.ofMillis(10))
                .run(caller ->
                    () -> {
                      if (caller == 1) {
                        throw new IllegalStateException("broken");
                      }
                      return true;
                    }))
        .hasRootCauseMessage("broken");
  }

  @Test
  void theSidesTakeTurnsAndTheMedianCounts() throws Exception {
    List<String> order = new ArrayList<>();
    var settings = Settings.of("--short", "--rounds=3");

    var result = SideBySide.measure("test", settings, side("ours", order), side("baseline", order));

    assertThat(order).containsExactly("ours", "baseline", "baseline", "ours", "ours", "baseline");
    assertThat(result.ours().rate()).isEqualTo(4);
  }

  private static SideBySide.Side side(String name, List<String> order) {
    return () -> {
      order.add(name);
      return new Sample(order.size(), Double.NaN);
    };
  }

  private static Load callers(int callers, Duration time) {
    return new Load(callers, Thread.ofVirtual().factory(), time);
  }

  private static void longerThanTheRun() {
    try {
      Thread.sleep(Duration.ofMillis(200));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
