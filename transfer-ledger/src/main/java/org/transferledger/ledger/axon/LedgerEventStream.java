package org.transferledger.ledger.axon;

import java.util.ArrayDeque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.RecordedEvent;
import org.transferledger.ledger.event.UnknownEventType;

/**
 * One reader of the feed; holds at most two pages in memory. It may be used by any thread: Axon's
 * coordinator asks whether there is more on one thread while it already reads on another.
 */
final class LedgerEventStream implements BlockingStream<TrackedEventMessage<?>> {
  private static final int PAGE = 500;

  /** A page holds no more, unless its first event alone is larger. */
  private static final int PAGE_BYTES = 4 << 20;

  private final LogReader log;
  private final LedgerStorageEngine engine;
  private final Consumer<LedgerEventStream> onClose;
  private final Consumer<FeedStop> onStop;
  private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private final Object arrival = new Object();
  private long position;
  private @Nullable CompletableFuture<List<RecordedEvent>> readAhead;
  private boolean stopped;
  private long arrivals;
  private volatile boolean closed;
  private volatile @Nullable Runnable onAvailable;

  LedgerEventStream(
      LogReader log,
      LedgerStorageEngine engine,
      long position,
      Consumer<LedgerEventStream> onClose,
      Consumer<FeedStop> onStop) {
    this.log = log;
    this.engine = engine;
    this.position = position;
    this.onClose = onClose;
    this.onStop = onStop;
  }

  @Override
  public synchronized Optional<TrackedEventMessage<?>> peek() {
    fill();
    return Optional.ofNullable(page.peek());
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (true) {
      long seen = arrivals();
      boolean available = fill();
      long left = deadline - System.nanoTime();
      if (available || left <= 0 || closed) {
        return available;
      }
      awaitArrivalAfter(seen, left);
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (true) {
      if (hasNextAvailable(1, TimeUnit.SECONDS)) {
        TrackedEventMessage<?> next = poll();
        if (next != null) {
          return next;
        }
      } else if (closed) {
        throw new NoSuchElementException("the stream is closed");
      }
    }
  }

  private synchronized @Nullable TrackedEventMessage<?> poll() {
    return page.poll();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public void close() {
    closed = true;
    onClose.accept(this);
    wake();
  }

  void wake() {
    synchronized (arrival) {
      arrivals++;
      arrival.notifyAll();
    }
    Runnable callback = onAvailable;
    if (callback != null && !closed) {
      callback.run();
    }
  }

  /**
   * Reads the next page if there is nothing left of the last; false if there is nothing to be had.
   * At an event that this version of the software does not know the stream ends: whoever reads on
   * has handled all that comes before, and nothing is skipped.
   */
  private synchronized boolean fill() {
    if (page.isEmpty() && !closed && !stopped) {
      List<RecordedEvent> events = nextPage();
      for (RecordedEvent event : events) {
        try {
          page.add(engine.message(event));
          position = event.position();
        } catch (UnknownEventType e) {
          stopped = true;
          onStop.accept(new FeedStop(event.position(), e));
          break;
        }
      }
      if (events.size() > PAGE / 2 && !stopped) {
        readAhead();
      }
    }
    return !page.isEmpty();
  }

  private List<RecordedEvent> nextPage() {
    var ahead = readAhead;
    readAhead = null;
    if (ahead != null) {
      try {
        return ahead.join();
      } catch (CompletionException e) {
        // Whatever it was, the next try tells.
      }
    }
    return log.after(position, PAGE, PAGE_BYTES);
  }

  /** While there is much to read, the next page is fetched while this one is worked on. */
  private void readAhead() {
    long from = position;
    var ahead = new CompletableFuture<List<RecordedEvent>>();
    readAhead = ahead;
    Thread.ofVirtual()
        .name("read-ahead")
        .start(() -> {
          try {
            ahead.complete(log.after(from, PAGE, PAGE_BYTES));
          } catch (RuntimeException e) {
            ahead.completeExceptionally(e);
          }
        });
  }

  private long arrivals() {
    synchronized (arrival) {
      return arrivals;
    }
  }

  private void awaitArrivalAfter(long seen, long nanos) throws InterruptedException {
    synchronized (arrival) {
      if (arrivals == seen) {
        TimeUnit.NANOSECONDS.timedWait(arrival, nanos);
      }
    }
  }
}
