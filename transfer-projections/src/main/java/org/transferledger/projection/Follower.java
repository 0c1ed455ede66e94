package org.transferledger.projection;

/**
 * Does something else with events than writing a view: it is called in the order of the log, within
 * the transaction that also says how far it has come, and is never given an old event again.
 */
public interface Follower {
  /** Under which name its progress is kept. */
  String name();

  void follow(ProjectedEvent event);
}
