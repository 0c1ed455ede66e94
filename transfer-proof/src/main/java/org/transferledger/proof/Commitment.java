package org.transferledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How an event stands in the log without showing anything of itself.
 *
 * <p>commitment = SHA-256(0x10 ‖ blind ‖ envelope), where the blind is 32 random bytes. The log
 * entry is {@code transfer-ledger/leaf/v1}, a newline, the commitment in base64, a newline. The
 * leaf hash is SHA-256(0x00 ‖ entry), as RFC 6962 section 2.1 has it.
 */
public final class Commitment {
  private static final byte[] COMMITMENT = {0x10};
  private static final byte[] LEAF = {0x00};

  private Commitment() {}

  public static byte[] of(byte[] blind, EventEnvelope envelope) {
    return of(blind, envelope.bytes());
  }

  /**
   * The commitment to an envelope as it was written.
   *
   * @param blind 32 bytes
   * @param envelope its UTF-8 text, all of it
   */
  public static byte[] of(byte[] blind, byte[] envelope) {
    return Hashing.sha256(COMMITMENT, blind, envelope);
  }

  /** The 69 bytes that rival firms can mirror and witness. */
  public static byte[] entry(byte[] commitment) {
    String text =
        "transfer-ledger/leaf/v1\n" + Base64.getEncoder().encodeToString(commitment) + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] leafHash(byte[] entry) {
    return Hashing.sha256(LEAF, entry);
  }
}
