package org.transferledger.catalogue;

import java.time.Instant;
import java.util.List;
import org.transferledger.core.DomainEvent;

/**
 * Which deadlines an event sets. A deadline is never taken back: when it comes, the command finds
 * out whether it still applies.
 */
public final class Deadlines {
  private Deadlines() {}

  /**
   * A time at which something will be done.
   *
   * @param streamId the record that it concerns
   * @param detail which part of the record, if it is a part; else empty
   */
  public record Due(Deadline kind, String streamId, String detail, Instant at) {}

  public static List<Due> setBy(DomainEvent event) {
    return switch (event) {
      default -> List.of();
    };
  }
}
