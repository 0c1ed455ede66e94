package org.transferledger.projection;

import java.util.List;

/** Reads events from the log, for views that are built anew or have missed something. */
@FunctionalInterface
public interface EventPages {
  /**
   * The events after a position, in the order of the log.
   *
   * @param limit at most so many
   */
  List<ProjectedEvent> after(long position, int limit);
}
