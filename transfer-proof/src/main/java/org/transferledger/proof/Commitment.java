package org.transferledger.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    String text = "transfer-ledger/leaf/v1\n" + Base64Text.of(commitment) + "\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether these bytes are what {@link #entry} makes of some commitment. */
  public static boolean isEntry(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1);
    try {
      return lines.length == 3
          && Arrays.equals(bytes, entry(Base64Text.hash("the commitment", lines[1])));
    } catch (ProofFailure e) {
      return false;
    }
  }

  public static byte[] leafHash(byte[] entry) {
    return Hashing.sha256(LEAF, entry);
  }
}
