package org.transferledger.http;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every audit view can be asked.
 *
 * @param asOf a past moment; the answer is as the records stood then, and will never change
 * @param atPosition a position of the log instead of a moment; for auditors
 * @param pageSize how many items at most; more than 500 is taken as 500
 * @param pageToken the nextPageToken of the answer before
 */
public record AuditQuery(
    @Parameter(
            description =
                "A past moment (RFC 3339): the answer is as the records stood then, and never"
                    + " changes.")
        @Nullable Instant asOf,
    @Parameter(description = "A position of the log instead of a moment; for auditors.")
        @Nullable Long atPosition,
    @Parameter(description = "How many items at most; more than 500 is taken as 500.")
        @Nullable Integer pageSize,
    @Parameter(description = "The nextPageToken of the answer before, with the same filter.")
        @Nullable String pageToken) {
  private static final int DEFAULT_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  int size() {
    return pageSize == null ? DEFAULT_PAGE : Math.clamp(pageSize, 1, LARGEST_PAGE);
  }
}
