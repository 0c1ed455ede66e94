package org.transferledger.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Appends that wait for their batch, first come, first served, bounded in number and bytes. */
final class AppendQueue {
  /** Much less than a commit takes. */
  private static final Duration GATHERING = Duration.ofNanos(100_000);

  private final PipelineLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private final Deque<WaitingAppend> waiting = new ArrayDeque<>();
  private long bytes;
  private int wanted = 1;
  private int expected;
  private boolean closed;

  AppendQueue(PipelineLimits limits) {
    this.limits = limits;
  }

  /**
   * Queues an append.
   *
   * @throws LogUnavailable if too much is waiting already, or nothing is taken any more
   */
  void add(WaitingAppend append) {
    lock.lock();
    try {
      if (closed) {
        throw LogUnavailable.notAppended("the log is closing", null);
      }
      if (waiting.size() >= limits.waitingAppends()
          || (!waiting.isEmpty() && bytes + append.size() > limits.waitingBytes())) {
        throw LogUnavailable.notAppended(
            "%d appends of %d bytes are waiting already".formatted(waiting.size(), bytes), null);
      }
      waiting.add(append);
      bytes += append.size();
      if (waiting.size() >= wanted) {
        arrival.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes an append back; false if it has been sent. */
  boolean withdraw(WaitingAppend append) {
    lock.lock();
    try {
      boolean found = waiting.remove(append);
      if (found) {
        bytes -= append.size();
      }
      return found;
    } finally {
      lock.unlock();
    }
  }

  /** The next batch, waiting for one; empty once the queue is closed and nothing is left. */
  List<WaitingAppend> take() {
    lock.lock();
    try {
      do {
        gather();
      } while (waiting.isEmpty() && !closed);
      var batch = new Batch(limits);
      Iterator<WaitingAppend> candidates = waiting.iterator();
      while (candidates.hasNext() && !batch.isFull()) {
        WaitingAppend candidate = candidates.next();
        if (batch.admit(candidate)) {
          candidates.remove();
          bytes -= candidate.size();
        }
      }
      expected = batch.appends().size() + waiting.size();
      return batch.appends();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the first append and then, for a moment, until as many are there as last time: who
   * has just been answered comes again, and one commit for all of them is cheaper than two. What
   * waited may be taken back meanwhile.
   */
  private void gather() {
    wanted = 1;
    while (waiting.isEmpty() && !closed) {
      arrival.awaitUninterruptibly();
    }
    wanted = Math.min(expected, limits.batchAppends());
    long left = GATHERING.toNanos();
    while (waiting.size() < wanted && left > 0 && !closed) {
      try {
        left = arrival.awaitNanos(left);
      } catch (InterruptedException e) {
        throw new IllegalStateException("the append thread was interrupted", e);
      }
    }
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more; what waits is still served. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
