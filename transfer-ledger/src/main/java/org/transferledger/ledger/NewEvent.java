package org.transferledger.ledger;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An event before it has a place in the log.
 *
 * @param version its place in the stream, from 0 on
 * @param type stable name, for example {@code transfer.released}
 * @param revision of the payload's shape, from 1 on
 * @param payload stored and hashed as it is
 * @param metadata stored and hashed as it is
 */
public record NewEvent(
    UUID eventId,
    String streamType,
    String streamId,
    long version,
    String type,
    int revision,
    byte[] payload,
    byte[] metadata) {
  private static final Pattern STREAM_TYPE = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern STREAM_ID = Pattern.compile("[!-$&-~]{1,200}");
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]*");

  /**
   * An event.
   *
   * @throws IllegalArgumentException if a name or id has another form; none contains white space or
   *     a per cent sign, since they go into a text that is hashed, one field after the other
   */
  public NewEvent {
    require(STREAM_TYPE, "stream type", streamType);
    require(STREAM_ID, "stream id", streamId);
    require(TYPE, "event type", type);
    if (version < 0 || revision < 1) {
      throw new IllegalArgumentException(
          "version %d, revision %d of %s".formatted(version, revision, streamId));
    }
  }

  private static void require(Pattern form, String what, String value) {
    if (!form.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no %s, which has the form %s".formatted(value, what, form));
    }
  }
}
