package org.transferledger.history.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.projection.ViewProgress;

/**
 * How far the history has come, looked up once for all who wait for it, and only while somebody
 * does. It stops before the web server does, so that all streams end by then.
 */
@Component
class FeedWatch implements SmartLifecycle {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final ViewProgress progress;
  private final Object changed = new Object();
  private long position;
  private int waiting;
  private boolean running;
  private @Nullable Thread watcher;

  FeedWatch(ViewProgress progress) {
    this.progress = progress;
  }

  /**
   * Waits until the history has come beyond a position.
   *
   * @return how far it has come by then, or by the end of the patience
   */
  long await(long beyond, Duration patience, FeedSeats.Seat seat) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    synchronized (changed) {
      waiting++;
      changed.notifyAll();
      try {
        while (running && !seat.lost() && position <= beyond) {
          long left = (deadline - System.nanoTime()) / 1_000_000;
          if (left <= 0) {
            break;
          }
          changed.wait(left);
        }
        return position;
      } finally {
        waiting--;
      }
    }
  }

  /** Has all who wait look whether they still may. */
  void wake() {
    synchronized (changed) {
      changed.notifyAll();
    }
  }

  @Override
  public boolean isRunning() {
    synchronized (changed) {
      return running;
    }
  }

  @Override
  public void start() {
    synchronized (changed) {
      running = true;
      watcher = Thread.ofVirtual().name("feed-watch").start(this::watch);
    }
  }

  @Override
  public void stop() {
    synchronized (changed) {
      running = false;
      changed.notifyAll();
    }
    if (watcher != null) {
      watcher.interrupt();
    }
  }

  private void watch() {
    try {
      while (someoneWaits()) {
        look();
        Thread.sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean someoneWaits() throws InterruptedException {
    synchronized (changed) {
      while (running && waiting == 0) {
        changed.wait();
      }
      return running;
    }
  }

  private void look() {
    try {
      long found = progress.position(HistoryProjector.VIEW);
      synchronized (changed) {
        position = found;
        changed.notifyAll();
      }
    } catch (DataAccessException e) {
      // The database is away; who waits hears nothing new until it is back.
    }
  }
}
