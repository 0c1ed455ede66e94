package org.transferledger.ledger;

import java.time.Duration;

/**
 * What keeps an {@link AppendPipeline} bounded.
 *
 * @param waitingAppends appends that may wait; one more is turned away at once
 * @param waitingBytes bytes that may wait, as {@link Append#size} counts them
 * @param batchAppends appends that share a commit at most
 * @param batchBytes bytes that share a commit at most; a larger append goes alone
 * @param appendBytes the largest append that is taken at all
 * @param patience how long an append waits to be sent before it is given up
 * @param search how long the outcome of a commit is sought when the connection was lost
 */
public record PipelineLimits(
    int waitingAppends,
    long waitingBytes,
    int batchAppends,
    long batchBytes,
    long appendBytes,
    Duration patience,
    Duration search) {
  private static final long MEGABYTE = 1L << 20;

  public static final PipelineLimits DEFAULT =
      new PipelineLimits(
          2_048,
          64 * MEGABYTE,
          512,
          4 * MEGABYTE,
          32 * MEGABYTE,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));
}
