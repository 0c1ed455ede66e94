package org.transferledger.model;

import static org.transferledger.misuse.MisuseRule.*;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.EvidenceId;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.Finding.Degree;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;
import org.transferledger.misuse.MisuseCommand.NotifySubject;
import org.transferledger.misuse.MisuseCommand.RecordFinding;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.model.MisuseModel.EvidenceModel;
import org.transferledger.model.MisuseModel.Status;

/** What the domain says of investigating a case, up to the finding. */
final class InvestigationLaw {
  private final Model model;
  private final Verdict verdict;

  InvestigationLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  /** Whether it is about the command at all. */
  boolean judge(MisuseCommand command, MisuseModel found) {
    switch (command) {
      case AssignInvestigator it -> assign(it, found);
      case AddEvidence it -> {
        MisuseLaw.assigned(model, verdict, found, it.act());
        underWay(found);
        verdict.needs(!found.evidence.containsKey(it.evidenceId()), EVIDENCE_ADDED_ONCE);
        past(it.evidence().collectedAt());
        verdict.then(() ->
            found.evidence.put(it.evidenceId(), new EvidenceModel(it.evidence().collectedAt())));
      }
      case MoveEvidence it -> {
        MisuseLaw.assigned(model, verdict, found, it.act());
        past(it.step().at());
        var item = item(found, it.evidenceId());
        if (item != null) {
          verdict.needs(!it.step().at().isBefore(item.lastMoved), CUSTODY_IN_ORDER);
          verdict.then(() -> item.lastMoved = it.step().at());
        }
      }
      case ExcludeEvidence it -> {
        MisuseLaw.assigned(model, verdict, found, it.act());
        underWay(found);
        var item = item(found, it.evidenceId());
        if (item != null) {
          verdict.needs(!item.excluded, EVIDENCE_EXCLUDED_ONCE);
          verdict.then(() -> item.excluded = true);
        }
      }
      case NotifySubject it -> {
        MisuseLaw.assigned(model, verdict, found, it.act());
        underWay(found);
        verdict.needs(found.accused != null, ACCUSED_KNOWN);
        verdict.needs(!found.notified, SUBJECT_NOTIFIED_ONCE);
        verdict.needs(it.notice().respondBy().isAfter(model.now), RESPONSE_TIME_IN_FUTURE);
        verdict.then(() -> {
          found.notified = true;
          found.respondBy = model.noted(it.notice().respondBy());
        });
      }
      case RecordResponse it -> respond(it, found);
      case RecordFinding it -> find(it, found);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void assign(AssignInvestigator it, MisuseModel found) {
    var investigator = it.assignment().investigator();
    if (!MisuseLaw.outsider(model, verdict, found, it.act().person())) {
      return;
    }
    verdict.needs(
        found.is(
            Status.ACCEPTED,
            Status.INVESTIGATING,
            Status.FINDINGS,
            Status.MEASURES,
            Status.REOPENED),
        ASSIGNED_TO_ACCEPTED);
    verdict.needs(
        found.is(Status.REOPENED) || !found.investigators.contains(investigator), ASSIGNED_ONCE);
    MisuseLaw.outsider(model, verdict, found, investigator);
    verdict.then(() -> {
      if (found.is(Status.ACCEPTED, Status.REOPENED)) {
        found.status = Status.INVESTIGATING;
      }
      found.investigators.add(investigator);
    });
  }

  /** A firm that does not know of the case does not learn that there is one. */
  private void respond(RecordResponse it, MisuseModel found) {
    if (it.act().actor() instanceof FirmMember member) {
      if (!verdict.needs(member.firm().equals(found.accused), RESPONSE_TO_NOTICE)) {
        return;
      }
      verdict.needs(member.role() != FirmRole.ENGINEER, FirmRule.FIRM_MEMBER_ACTS);
    } else {
      MisuseLaw.assigned(model, verdict, found, it.act());
    }
    verdict.needs(found.respondBy != null && !found.is(Status.CLOSED), RESPONSE_TO_NOTICE);
    verdict.then(found::answer);
  }

  private void find(RecordFinding it, MisuseModel found) {
    var finding = it.finding();
    boolean anything = finding.degree() != Degree.NOT;
    MisuseLaw.assigned(model, verdict, found, it.act());
    underWay(found);
    verdict.needs(
        finding.evidence().stream().allMatch(id -> citable(found.evidence.get(id)))
            && (!anything || !finding.evidence().isEmpty()),
        FINDING_CITES_EVIDENCE);
    verdict.needs(!anything || finding.waiver() != null || found.heard(model.now), SUBJECT_HEARD);
    verdict.needs(!anything || !finding.measures().isEmpty(), MEASURES_FOLLOW_FINDING);
    verdict.then(() -> {
      found.status = Status.FINDINGS;
      found.finder = it.act().person();
      found.measures.clear();
      finding.measures().forEach(_ -> found.measures.add(false));
    });
  }

  private static boolean citable(@Nullable EvidenceModel item) {
    return item != null && !item.excluded;
  }

  private @Nullable EvidenceModel item(MisuseModel found, EvidenceId id) {
    var item = found.evidence.get(id);
    verdict.needs(item != null, EVIDENCE_KNOWN);
    return item;
  }

  private void underWay(MisuseModel found) {
    verdict.needs(found.is(Status.INVESTIGATING), INVESTIGATION_UNDER_WAY);
  }

  private void past(Instant at) {
    verdict.needs(!at.isAfter(model.now), EVIDENCE_NOT_IN_FUTURE);
  }
}
