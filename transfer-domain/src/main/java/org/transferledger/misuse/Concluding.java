package org.transferledger.misuse;

import java.time.Instant;
import org.transferledger.authority.Authority;
import org.transferledger.core.Act;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.CloseCase;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.CaseDisposed;
import org.transferledger.misuse.MisuseEvent.CaseReopened;
import org.transferledger.misuse.MisuseEvent.FeedbackGiven;
import org.transferledger.misuse.MisuseEvent.FeedbackOverdue;
import org.transferledger.misuse.MisuseEvent.MeasureDecided;
import org.transferledger.retention.HoldSubject;
import org.transferledger.retention.LegalHolds;
import org.transferledger.retention.Retention;

/** What follows from a finding, what the reporter hears of it, and the end of the case. */
final class Concluding {
  private Concluding() {}

  static MeasureDecided decide(MisuseCase known, DecideMeasure command, Streams streams) {
    var act = command.act();
    var state = Authority.requireOfficerOfAnyState(streams, act);
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    var decision = command.decision();
    MisuseRule.MEASURE_KNOWN.require(
        decision.number() <= known.measures().size(),
        "number",
        "The finding has %d measures.",
        known.measures().size());
    var measure = known.measures().get(decision.number() - 1);
    MisuseRule.MEASURE_DECIDED_ONCE.require(measure.decision() == null, "number", "It is decided.");
    MisuseRule.MEASURE_DECIDED_BY_ANOTHER.require(
        known.foundBy() == null
            || Authority.separate(streams, state, known.foundBy(), act.person(), act.at()),
        null,
        "%s has found what it follows from.",
        act.person());
    return new MeasureDecided(known.id(), decision, act.person());
  }

  static FeedbackGiven inform(MisuseCase known, GiveFeedback command, Streams streams) {
    Person by = Working.requireResponsible(known, command.act(), streams);
    MisuseRule.FEEDBACK_TO_REPORTER.require(
        known.origin() == MisuseCase.Origin.REPORT
            || known.origin() == MisuseCase.Origin.DISCLOSURE,
        null,
        "The case was opened by a record.");
    MisuseRule.FEEDBACK_AFTER_ACKNOWLEDGEMENT.require(
        known.duties().acknowledged(), null, "The case is %s.", known.status());
    return new FeedbackGiven(known.id(), command.feedback().text(), command.act().at(), by);
  }

  static CaseClosed close(MisuseCase known, CloseCase command, Streams streams) {
    var act = command.act();
    Person by = Working.requireResponsible(known, act, streams);
    MisuseRule.ONLY_CONCLUDED_IS_CLOSED.require(
        known.concluded(), null, "The case is %s.", known.status());
    MisuseRule.CONTAINMENT_DECIDED.require(
        known.undecidedContainment() == null, null, "It is neither ended nor made permanent.");
    MisuseRule.MEASURES_DECIDED.require(
        known.measures().stream().allMatch(it -> it.decision() != null),
        null,
        "%d are not.",
        known.measures().stream().filter(it -> it.decision() == null).count());
    Instant identityUntil =
        known.identity() == null ? null : act.at().plus(act.periods().identity());
    return new CaseClosed(known.id(), command.reason().reason(), act.at(), identityUntil, by);
  }

  static CaseReopened reopen(MisuseCase known, ReopenCase command, Streams streams) {
    var act = command.act();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    MisuseRule.ONLY_CLOSED_IS_REOPENED.require(
        known.status() == MisuseCase.Status.CLOSED, null, "The case is %s.", known.status());
    return new CaseReopened(known.id(), command.reason().reason(), act.person());
  }

  static CaseDisposed dispose(MisuseCase known, DisposeCase command, Streams streams) {
    var act = command.act();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    Retention.requirePassed(known.closedAt(), act.periods().retention(), act);
    LegalHolds.requireNone(streams, subjects(known));
    return new CaseDisposed(known.id(), command.reason().reason(), act.person());
  }

  /** All by which a hold can name the case. */
  static HoldSubject[] subjects(MisuseCase known) {
    var allegation = known.allegation();
    return HoldSubject.covering(
        known.id(),
        allegation.transferId(),
        allegation.packageId(),
        allegation.firm(),
        known.accused(),
        known.disclosedBy(),
        known.containment() == null ? null : known.containment().packageId());
  }

  static FeedbackOverdue noteOverdue(MisuseCase known, Act act) {
    var duties = known.duties();
    Person by =
        DeadlineRule.requireReached(
            act,
            DeadlineRule.DEADLINE_APPLIES.required(
                duties.feedbackBy(), null, "Nobody waits for feedback."));
    DeadlineRule.DEADLINE_APPLIES.require(
        !duties.feedbackGiven() && !duties.feedbackOverdue(),
        null,
        "It was given, or noted before.");
    return new FeedbackOverdue(known.id(), by);
  }
}
