package org.transferledger.projection;

/**
 * Turns events into rows. It is called in the order of the log, within the transaction that also
 * moves the view's token, so each event counts once.
 */
public interface Projector {
  /**
   * The name of the view with the version of its shape; a new version is a new view beside the old.
   */
  String view();

  void project(ProjectedEvent event);
}
