package org.transferledger.core;

import java.time.Instant;

/** The rules of what happens by itself when its time has come. */
public enum DeadlineRule implements Rule {
  DEADLINE_ACTS(Kind.FORBIDDEN, "What ends by itself is ended by its deadline and by nobody."),
  DEADLINE_REACHED(Kind.CONFLICT, "Nothing happens before its deadline."),
  DEADLINE_APPLIES(Kind.CONFLICT, "What a deadline would end or note is still there to be.");

  private final Kind kind;
  private final String text;

  DeadlineRule(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  /**
   * Refuses unless the system acts, at the time or later.
   *
   * @return the system
   */
  public static Person requireReached(Act act, Instant due) {
    DEADLINE_ACTS.require(
        act.actor() instanceof Actor.Deadline, null, "%s is not the system.", act.person());
    DEADLINE_REACHED.require(!act.at().isBefore(due), null, "It is due at %s.", due);
    return act.person();
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String text() {
    return text;
  }
}
