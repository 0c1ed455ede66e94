package org.transferledger.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * What is committed to of one event, apart from its blind: a text of nine lines, format {@code
 * transfer-ledger/event/v1}. Payload and metadata enter as length in bytes and SHA-256 of the
 * stored bytes, never of a re-serialisation.
 *
 * @param position the place in the log, from 1 on
 * @param version the place in the stream, from 0 on
 * @param recordedAt in whole microseconds, the precision of the log
 */
public record EventEnvelope(
    long position,
    UUID eventId,
    String streamType,
    String streamId,
    long version,
    Instant recordedAt,
    String type,
    int revision,
    byte[] payload,
    byte[] metadata) {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The envelope as UTF-8 text; every line ends in a newline. */
  public byte[] bytes() {
    String text =
        "transfer-ledger/event/v1\n"
            + ("position " + position + "\n")
            + ("event " + eventId + "\n")
            + ("stream " + field(streamType) + " " + field(streamId) + " " + version + "\n")
            + ("recorded " + MICROSECONDS.format(recordedAt) + "\n")
            + ("type " + field(type) + " " + revision + "\n")
            + ("payload " + content(payload) + "\n")
            + ("metadata " + content(metadata) + "\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String content(byte[] stored) {
    return stored.length + " " + Base64.getEncoder().encodeToString(Hashing.sha256(stored));
  }

  /**
   * Spaces, control characters and per cent signs are written %XX, so that a field cannot pretend
   * to be two.
   */
  private static String field(String value) {
    var escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> {
          if (c <= 0x20 || c == 0x25 || c == 0x7F) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", c));
          } else {
            escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }
}
