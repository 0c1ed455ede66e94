package org.transferledger.model;

import static org.transferledger.misuse.MisuseRule.*;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.CaseId;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.model.MisuseModel.ContainmentModel;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.technology.TechnologyEvent.RestrictionLifted;

/** What the domain says of containing a case. An officer of some state acts. */
final class ContainmentLaw {
  private final Model model;
  private final Verdict verdict;

  ContainmentLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(MisuseCommand command, MisuseModel found) {
    switch (command) {
      case OrderContainment it -> order(it, found);
      case EndContainment it -> {
        var containment = undecided(found);
        if (containment != null) {
          end(it, found, containment);
        }
      }
      case MakePermanent it -> {
        if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
          return;
        }
        var containment = undecided(found);
        if (containment != null) {
          makePermanent(it, containment);
        }
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private @Nullable ContainmentModel undecided(MisuseModel found) {
    var containment = found.open();
    verdict.needs(containment != null, CONTAINMENT_UNDECIDED);
    return containment;
  }

  private void order(OrderContainment it, MisuseModel found) {
    var containment = it.containment();
    var order = containment.order();
    var by = (Officer) it.act().actor();
    verdict.needs(
        !found.is(Status.UNFOUNDED, Status.DUPLICATE, Status.REFERRED, Status.CLOSED),
        CONTAINMENT_WHILE_OPEN);
    var before = found.open();
    verdict.needs(
        before == null || (before.restriction == null && containment.mode() == Mode.OVERT),
        ONE_CONTAINMENT_OF_A_KIND);
    var named = found.packageId == null ? containment.packageId() : found.packageId;
    var technology = named == null ? null : model.packages.get(named);
    if (technology == null) {
      verdict.needs(false, CONTAINMENT_NEEDS_PACKAGE);
      return;
    }
    var restrictions = new RestrictionLaw(model, verdict);
    if (order != null) {
      verdict.needs(
          !names(found.id, order.reason()) && !names(found.id, order.legalBasis()),
          CONTAINMENT_TELLS_NOTHING);
      restrictions.orderable(it.restrictionId(), order, technology);
    }
    verdict.expect(
        order == null ? "nothing is restricted" : "restricted in the same append",
        events ->
            events.stream()
                    .anyMatch(e ->
                        e instanceof AccessRestricted restricted
                            && restricted.restrictionId().equals(it.restrictionId())
                            && restricted.packageId().equals(technology.id))
                == (order != null));
    verdict.then(() ->
        found.containment =
            new ContainmentModel(
                technology.id,
                order == null
                    ? null
                    : restrictions.impose(it.restrictionId(), order, technology, by),
                by.person()));
  }

  private void end(EndContainment it, MisuseModel found, ContainmentModel containment) {
    var restriction = containment.inForce(model.now);
    if (restriction != null) {
      String lifting = it.ending().lifting();
      verdict.needs(lifting != null, LIFTING_SAYS_WHY);
      verdict.needs(lifting == null || !names(found.id, lifting), CONTAINMENT_TELLS_NOTHING);
      RestrictionLaw.lift(model, verdict, it.act(), restriction);
    }
    verdict.expect(
        restriction == null ? "nothing is lifted" : "lifted in the same append",
        events ->
            events.stream().anyMatch(RestrictionLifted.class::isInstance) == (restriction != null));
    verdict.then(() -> {
      containment.decided = true;
      if (restriction != null) {
        restriction.over = true;
      }
    });
  }

  private void makePermanent(MakePermanent it, ContainmentModel containment) {
    var restriction = containment.inForce(model.now);
    if (!verdict.needs(restriction != null && restriction.due() == null, PERMANENT_IS_IN_FORCE)
        || restriction == null) {
      return;
    }
    AuthorityLaw.officer(model, verdict, it.act(), restriction.state);
    verdict.needs(
        !model.one(restriction.state, containment.by, it.act().person()), PERMANENT_BY_ANOTHER);
    verdict.then(() -> containment.decided = true);
  }

  private static boolean names(CaseId id, String text) {
    return text.contains(id.toString());
  }
}
