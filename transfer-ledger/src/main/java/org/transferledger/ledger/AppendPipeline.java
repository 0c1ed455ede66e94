package org.transferledger.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Concurrent appends share commits. One thread takes what is waiting, sends it as one transaction
 * in one round trip, and answers each caller after the commit; meanwhile the next batch gathers. So
 * batches form by themselves under load, and a lone append pays for one commit.
 *
 * <p>Every caller gets a definite answer. If the outcome of a commit is unknown, the batch is sent
 * again until it is known; only if the database stays away for {@link PipelineLimits#search} are
 * callers told that a repeat of the command will have to tell. A batch that the database refuses is
 * sent append by append, so that only the faulty one fails.
 */
public final class AppendPipeline implements Appender, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(AppendPipeline.class);

  private final PipelineLimits limits;
  private final AppendQueue queue;
  private final LongConsumer onAppended;
  private final Thread worker;
  private final LongAdder batches = new LongAdder();

  /**
   * A pipeline, started.
   *
   * @param dataSource gives connections in autocommit, one of which is kept
   * @param onAppended told the last position after each commit of events
   */
  public AppendPipeline(DataSource dataSource, PipelineLimits limits, LongConsumer onAppended) {
    this.limits = limits;
    this.queue = new AppendQueue(limits);
    this.onAppended = onAppended;
    this.worker =
        Thread.ofPlatform()
            .name("append")
            .start(
                new AppendWorker(
                    queue, new AppendCall(dataSource), limits.search(), this::complete));
  }

  @Override
  public AppendResult append(Append append) {
    if (append.size() > limits.appendBytes()) {
      throw new IllegalArgumentException(
          "an append of %d bytes is more than the %d that the log takes"
              .formatted(append.size(), limits.appendBytes()));
    }
    var waiting = new WaitingAppend(append);
    queue.add(waiting);
    try {
      return await(waiting);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw queue.withdraw(waiting)
          ? LogUnavailable.notAppended("interrupted before the append was sent", e)
          : LogUnavailable.outcomeUnknown("interrupted while the append was on its way", e);
    }
  }

  private AppendResult await(WaitingAppend waiting) throws InterruptedException {
    try {
      return requireNonNull(
          waiting.answer().get(limits.patience().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      if (queue.withdraw(waiting)) {
        throw LogUnavailable.notAppended("the append was not sent in " + limits.patience(), e);
      }
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
    try {
      return requireNonNull(waiting.answer().get());
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static RuntimeException unwrapped(ExecutionException e) {
    return (RuntimeException) requireNonNull(e.getCause());
  }

  /** Appends that wait to be sent. */
  public int waiting() {
    return queue.size();
  }

  /** Transactions so far. */
  public long batches() {
    return batches.sum();
  }

  /** Takes no more appends, serves those that wait, and ends. */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void complete(List<WaitingAppend> batch, List<AppendResult> results) {
    batches.increment();
    long last = 0;
    for (int i = 0; i < batch.size(); i++) {
      AppendResult result = results.get(i);
      batch.get(i).answer().complete(result);
      if (result instanceof AppendResult.Recorded recorded
          && !batch.get(i).append().events().isEmpty()) {
        last = recorded.position();
      }
    }
    if (last > 0) {
      tell(last);
    }
  }

  /** The appends are durable and answered by now; whatever fails in telling readers is no harm. */
  private void tell(long position) {
    try {
      onAppended.accept(position);
    } catch (RuntimeException e) {
      LOGGER.warn("readers were not told of position {}", position, e);
    }
  }
}
