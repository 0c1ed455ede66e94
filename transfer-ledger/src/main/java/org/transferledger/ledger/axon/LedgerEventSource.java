package org.transferledger.ledger.axon;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.transferledger.ledger.LogReader;

/**
 * The feed that processors follow: the log from a position on. Appends of this node wake the
 * readers at once, those of other nodes are found by a look at the head every {@link #POLL}.
 */
public final class LedgerEventSource
    implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
  /** How often the head is looked at for appends of other nodes. */
  static final Duration POLL = Duration.ofMillis(50);

  private static final Duration POLL_AFTER_FAILURE = Duration.ofSeconds(1);

  private static final Logger LOGGER = LoggerFactory.getLogger(LedgerEventSource.class);

  private final LogReader log;
  private final LedgerStorageEngine engine;
  private final AtomicLong knownHead = new AtomicLong();
  private final Set<LedgerEventStream> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable FeedStop> stop = new AtomicReference<>();
  private volatile boolean closed;
  private final Thread watch = Thread.ofVirtual().name("log-watch").unstarted(this::watch);

  public LedgerEventSource(LogReader log, LedgerStorageEngine engine) {
    this.log = log;
    this.engine = engine;
  }

  public void start() {
    watch.start();
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    var stream =
        new LedgerEventStream(
            log, engine, LedgerStorageEngine.position(token), open::remove, this::stopped);
    open.add(stream);
    return stream;
  }

  /** Skipping the event would be worse: the readers stand still until the software knows it. */
  private void stopped(FeedStop reason) {
    FeedStop before = stop.getAndSet(reason);
    if (before == null || before.position() != reason.position()) {
      LOGGER.error(
          "ALARM: views stand still at position {}: {}. Start a version that knows it.",
          reason.position(),
          reason.cause().getMessage());
    }
  }

  /** Why readers of this node go no further; null while they do. */
  public @Nullable FeedStop stop() {
    return stop.get();
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  /** Wakes the readers: the log reaches at least to this position. */
  public void advancedTo(long position) {
    long before = knownHead.getAndAccumulate(position, Math::max);
    if (position > before) {
      open.forEach(LedgerEventStream::wake);
    }
  }

  @Override
  public void close() {
    closed = true;
    watch.interrupt();
    open.forEach(LedgerEventStream::close);
  }

  private void watch() {
    Duration pause = POLL;
    while (!closed) {
      try {
        Thread.sleep(pause);
        advancedTo(log.lastPosition());
        pause = POLL;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (!closed) {
          pause = POLL_AFTER_FAILURE;
          LOGGER.warn("the head of the log cannot be read, trying again: {}", e.getMessage());
        }
      }
    }
  }
}
