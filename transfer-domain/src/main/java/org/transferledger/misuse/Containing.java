package org.transferledger.misuse;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.Authority;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseEvent.ContainmentEnded;
import org.transferledger.misuse.MisuseEvent.ContainmentMadePermanent;
import org.transferledger.misuse.MisuseEvent.ContainmentOrdered;
import org.transferledger.technology.Restricting;
import org.transferledger.technology.Restriction;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.technology.TechnologyPackage;

/**
 * Contains a case and ends that again. A restriction that does so must not be told from one without
 * a case: what is read here is what RestrictAccess and LiftRestriction read, since it is stored
 * with the event. So officers are not compared with the people of the accused firm.
 */
final class Containing {
  private Containing() {}

  /**
   * What is appended.
   *
   * @param restriction to the package's stream; null for a covert containment
   */
  record Ordered(ContainmentOrdered event, @Nullable TechnologyEvent restriction) {}

  /**
   * What is appended.
   *
   * @param lifting to the package's stream; null where there is nothing to lift
   */
  record Ended(ContainmentEnded event, @Nullable TechnologyEvent lifting) {}

  static Ordered order(MisuseCase known, OrderContainment command, Country state, Streams streams) {
    var act = command.act();
    var containment = command.containment();
    MisuseRule.CONTAINMENT_WHILE_OPEN.require(
        known.open(), null, "The case is %s.", known.status());
    var before = known.undecidedContainment();
    MisuseRule.ONE_CONTAINMENT_OF_A_KIND.require(
        before == null
            || (before.mode() == Containment.Mode.COVERT
                && containment.mode() == Containment.Mode.OVERT),
        "mode",
        "The case is contained: %s.",
        before == null ? null : before.mode());
    var technology = contained(known.allegation(), containment, streams);
    var order = containment.order();
    if (order == null) {
      return new Ordered(
          new ContainmentOrdered(
              known.id(), containment.mode(), technology.id(), null, act.person()),
          null);
    }
    requireNeutral(order, known.id());
    var restriction = Restricting.decide(technology, command.restrictionId(), order, state, act);
    return new Ordered(
        new ContainmentOrdered(
            known.id(),
            containment.mode(),
            technology.id(),
            restriction.restrictionId(),
            act.person()),
        restriction);
  }

  private static void requireNeutral(RestrictionOrder order, CaseId id) {
    MisuseRule.CONTAINMENT_TELLS_NOTHING.require(
        !names(order.reason(), id) && !names(order.legalBasis(), id),
        "order",
        "It names the case.");
  }

  private static boolean names(String text, CaseId id) {
    return text.toLowerCase(Locale.ROOT).contains(id.toString());
  }

  private static TechnologyPackage contained(
      Allegation allegation, Containment containment, Streams streams) {
    var named = allegation.packageId() == null ? containment.packageId() : allegation.packageId();
    return MisuseRule.CONTAINMENT_NEEDS_PACKAGE.required(
        named == null ? null : streams.find(TechnologyPackage.STREAM, named.toString()),
        "packageId",
        "Neither the report nor the order names a package on record.");
  }

  static Ended end(MisuseCase known, EndContainment command, Streams streams) {
    var act = command.act();
    var containment = requireUndecided(known);
    var ending = command.ending();
    var event = new ContainmentEnded(known.id(), ending.reason(), act.person());
    var technology = restricted(containment, streams);
    var restriction = restriction(containment, technology);
    if (technology == null || restriction == null || !restriction.inForce(act.at())) {
      return new Ended(event, null);
    }
    String lifting =
        MisuseRule.LIFTING_SAYS_WHY.required(
            ending.lifting(), "lifting", "Restriction %s is in force.", restriction.id());
    MisuseRule.CONTAINMENT_TELLS_NOTHING.require(
        !names(lifting, known.id()), "lifting", "It names the case.");
    return new Ended(event, Restricting.lift(technology, restriction, lifting, act, streams));
  }

  static ContainmentMadePermanent makePermanent(
      MisuseCase known, MakePermanent command, Streams streams) {
    var act = command.act();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    var containment = requireUndecided(known);
    var restriction = restriction(containment, restricted(containment, streams));
    MisuseRule.PERMANENT_IS_IN_FORCE.require(
        restriction != null && restriction.inForce(act.at()) && restriction.endsAt() == null,
        null,
        "%s.",
        restriction == null
            ? "The containment is covert"
            : "Restriction %s has ended, or ends by itself".formatted(restriction.id()));
    var state = requireNonNull(restriction).state();
    Person by = Authority.requireOfficer(streams, act, state);
    MisuseRule.PERMANENT_BY_ANOTHER.require(
        Authority.separate(streams, state, containment.orderedBy(), by, act.at()),
        null,
        "%s has ordered it, in person or by delegation.",
        by);
    return new ContainmentMadePermanent(known.id(), command.reason().reason(), by);
  }

  private static Contained requireUndecided(MisuseCase known) {
    return MisuseRule.CONTAINMENT_UNDECIDED.required(
        known.undecidedContainment(), null, "The case is not contained, or that is decided.");
  }

  private static @Nullable TechnologyPackage restricted(Contained containment, Streams streams) {
    return containment.restrictionId() == null
        ? null
        : streams.find(TechnologyPackage.STREAM, containment.packageId().toString());
  }

  private static @Nullable Restriction restriction(
      Contained containment, @Nullable TechnologyPackage technology) {
    return technology == null
        ? null
        : technology.restriction(requireNonNull(containment.restrictionId()));
  }
}
