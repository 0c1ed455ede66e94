package org.transferledger.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.transferledger.core.InvalidFields;

/** Times as RFC 3339 writes them, with a year that people live in. */
final class Rfc3339 {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"
              + "(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");
  private static final String RULE = "a time such as 2026-11-22T19:00:00Z, from 1900 to 2199";

  private Rfc3339() {}

  /**
   * The moment of a text.
   *
   * @throws InvalidFields if it is none
   */
  static Instant instant(String text) {
    try {
      if (FORM.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
      throw new InvalidFields(List.of(InvalidFields.Fault.of("", text, RULE)));
    } catch (DateTimeParseException e) {
      throw new InvalidFields(List.of(InvalidFields.Fault.of("", text, RULE)), e);
    }
  }
}
