package org.transferledger.technology;

import java.time.Duration;
import java.time.Instant;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.SettingAside;
import org.transferledger.core.Streams;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;
import org.transferledger.technology.TechnologyEvent.RestrictionSetAside;

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

  /**
   * Decides on lifting a restriction, for LiftRestriction and for the end of a containment alike.
   *
   * @return the event to append to the package's stream
   */
  public static RestrictionLifted lift(
      TechnologyPackage technology,
      Restriction restriction,
      String reason,
      Act act,
      Streams streams) {
    Person by = Authority.requireOfficer(streams, act, restriction.state());
    TechnologyRule.LIFTED_BY_ANOTHER.require(
        imposedByAnother(restriction, act, streams),
        null,
        "%s imposed the restriction, in person or by delegation.",
        by);
    TechnologyRule.REVOCATION_IS_SET_ASIDE.require(
        restriction.order().kind() != RestrictionOrder.Kind.REVOKE,
        "restrictionId",
        "Restriction %s is a revocation.",
        restriction.id());
    requireInForce(restriction, act);
    return new RestrictionLifted(technology.id(), restriction.id(), reason, by);
  }

  /** An appeal, a court or a delisting ends a restriction of any kind. */
  static RestrictionSetAside setAside(
      TechnologyPackage technology,
      Restriction restriction,
      SettingAside by,
      Act act,
      Streams streams) {
    Person officer = Authority.requireOfficer(streams, act, restriction.state());
    TechnologyRule.SET_ASIDE_BY_ANOTHER.require(
        imposedByAnother(restriction, act, streams),
        null,
        "%s imposed the restriction, in person or by delegation.",
        officer);
    requireInForce(restriction, act);
    return new RestrictionSetAside(technology.id(), restriction.id(), by, officer);
  }

  private static void requireInForce(Restriction restriction, Act act) {
    TechnologyRule.RESTRICTION_IN_FORCE.require(
        restriction.inForce(act.at()),
        "restrictionId",
        "Restriction %s is not in force.",
        restriction.id());
  }

  /** Who imposed a restriction and who ends or confirms it are two pairs of eyes. */
  static boolean imposedByAnother(Restriction restriction, Act act, Streams streams) {
    return Authority.separate(
        streams, restriction.state(), restriction.imposedBy(), act.person(), act.at());
  }

  private static boolean repeats(RestrictionOrder order, Restriction earlier) {
    return earlier.order().emergency() && earlier.order().sameGrounds(order);
  }
}
