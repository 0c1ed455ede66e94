package org.transferledger.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.transferledger.benchmarks.release.Application;

class HistoryViewsTest {
  private static final long EVENTS = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Test
  void everyViewOfTheApplicationTakesTheWholeHistory() throws Exception {
    try (var application = Application.start(Path.of("target", "bench", "history-views"))) {
      var history = History.write(1, EVENTS, application.appender());
      assertThat(application.viewsBehind(history.events(), PATIENCE)).isEmpty();
    }
  }
}
