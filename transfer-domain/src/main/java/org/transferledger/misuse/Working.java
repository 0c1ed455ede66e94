package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;

/** Who works on a case. */
final class Working {
  private Working() {}

  /** Refuses unless an investigator acts; before anything is said of whether there is a case. */
  static Person requireInvestigator(Act act) {
    MisuseRule.INVESTIGATOR_ACTS.require(
        act.actor() instanceof Investigator, null, "%s is not an investigator.", act.person());
    return act.person();
  }

  /** Any investigator until one is assigned, from then on those who are. */
  static Person requireResponsible(MisuseCase known, Act act, Streams streams) {
    Person by = requireInvestigator(act);
    MisuseRule.INVESTIGATOR_ASSIGNED.require(
        known.investigators().isEmpty() || known.investigators().contains(by),
        null,
        "%s is not assigned to the case.",
        by);
    requireNotOfAccused(known, by, null, act, streams);
    return by;
  }

  static Person requireAssigned(MisuseCase known, Act act, Streams streams) {
    Person by = requireInvestigator(act);
    MisuseRule.INVESTIGATOR_ASSIGNED.require(
        known.investigators().contains(by), null, "%s is not assigned to the case.", by);
    requireNotOfAccused(known, by, null, act, streams);
    return by;
  }

  /**
   * Refuses a person who belongs to the accused firm.
   *
   * @param field the field of the command that names the person; null for who acts
   */
  static void requireNotOfAccused(
      MisuseCase known, Person person, @Nullable String field, Act act, Streams streams) {
    var accused =
        known.accused() == null ? null : streams.find(Firm.STREAM, known.accused().value());
    MisuseRule.NOT_OF_ACCUSED_FIRM.require(
        accused == null || !accused.employs(person, act.at()),
        field,
        "%s belongs to %s.",
        person,
        known.accused());
  }

  static void requireInvestigating(MisuseCase known) {
    MisuseRule.INVESTIGATION_UNDER_WAY.require(
        known.status() == MisuseCase.Status.INVESTIGATING, null, "The case is %s.", known.status());
  }
}
