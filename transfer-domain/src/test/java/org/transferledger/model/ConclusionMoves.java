package org.transferledger.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Officer;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.ExportId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;
import org.transferledger.misuse.Feedback;
import org.transferledger.misuse.MeasureDecision;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.CloseCase;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Containment.Mode;
import org.transferledger.misuse.MisuseCommand.ContainmentEnding;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.Reveal;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.technology.RestrictionOrder;

/** What may be asked of misuse cases beside and after the investigation. */
final class ConclusionMoves extends Moves {
  private final MisuseMoves cases;
  private final PackageMoves packages;

  ConclusionMoves(Model model, Dice dice, MisuseMoves cases, PackageMoves packages) {
    super(model, dice);
    this.cases = cases;
    this.packages = packages;
    containment();
    conclusion();
    reporter();
  }

  private void containment() {
    on(
        OrderContainment.class,
        it -> it.open() == null && (!it.is(Status.CLOSED) || dice.percent(5)),
        (id, it) -> new OrderContainment(officer(state()), id, restriction(), containment(it)));
    on(
        EndContainment.class,
        it -> it.open() != null,
        (id, it) ->
            new EndContainment(
                officer(containing(it)),
                id,
                new ContainmentEnding("over", dice.percent(90) ? lifting(id) : null)));
    on(
        MakePermanent.class,
        this::lasting,
        (id, it) -> new MakePermanent(permanent(it), id, reason()));
  }

  private String lifting(CaseId id) {
    return dice.percent(90) ? "No longer needed" : "Case " + id;
  }

  private Act permanent(MisuseModel it) {
    var open = it.open();
    var state = containing(it);
    if (dice.percent(10)) {
      return cases.officer(it);
    }
    return open != null && dice.percent(15) ? act(new Officer(open.by, state)) : officer(state);
  }

  private boolean lasting(MisuseModel it) {
    var open = it.open();
    var restriction = open == null ? null : open.inForce(model.now);
    return restriction != null && restriction.due() == null;
  }

  /** The state whose officers lift what contains the case. */
  private Country containing(MisuseModel it) {
    var open = it.open();
    var restriction = open == null ? null : open.restriction;
    return restriction == null ? state() : restriction.state;
  }

  private Containment containment(MisuseModel it) {
    var mode = dice.percent(60) ? Mode.OVERT : Mode.COVERT;
    return new Containment(
        mode,
        mode == Mode.COVERT ? null : order(it.id),
        it.packageId == null || dice.percent(10) ? packages.technology() : null);
  }

  private RestrictionOrder order(CaseId id) {
    var order = packages.order();
    return dice.percent(97)
        ? order
        : new RestrictionOrder(
            order.kind(),
            order.scope(),
            "See " + id,
            order.legalBasis(),
            order.effective(),
            order.end(),
            order.emergency(),
            order.people(),
            order.nationalities());
  }

  private RestrictionId restriction() {
    var known = model.packages.get(packages.technology());
    return dice.of(
        dice.percent(1) && known != null ? known.restrictions.keySet() : List.<RestrictionId>of(),
        () -> new RestrictionId(dice.uuid()));
  }

  private void conclusion() {
    on(
        DecideMeasure.class,
        MisuseModel::undecided,
        (id, it) ->
            new DecideMeasure(
                decider(it),
                id,
                new MeasureDecision(
                    dice.percent(5) ? 3 : 1 + Math.max(0, it.measures.indexOf(false)),
                    dice.of(MeasureDecision.Outcome.values()),
                    "because")));
    on(
        GiveFeedback.class,
        it -> it.acknowledged && it.reported,
        (id, it) -> new GiveFeedback(cases.working(it), id, new Feedback("thank you")));
    on(
        NoteFeedbackOverdue.class,
        it -> it.reported && !it.feedbackGiven && !it.feedbackNoted,
        (id, _) -> new NoteFeedbackOverdue(deadline(), id));
    on(CloseCase.class, this::ending, (id, it) -> new CloseCase(cases.working(it), id, reason()));
    on(
        ReopenCase.class,
        it -> it.is(Status.CLOSED),
        (id, it) -> new ReopenCase(cases.officer(it), id, reason()));
    add(
        ExportCaseFile.class,
        () ->
            cases.drawn(
                _ -> true,
                (id, it) ->
                    new ExportCaseFile(
                        dice.percent(50) ? cases.assigned(it) : cases.officer(it),
                        dice.percent(97)
                            ? new ExportId(dice.uuid())
                            : dice.of(model.exports, () -> new ExportId(dice.uuid())),
                        id,
                        reason())));
  }

  /** Mostly an officer; who has found something may be one. */
  private Act decider(MisuseModel it) {
    if (it.finder != null && dice.percent(10)) {
      for (var state : Universe.STATES) {
        var authority = model.authority(state);
        if (authority != null && authority.decides(it.finder, model.now)) {
          return act(new Officer(it.finder, state));
        }
      }
    }
    return cases.officer(it);
  }

  private boolean ending(MisuseModel it) {
    boolean concluded =
        it.is(
            Status.UNFOUNDED, Status.DUPLICATE, Status.REFERRED, Status.FINDINGS, Status.MEASURES);
    return concluded && (dice.percent(5) || (it.open() == null && !it.undecided()));
  }

  private void reporter() {
    on(
        RevealReporter.class,
        it -> it.identity && it.revealed.size() < 3,
        (id, it) -> {
          boolean told = dice.percent(50);
          return new RevealReporter(
              custodian(it),
              id,
              new Reveal(
                  recipient(it),
                  "needed as a witness",
                  told ? "a court needs to know" : null,
                  told ? null : "would end the investigation"));
        });
    on(
        ReadReporter.class,
        it -> !it.revealed.isEmpty() && (it.identity || dice.percent(5)),
        (id, it) -> new ReadReporter(act(new Investigator(reader(it))), id));
    on(
        DisposeReporter.class,
        it -> it.identity && it.identityUntil != null,
        (id, it) -> new DisposeReporter(dice.percent(70) ? deadline() : custodian(it), id));
  }

  /** To whom it was revealed, now and then one who has joined the accused firm since. */
  private Person reader(MisuseModel it) {
    var firm = it.accused == null ? null : model.firm(it.accused);
    if (firm != null && dice.percent(60)) {
      for (var person : it.revealed) {
        if (firm.employs(person, model.now)) {
          return person;
        }
      }
    }
    return dice.of(it.revealed, () -> dice.of(Universe.people()));
  }

  private Person recipient(MisuseModel it) {
    if (dice.percent(8)) {
      return dice.of(it.revealed, () -> dice.of(Universe.people()));
    }
    return cases.person(it);
  }

  private Act custodian(MisuseModel of) {
    var state = state();
    var authority = model.authority(state);
    var firm = of.accused == null ? null : model.firm(of.accused);
    if (firm != null && authority != null && dice.percent(20)) {
      for (var it : authority.custodians) {
        if (firm.employs(it, model.now)) {
          return act(new Custodian(it, state));
        }
      }
    }
    return act(
        new Custodian(
            dice.of(
                authority == null ? List.<Person>of() : authority.custodians,
                () -> dice.of(Universe.people())),
            state));
  }

  private <C extends MisuseCommand> void on(
      Class<C> type, Predicate<MisuseModel> meant, BiFunction<CaseId, MisuseModel, C> command) {
    add(type, () -> cases.drawn(meant, command));
  }
}
