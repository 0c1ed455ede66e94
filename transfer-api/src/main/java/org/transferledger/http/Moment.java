package org.transferledger.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * As of when an answer is.
 *
 * @param position of the log; what was recorded later does not exist in the answer
 * @param asOf the moment that was asked for; null where none was
 */
public record Moment(long position, @Nullable Instant asOf) {
  /** The header that names the moment that was asked for (RFC 7089). */
  static final String HEADER = "Memento-Datetime";

  /** What to send along with the answer. */
  HttpHeaders headers() {
    var headers = new HttpHeaders();
    if (asOf != null) {
      headers.set(
          HEADER, DateTimeFormatter.RFC_1123_DATE_TIME.format(asOf.atOffset(ZoneOffset.UTC)));
    }
    return headers;
  }
}
