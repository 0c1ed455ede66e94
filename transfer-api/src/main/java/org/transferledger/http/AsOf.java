package org.transferledger.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when a record is asked for; of today if neither is given.
 *
 * @param asOf a past moment; the answer is as the record stood then, and will never change
 * @param atPosition a position of the log instead of a moment; for auditors
 */
public record AsOf(
    @Parameter(
            description =
                "A past moment (RFC 3339): the answer is as the record stood then, and never"
                    + " changes.")
        @Nullable Instant asOf,
    @Parameter(description = "A position of the log instead of a moment; for auditors.")
        @Nullable Long atPosition) {
  boolean today() {
    return asOf == null && atPosition == null;
  }
}
