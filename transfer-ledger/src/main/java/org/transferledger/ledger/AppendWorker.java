package org.transferledger.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one batch after the other on a connection of its own, until the queue is closed. */
final class AppendWorker implements Runnable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final Logger LOGGER = LoggerFactory.getLogger(AppendWorker.class);

  private final AppendQueue queue;
  private final AppendCall call;
  private final Duration search;
  private final BiConsumer<List<WaitingAppend>, List<AppendResult>> onCommitted;

  AppendWorker(
      AppendQueue queue,
      AppendCall call,
      Duration search,
      BiConsumer<List<WaitingAppend>, List<AppendResult>> onCommitted) {
    this.queue = queue;
    this.call = call;
    this.search = search;
    this.onCommitted = onCommitted;
  }

  @Override
  public void run() {
    try (call) {
      for (var batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
        serve(batch);
      }
    }
  }

  /** Whatever happens, each append of the batch has its answer in the end. */
  private void serve(List<WaitingAppend> batch) {
    try {
      answer(batch, new Search(search));
    } catch (RuntimeException | Error e) {
      LOGGER.error("a batch of {} appends failed", batch.size(), e);
      call.close();
      batch.forEach(it ->
          it.answer()
              .completeExceptionally(
                  LogUnavailable.outcomeUnknown("the append failed: " + e.getMessage(), e)));
    }
  }

  private void answer(List<WaitingAppend> batch, Search search) {
    while (true) {
      try {
        call.connect();
        search.sending();
        onCommitted.accept(batch, call.execute(batch));
        return;
      } catch (SQLException e) {
        call.close();
        switch (search.failed(e)) {
          case SEND_AGAIN -> search.pause();
          case NOT_NOW -> {
            batch.forEach(it -> it.answer().completeExceptionally(search.inVain(e)));
            return;
          }
          case FAULTY -> {
            if (batch.size() == 1) {
              batch.getFirst().answer().completeExceptionally(refused(e));
            } else {
              batch.forEach(it -> serve(List.of(it)));
            }
            return;
          }
        }
      }
    }
  }

  private static IllegalArgumentException refused(SQLException e) {
    return new IllegalArgumentException("the log refused an append: " + e.getMessage(), e);
  }

  /** The search for the outcome of one batch. */
  private static final class Search {
    private final long end;
    private Duration pause = FIRST_PAUSE;
    private boolean sending;
    private boolean unresolved;

    Search(Duration patience) {
      this.end = System.nanoTime() + patience.toNanos();
    }

    void sending() {
      sending = true;
    }

    /** What to do now. While a commit is in doubt, nothing but its outcome ends the search. */
    AppendFailure failed(SQLException e) {
      var failure = AppendFailure.of(e);
      if (failure == AppendFailure.SEND_AGAIN) {
        unresolved |= sending;
      }
      sending = false;
      if (failure == AppendFailure.NOT_NOW && unresolved) {
        failure = AppendFailure.SEND_AGAIN;
      }
      if (failure == AppendFailure.SEND_AGAIN) {
        LOGGER.warn("the log does not answer an append: {}", e.getMessage());
        return System.nanoTime() - end < 0 ? failure : AppendFailure.NOT_NOW;
      }
      return failure;
    }

    /** Waits a little, longer each time. */
    void pause() {
      try {
        Thread.sleep(pause);
      } catch (InterruptedException e) {
        throw new IllegalStateException("the append thread was interrupted", e);
      }
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    LogUnavailable inVain(SQLException reason) {
      String message = "the log takes no append just now: " + reason.getMessage();
      return unresolved
          ? LogUnavailable.outcomeUnknown(message, reason)
          : LogUnavailable.notAppended(message, reason);
    }
  }
}
