package org.transferledger.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Version 5 UUIDs (RFC 9562 section 5.5): the same for the same words, wherever they are made. */
final class NameBasedUuid {
  private static final int VERSION = 5;

  private NameBasedUuid() {}

  /** The words are joined by their lengths, so that no two lists of words look alike. */
  static UUID of(UUID namespace, String... words) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(bytes(namespace));
      for (String word : words) {
        byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
        sha1.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        sha1.update(utf8);
      }
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest());
      long high = (hash.getLong() & ~0xF000L) | (VERSION << 12);
      long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
