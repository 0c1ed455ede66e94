package org.transferledger.core;

import java.time.Instant;

/**
 * Who issues a command, and when. A decision takes its time from here and never asks a clock.
 *
 * @param at UTC, by the clock of the node that accepted the command
 */
public record Act(Actor actor, Instant at) {
  public Person person() {
    return actor.person();
  }
}
