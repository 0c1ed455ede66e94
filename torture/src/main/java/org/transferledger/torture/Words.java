package org.transferledger.torture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;

/**
 * The ids and ETags that the ledger makes from its secret, made here a second time, so that each
 * request leads to its row of the command log and each ETag to its event.
 */
record Words(SecretKeySpec key, @Nullable SecretKeySpec reporters) {
  private static final String MAC = "HmacSHA256";
  private static final int ETAG_BYTES = 16;

  static Words of(Log log) {
    byte[] reporters = log.reporters();
    return new Words(
        new SecretKeySpec(log.secret(), MAC),
        reporters == null ? null : new SecretKeySpec(reporters, MAC));
  }

  /** The command's id: the same for the same caller, operation and key. */
  UUID command(Call call) {
    UUID id =
        id(
            "command",
            DemoClient.ISSUER,
            call.by().id(),
            call.operation().method() + " " + call.operation().pattern(),
            "\"" + call.key() + "\"");
    return call.operation() == Operation.REPORT_MISUSE && reporters != null
        ? uuid(mac(reporters, "blinded\n" + id))
        : id;
  }

  /** The id of what a command creates. */
  String created(Call call) {
    return id("new", command(call).toString()).toString();
  }

  /** The id of the command that the system sends when a time has come. */
  UUID deadline(String kind, String stream, Instant due, String part) {
    return id("deadline", String.join("/", kind, stream, due.toString(), part));
  }

  String etag(String stream, long version) {
    byte[] tag = Arrays.copyOf(mac(key, "etag\n" + stream + "\n" + version), ETAG_BYTES);
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(tag) + "\"";
  }

  /** UUID version 8 (RFC 9562) from the words, each with its length. */
  private UUID id(String... words) {
    var text = new StringBuilder("id");
    for (String word : words) {
      text.append('\n').append(word.length()).append(' ').append(word);
    }
    return uuid(mac(key, text.toString()));
  }

  private static UUID uuid(byte[] mac) {
    ByteBuffer hash = ByteBuffer.wrap(mac);
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
