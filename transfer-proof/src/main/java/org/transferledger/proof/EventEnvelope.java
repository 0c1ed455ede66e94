package org.transferledger.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/**
 * What is committed to of one event, apart from its blind: a text of eight lines, format {@code
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
        "transfer-ledger/event/v1\nposition "
            + position
            + middle(eventId, streamType, streamId, version)
            + MICROSECONDS.format(recordedAt)
            + end(type, revision, payload, metadata);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What stands between position and time: known before an event has its place in the log. */
  public static String middle(UUID eventId, String streamType, String streamId, long version) {
    return "\nevent "
        + eventId
        + "\nstream "
        + field(streamType)
        + " "
        + field(streamId)
        + " "
        + version
        + "\nrecorded ";
  }

  /** What stands after the time. */
  public static String end(String type, int revision, byte[] payload, byte[] metadata) {
    return "\ntype "
        + field(type)
        + " "
        + revision
        + "\npayload "
        + content(payload)
        + "\nmetadata "
        + content(metadata)
        + "\n";
  }

  private static String content(byte[] stored) {
    return stored.length + " " + Base64.getEncoder().encodeToString(Hashing.sha256(stored));
  }

  /**
   * Spaces, control characters and per cent signs are written %XX, so that a field cannot pretend
   * to be two.
   */
  private static String field(String value) {
    if (value.chars().noneMatch(EventEnvelope::isEscaped)) {
      return value;
    }
    var escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> {
          if (isEscaped(c)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", c));
          } else {
            escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }

  private static boolean isEscaped(int c) {
    return c <= 0x20 || c == 0x25 || c == 0x7F;
  }
}
