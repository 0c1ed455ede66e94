package org.transferledger.technology;

import java.time.Duration;
import java.time.Instant;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.RestrictionId;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;

/**
 * The decision to restrict a package, for RestrictAccess and for the containment of a misuse case
 * alike.
 */
public final class Restricting {
  /** How long one officer's emergency hold lasts without a second officer: 72 hours. */
  public static final Duration EMERGENCY = Duration.ofDays(3);

  private Restricting() {}

  /**
   * Decides on an order.
   *
   * @param state whose officer imposes it; the caller has checked that the actor is one
   * @return the event to append to the package's stream
   */
  public static AccessRestricted decide(
      TechnologyPackage technology,
      RestrictionId id,
      RestrictionOrder order,
      Country state,
      Act act) {
    TechnologyRule.RESTRICTION_ORDERED_ONCE.require(
        technology.restriction(id) == null,
        "restrictionId",
        "Restriction %s is on record already.",
        id);
    TechnologyRule.RESTRICTION_NOT_IN_FUTURE.require(
        !order.effective().isAfter(act.at()),
        "effective",
        "%s is in the future.",
        order.effective());
    TechnologyRule.RESTRICTION_ENDS_IN_FUTURE.require(
        order.end() == null || order.end().isAfter(act.at()),
        "end",
        "%s is not in the future.",
        order.end());
    TechnologyRule.EMERGENCY_NOT_REPEATED.require(
        !order.emergency()
            || technology.restrictions().stream().noneMatch(it -> repeats(order, it)),
        "emergency",
        "An emergency hold on the same grounds was imposed before.");
    Instant expires = order.emergency() ? act.at().plus(EMERGENCY) : null;
    return new AccessRestricted(technology.id(), id, order, state, expires, act.person());
  }

  private static boolean repeats(RestrictionOrder order, Restriction earlier) {
    return earlier.order().emergency() && earlier.order().sameGrounds(order);
  }
}
