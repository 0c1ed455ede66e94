package org.transferledger.ledger.seal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.transferledger.proof.ProofFailure;

/** Seals all the time what is appended, and signs it at fixed intervals. */
public final class Sealing implements AutoCloseable {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Logger LOGGER = LoggerFactory.getLogger(Sealing.class);

  private final Sealer sealer;
  private final Signer signer;
  private final long interval;
  private final Thread thread = Thread.ofPlatform().name("sealing").unstarted(this::run);
  private volatile boolean closed;
  private volatile @Nullable String alarm;

  /**
   * Not started yet.
   *
   * @param interval between checkpoints
   */
  public Sealing(Sealer sealer, Signer signer, Duration interval) {
    this.sealer = sealer;
    this.signer = signer;
    this.interval = interval.toNanos();
  }

  public void start() {
    thread.start();
  }

  /** What does not fit together, as it was found last; empty if all does. */
  public Optional<String> alarm() {
    return Optional.ofNullable(alarm);
  }

  private void run() {
    long signed = System.nanoTime() - interval;
    while (!closed) {
      try {
        int sealed = sealer.seal();
        if (System.nanoTime() - signed >= interval) {
          signed = System.nanoTime();
          signer.sign();
        }
        alarm = null;
        if (sealed < Sealer.BATCH) {
          sleep(LOOK_AGAIN);
        }
      } catch (ProofFailure e) {
        tell(e);
        sleep(AFTER_FAILURE);
      } catch (DataAccessException | TransactionException e) {
        LOGGER.warn("sealing waits for the database: {}", e.getMessage());
        sleep(AFTER_FAILURE);
      }
    }
  }

  /** Once for each finding. */
  private void tell(ProofFailure finding) {
    String found = String.valueOf(finding.getMessage());
    if (!found.equals(alarm)) {
      LOGGER.error("the log is not sealed or signed any further: {}", found);
    }
    alarm = found;
  }

  private void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Lets what is under way come to its end. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
