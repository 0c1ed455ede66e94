package org.transferledger.model;

import static org.transferledger.technology.RestrictionOrder.Kind.EMBARGO;
import static org.transferledger.technology.RestrictionOrder.Kind.HOLD;
import static org.transferledger.technology.RestrictionOrder.Kind.QUARANTINE;
import static org.transferledger.technology.RestrictionOrder.Kind.REVOKE;
import static org.transferledger.technology.RestrictionOrder.Kind.SUSPEND;
import static org.transferledger.technology.TechnologyRule.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.RestrictionId;
import org.transferledger.model.PackageModel.RestrictionModel;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.TechnologyCommand;
import org.transferledger.technology.TechnologyCommand.ConfirmRestriction;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.SetRestrictionAside;

/** What the domain says of restrictions. */
final class RestrictionLaw {
  /** The kinds under which nothing new is released. */
  static final List<RestrictionOrder.Kind> STOP_RELEASE =
      List.of(HOLD, SUSPEND, QUARANTINE, EMBARGO, REVOKE);

  /** Those under which nobody opens or uses what is held. */
  static final List<RestrictionOrder.Kind> STOP_USE = List.of(SUSPEND, QUARANTINE, EMBARGO, REVOKE);

  private static final Duration EMERGENCY = Duration.ofDays(3);

  private final Model model;
  private final Verdict verdict;

  RestrictionLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** What happens by itself happens at its time, if there is still anything to happen. */
  static void deadline(
      Model model, Verdict verdict, Act act, @Nullable Instant due, boolean applies) {
    verdict.needs(act.actor() instanceof Deadline, DeadlineRule.DEADLINE_ACTS);
    verdict.needs(due == null || !model.now.isBefore(due), DeadlineRule.DEADLINE_REACHED);
    verdict.needs(due != null && applies, DeadlineRule.DEADLINE_APPLIES);
  }

  void judge(TechnologyCommand command, PackageModel found) {
    switch (command) {
      case RestrictAccess it -> restrict(it, found);
      case ConfirmRestriction it -> {
        var known = known(found, it.restrictionId());
        if (known == null) {
          return;
        }
        AuthorityLaw.officer(model, verdict, it.act(), known.state);
        verdict.needs(
            known.order.emergency() && !known.confirmed && known.inForce(model.now),
            EMERGENCY_CONFIRMED_IN_TIME);
        verdict.needs(!model.one(known.state, known.by, it.act().person()), CONFIRMED_BY_ANOTHER);
        verdict.then(() -> {
          known.confirmed = true;
          known.expires = null;
        });
      }
      case LiftRestriction it -> {
        var known = known(found, it.restrictionId());
        if (known == null) {
          return;
        }
        lift(model, verdict, it.act(), known);
        verdict.then(() -> known.over = true);
      }
      case SetRestrictionAside it -> {
        var known = known(found, it.restrictionId());
        if (known == null) {
          return;
        }
        AuthorityLaw.officer(model, verdict, it.act(), known.state);
        verdict.needs(known.inForce(model.now), RESTRICTION_IN_FORCE);
        verdict.needs(!model.one(known.state, known.by, it.act().person()), SET_ASIDE_BY_ANOTHER);
        verdict.then(() -> known.over = true);
      }
      case ExpireRestriction it -> {
        var known = known(found, it.restrictionId());
        if (known == null) {
          return;
        }
        deadline(model, verdict, it.act(), known.due(), !known.over);
        verdict.then(() -> known.over = true);
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private @Nullable RestrictionModel known(PackageModel found, RestrictionId id) {
    var known = found.restrictions.get(id);
    verdict.needs(known != null, RESTRICTION_KNOWN);
    return known;
  }

  /** Who may lift a restriction, and which. */
  static void lift(Model model, Verdict verdict, Act act, RestrictionModel known) {
    AuthorityLaw.officer(model, verdict, act, known.state);
    verdict.needs(known.inForce(model.now), RESTRICTION_IN_FORCE);
    verdict.needs(!model.one(known.state, known.by, act.person()), LIFTED_BY_ANOTHER);
    verdict.needs(known.order.kind() != REVOKE, REVOCATION_IS_SET_ASIDE);
  }

  private void restrict(RestrictAccess it, PackageModel found) {
    if (!(it.act().actor() instanceof Officer officer)) {
      verdict.needs(false, AuthorityRule.OFFICER_OF_STATE_DECIDES);
      return;
    }
    AuthorityLaw.officer(model, verdict, it.act(), officer.state());
    orderable(it.restrictionId(), it.order(), found);
    verdict.then(() -> impose(it.restrictionId(), it.order(), found, officer));
  }

  /** What an order needs, whatever it is for. */
  void orderable(RestrictionId id, RestrictionOrder order, PackageModel found) {
    verdict.needs(!order.effective().isAfter(model.now), RESTRICTION_NOT_IN_FUTURE);
    verdict.needs(
        order.end() == null || order.end().isAfter(model.now), RESTRICTION_ENDS_IN_FUTURE);
    verdict.needs(!found.restrictions.containsKey(id), RESTRICTION_ORDERED_ONCE);
    verdict.needs(
        !order.emergency()
            || found.restrictions.values().stream()
                .noneMatch(other -> other.order.emergency() && same(other.order, order)),
        EMERGENCY_NOT_REPEATED);
  }

  /** Puts the restriction on record. */
  RestrictionModel impose(
      RestrictionId id, RestrictionOrder order, PackageModel found, Officer officer) {
    var expires = order.emergency() ? model.noted(model.now.plus(EMERGENCY)) : null;
    if (order.end() != null) {
      model.noted(order.end());
    }
    var made = new RestrictionModel(order, officer.state(), officer.person(), expires);
    found.restrictions.put(id, made);
    return made;
  }

  private static boolean same(RestrictionOrder one, RestrictionOrder other) {
    return one.kind() == other.kind()
        && one.scope().equals(other.scope())
        && one.legalBasis()
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(other.legalBasis().strip().toLowerCase(Locale.ROOT));
  }
}
