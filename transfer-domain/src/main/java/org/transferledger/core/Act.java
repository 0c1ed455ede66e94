package org.transferledger.core;

import java.time.Instant;

/**
 * Who issues a command, when, and by which periods it is judged. A decision takes them from here
 * and never asks a clock or a setting.
 *
 * @param at UTC, by the clock of the node that accepted the command
 */
public record Act(Actor actor, Instant at, Periods periods) {
  /** An act that is judged by the periods that hold unless the installation sets others. */
  public Act(Actor actor, Instant at) {
    this(actor, at, Periods.DEFAULT);
  }

  public Person person() {
    return actor.person();
  }
}
