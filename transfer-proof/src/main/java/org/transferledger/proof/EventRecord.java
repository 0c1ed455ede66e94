package org.transferledger.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as a bundle of evidence has it. */
public sealed interface EventRecord {
  /** The place in the log, from 1 on. */
  long position();

  /**
   * Hashes of 32 bytes from its leaf to the root of the bundle's checkpoint; null in a bundle of
   * all events, where the root is computed of them.
   */
  @Nullable List<byte[]> path();

  /** The hash of its leaf, 32 bytes, from what stands here. */
  byte[] leafHash();

  /**
   * An event with all that is known of it.
   *
   * @param envelope its UTF-8 text, as it was committed to
   * @param blind 32 bytes
   * @param payload as it is stored
   * @param metadata as it is stored
   */
  record Whole(
      long position,
      byte[] envelope,
      byte[] blind,
      byte[] payload,
      byte[] metadata,
      @Nullable List<byte[]> path)
      implements EventRecord {
    @Override
    public byte[] leafHash() {
      return Commitment.leafHash(Commitment.entry(Commitment.of(blind, envelope)));
    }
  }

  /**
   * An event whose content is redacted, or not for the reader of this bundle.
   *
   * @param commitment 32 bytes
   */
  record Withheld(long position, byte[] commitment, @Nullable List<byte[]> path)
      implements EventRecord {
    @Override
    public byte[] leafHash() {
      return Commitment.leafHash(Commitment.entry(commitment));
    }
  }
}
