package org.transferledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@linkplain EventEnvelope envelope} that was read: names are as they stand in the text, {@code
 * %XX} included.
 *
 * @param position the place in the log, from 1 on
 * @param stream type and id of the stream, a space between them
 * @param version the place in the stream, from 0 on
 * @param type of the event
 */
public record EnvelopeText(
    long position, String stream, long version, String type, Content payload, Content metadata) {
  private static final String NUMBER = "(0|[1-9][0-9]{0,18})";
  private static final String FIELD = "([^\\x00-\\x20\\x7F]*+)";
  private static final List<Pattern> LINES =
      List.of(
          Pattern.compile("transfer-ledger/event/v1"),
          Pattern.compile("position " + NUMBER),
          Pattern.compile("event [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          Pattern.compile("stream " + FIELD + " " + FIELD + " " + NUMBER),
          Pattern.compile("recorded ([0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}\\.[0-9]{6}Z)"),
          Pattern.compile("type " + FIELD + " " + NUMBER),
          Pattern.compile("payload " + NUMBER + " (\\S+)"),
          Pattern.compile("metadata " + NUMBER + " (\\S+)"));
  private static final Pattern ESCAPE = Pattern.compile("%([01][0-9A-F]|20|25|7F)");

  /**
   * What the envelope says of stored bytes.
   *
   * @param length in bytes
   * @param sha256 of them
   */
  public record Content(long length, byte[] sha256) {
    /**
     * Checks that these are the bytes.
     *
     * @param what they are, for the message
     * @throws ProofFailure if they are others
     */
    public void require(String what, byte[] stored) {
      if (stored.length != length) {
        throw new ProofFailure(
            "the %s has %d bytes, by the envelope %d".formatted(what, stored.length, length));
      }
      if (!Arrays.equals(Hashing.sha256(stored), sha256)) {
        throw new ProofFailure("the " + what + " is not the one of the envelope");
      }
    }
  }

  /**
   * Reads the eight lines strictly: what {@link EventEnvelope#bytes()} would not write is refused.
   *
   * @throws ProofFailure if they are none; the message names the line
   */
  public static EnvelopeText parse(byte[] envelope) {
    String text = decoded(envelope);
    String[] lines = text.split("\n", LINES.size() + 2);
    if (lines.length != LINES.size() + 1 || !lines[LINES.size()].isEmpty()) {
      throw new ProofFailure("the envelope is not " + LINES.size() + " lines of text");
    }
    Matcher[] found = new Matcher[LINES.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = LINES.get(i).matcher(lines[i]);
      if (!found[i].matches()) {
        throw new ProofFailure("line " + (i + 1) + " of the envelope cannot be read");
      }
    }
    requireTime(found[4].group(1));
    number(found[5].group(2));
    return new EnvelopeText(
        number(found[1].group(1)),
        field(found[3].group(1)) + " " + field(found[3].group(2)),
        number(found[3].group(3)),
        field(found[5].group(1)),
        content("payload", found[6]),
        content("metadata", found[7]));
  }

  private static Content content(String what, Matcher line) {
    byte[] sha256 = Base64Text.hash("the digest of the " + what, line.group(2));
    return new Content(number(line.group(1)), sha256);
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new ProofFailure("a number of the envelope is too large: " + digits);
    }
  }

  private static String field(String text) {
    if (ESCAPE.matcher(text).replaceAll("").indexOf('%') >= 0) {
      throw new ProofFailure("a per cent sign of the envelope stands for nothing that it should");
    }
    return text;
  }

  private static void requireTime(String text) {
    try {
      Instant.parse(text);
    } catch (DateTimeException e) {
      throw new ProofFailure("the envelope has no such time: " + text);
    }
  }

  private static String decoded(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new ProofFailure("the envelope is no UTF-8");
    }
  }
}
