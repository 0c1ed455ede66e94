package org.transferledger.model;

import static org.transferledger.misuse.MisuseRule.*;

import java.util.Objects;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Officer;
import org.transferledger.misuse.CaseExportCommand.ExportCaseFile;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.CloseCase;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.GiveFeedback;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.retention.RetentionRule;

/** What the domain says of what follows a finding, and of the end of a case. */
final class ConclusionLaw {
  private final Model model;
  private final Verdict verdict;

  ConclusionLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(MisuseCommand command, MisuseModel found) {
    switch (command) {
      case DecideMeasure it -> decide(it, found);
      case GiveFeedback it -> {
        MisuseLaw.responsible(model, verdict, found, it.act());
        verdict.needs(found.reported, FEEDBACK_TO_REPORTER);
        verdict.needs(found.acknowledged, FEEDBACK_AFTER_ACKNOWLEDGEMENT);
        verdict.then(() -> found.feedbackGiven = true);
      }
      case CloseCase it -> close(it, found);
      case ReopenCase it -> {
        if (MisuseLaw.outsider(model, verdict, found, it.act().person())) {
          verdict.needs(found.is(Status.CLOSED), ONLY_CLOSED_IS_REOPENED);
          verdict.then(found::reopen);
        }
      }
      case DisposeCase it -> {
        if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
          return;
        }
        var law = new RetentionLaw(model, verdict);
        law.passed(found.closedAt, it.act());
        law.free(RetentionLaw.covering(found));
        verdict.then(() -> found.disposed = true);
      }
      default -> throw new IllegalStateException("not in the model: " + command);
    }
  }

  private void decide(DecideMeasure it, MisuseModel found) {
    if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
      return;
    }
    int number = it.decision().number();
    if (!verdict.needs(number <= found.measures.size(), MEASURE_KNOWN)) {
      return;
    }
    verdict.needs(!found.measures.get(number - 1), MEASURE_DECIDED_ONCE);
    verdict.needs(
        !model.one(
            ((Officer) it.act().actor()).state(),
            Objects.requireNonNull(found.finder),
            it.act().person()),
        MEASURE_DECIDED_BY_ANOTHER);
    verdict.then(() -> {
      found.status = Status.MEASURES;
      found.measures.set(number - 1, true);
    });
  }

  private void close(CloseCase it, MisuseModel found) {
    MisuseLaw.responsible(model, verdict, found, it.act());
    verdict.needs(
        found.is(
            Status.UNFOUNDED, Status.DUPLICATE, Status.REFERRED, Status.FINDINGS, Status.MEASURES),
        ONLY_CONCLUDED_IS_CLOSED);
    verdict.needs(found.open() == null, CONTAINMENT_DECIDED);
    verdict.needs(!found.undecided(), MEASURES_DECIDED);
    var until = found.identity ? model.now.plus(it.act().periods().identity()) : null;
    verdict.expect(
        "the identity is kept until " + until,
        events ->
            events.getFirst() instanceof CaseClosed closed
                && Objects.equals(closed.identityUntil(), until));
    verdict.then(() -> {
      found.status = Status.CLOSED;
      found.closedAt = model.now;
      found.identityUntil = until == null ? null : model.noted(until);
      model.retained(model.now, it.act());
    });
  }

  /** Taking the file of a case out of the system. */
  void judge(ExportCaseFile it) {
    boolean investigator = it.act().actor() instanceof Investigator;
    if (!investigator && !AuthorityLaw.anyOfficer(model, verdict, it.act())) {
      return;
    }
    var found = model.cases.get(it.caseId());
    if (found == null) {
      verdict.needs(false, CASE_KNOWN);
      return;
    }
    if (!verdict.needs(!found.disposed, RetentionRule.DISPOSED_ONCE)) {
      return;
    }
    if (investigator) {
      MisuseLaw.assigned(model, verdict, found, it.act());
    } else {
      MisuseLaw.outsider(model, verdict, found, it.act().person());
    }
    verdict.needs(!model.exports.contains(it.exportId()), CASE_EXPORTED_ONCE);
    verdict.then(() -> model.exports.add(it.exportId()));
  }
}
