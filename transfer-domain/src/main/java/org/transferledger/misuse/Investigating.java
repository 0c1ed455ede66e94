package org.transferledger.misuse;

import java.util.List;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.misuse.MisuseCommand.AddEvidence;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.ExcludeEvidence;
import org.transferledger.misuse.MisuseCommand.MoveEvidence;
import org.transferledger.misuse.MisuseEvent.EvidenceAdded;
import org.transferledger.misuse.MisuseEvent.EvidenceExcluded;
import org.transferledger.misuse.MisuseEvent.EvidenceMoved;
import org.transferledger.misuse.MisuseEvent.InvestigatorAssigned;

/** Who investigates, and what they gather. */
final class Investigating {
  private static final List<MisuseCase.Status> ASSIGNABLE =
      List.of(
          MisuseCase.Status.ACCEPTED,
          MisuseCase.Status.INVESTIGATING,
          MisuseCase.Status.FINDINGS,
          MisuseCase.Status.MEASURES,
          MisuseCase.Status.REOPENED);

  private Investigating() {}

  static InvestigatorAssigned assign(
      MisuseCase known, AssignInvestigator command, Streams streams) {
    var act = command.act();
    var investigator = command.assignment().investigator();
    Working.requireNotOfAccused(known, act.person(), null, act, streams);
    MisuseRule.ASSIGNED_TO_ACCEPTED.require(
        ASSIGNABLE.contains(known.status()), null, "The case is %s.", known.status());
    MisuseRule.ASSIGNED_ONCE.require(
        known.status() == MisuseCase.Status.REOPENED
            || !known.investigators().contains(investigator),
        "investigator",
        "%s is assigned.",
        investigator);
    Working.requireNotOfAccused(known, investigator, "investigator", act, streams);
    return new InvestigatorAssigned(known.id(), investigator, act.person());
  }

  static EvidenceAdded add(MisuseCase known, AddEvidence command, Streams streams) {
    Person by = Working.requireAssigned(known, command.act(), streams);
    Working.requireInvestigating(known);
    MisuseRule.EVIDENCE_ADDED_ONCE.require(
        known.item(command.evidenceId()) == null,
        "evidenceId",
        "Evidence %s is on record already.",
        command.evidenceId());
    MisuseRule.EVIDENCE_NOT_IN_FUTURE.require(
        !command.evidence().collectedAt().isAfter(command.act().at()),
        "collectedAt",
        "%s is in the future.",
        command.evidence().collectedAt());
    return new EvidenceAdded(known.id(), command.evidenceId(), command.evidence(), by);
  }

  /** Things go on changing hands, whatever becomes of the case. */
  static EvidenceMoved move(MisuseCase known, MoveEvidence command, Streams streams) {
    Person by = Working.requireAssigned(known, command.act(), streams);
    var item = requireItem(known, command.evidenceId());
    var step = command.step();
    MisuseRule.EVIDENCE_NOT_IN_FUTURE.require(
        !step.at().isAfter(command.act().at()), "at", "%s is in the future.", step.at());
    MisuseRule.CUSTODY_IN_ORDER.require(
        !step.at().isBefore(item.lastMoved()),
        "at",
        "It last changed hands at %s.",
        item.lastMoved());
    return new EvidenceMoved(known.id(), item.id(), step, by);
  }

  static EvidenceExcluded exclude(MisuseCase known, ExcludeEvidence command, Streams streams) {
    Person by = Working.requireAssigned(known, command.act(), streams);
    Working.requireInvestigating(known);
    var item = requireItem(known, command.evidenceId());
    MisuseRule.EVIDENCE_EXCLUDED_ONCE.require(
        item.excluded() == null, "evidenceId", "Evidence %s is excluded.", item.id());
    return new EvidenceExcluded(known.id(), item.id(), command.reason().reason(), by);
  }

  private static EvidenceItem requireItem(MisuseCase known, EvidenceId id) {
    return MisuseRule.EVIDENCE_KNOWN.required(
        known.item(id), "evidenceId", "The case has no evidence %s.", id);
  }
}
