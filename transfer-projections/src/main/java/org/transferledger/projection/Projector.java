package org.transferledger.projection;

import java.util.List;

/**
 * Turns events into the rows of one view. Every table of the view is in the database schema that
 * has the view's name, and everything in it follows from the events alone: so it can be built anew.
 */
public interface Projector {
  /** The name of the view and of its schema. */
  String view();

  /**
   * Writes what follows from the events.
   *
   * @param events in the order of the log; what comes before them is in the rows already
   * @param rows of one transaction, which also says how far the view has come
   */
  void project(List<ProjectedEvent> events, Rows rows);
}
