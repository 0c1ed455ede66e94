package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Reporter;
import org.transferledger.core.CaseId;
import org.transferledger.core.DeadlineRule;
import org.transferledger.core.Person;
import org.transferledger.core.Streams;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.misuse.MisuseEvent.AcknowledgementOverdue;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.misuse.MisuseEvent.ReportTriaged;

/** How a case begins, and what is made of it first. */
final class TakingIn {
  private TakingIn() {}

  static MisuseReported report(@Nullable MisuseCase before, ReportMisuse command) {
    var act = command.act();
    MisuseRule.REPORTED_UNDER_PSEUDONYM.require(
        act.actor() instanceof Reporter, null, "The reporter acts under their own name.");
    requireNone(before, command.caseId());
    return new MisuseReported(
        command.caseId(), command.allegation(), act.person(), command.identity(), act.at());
  }

  static MisuseDisclosed disclose(@Nullable MisuseCase before, DiscloseMisuse command) {
    var act = command.act();
    var named = command.allegation().firm();
    if (!(act.actor() instanceof FirmMember member)) {
      throw FirmRule.FIRM_MEMBER_ACTS.refused(null, "%s acts for no firm.", act.person());
    }
    Person by =
        Firm.requireMember(
            act, member.firm(), FirmRole.ADMINISTRATOR, FirmRole.EXPORT_CONTROL_OFFICER);
    MisuseRule.OWN_MISUSE_DISCLOSED.require(
        named == null || named.equals(member.firm()),
        "firm",
        "%s discloses what %s did.",
        member.firm(),
        named);
    requireNone(before, command.caseId());
    return new MisuseDisclosed(command.caseId(), member.firm(), command.allegation(), act.at(), by);
  }

  private static void requireNone(@Nullable MisuseCase before, CaseId id) {
    MisuseRule.MISUSE_REPORTED_ONCE.require(
        before == null, "caseId", "Case %s is on record already.", id);
  }

  static ReportAcknowledged acknowledge(
      MisuseCase known, AcknowledgeReport command, Streams streams) {
    Person by = Working.requireResponsible(known, command.act(), streams);
    MisuseRule.ACKNOWLEDGED_ONCE.require(
        known.status() == MisuseCase.Status.RECEIVED, null, "The case is %s.", known.status());
    return new ReportAcknowledged(known.id(), by, command.act().at());
  }

  static ReportTriaged triage(MisuseCase known, TriageReport command, Streams streams) {
    Person by = Working.requireResponsible(known, command.act(), streams);
    MisuseRule.TRIAGED_ONCE.require(
        known.status() == MisuseCase.Status.ACKNOWLEDGED, null, "The case is %s.", known.status());
    var triage = command.triage();
    requireOriginal(triage.duplicateOf(), known.id(), streams);
    if (triage.accused() != null) {
      var accused = Firm.require(streams, triage.accused(), "accused");
      MisuseRule.NOT_OF_ACCUSED_FIRM.require(
          !accused.employs(by, command.act().at()), "accused", "%s belongs to it.", by);
    }
    return new ReportTriaged(known.id(), triage, by);
  }

  private static void requireOriginal(@Nullable CaseId original, CaseId known, Streams streams) {
    if (original == null) {
      return;
    }
    var other = streams.find(MisuseCase.STREAM, original.toString());
    MisuseRule.DUPLICATE_OF_ANOTHER.require(
        !original.equals(known) && other != null && other.status() != MisuseCase.Status.DUPLICATE,
        "duplicateOf",
        "%s is not another case on record, or is a duplicate itself.",
        original);
  }

  static AcknowledgementOverdue noteOverdue(MisuseCase known, Act act) {
    var duties = known.duties();
    Person by =
        DeadlineRule.requireReached(
            act,
            DeadlineRule.DEADLINE_APPLIES.required(
                duties.acknowledgeBy(), null, "It is not known when the report came."));
    DeadlineRule.DEADLINE_APPLIES.require(
        !duties.acknowledged() && !duties.acknowledgementOverdue(),
        null,
        "It is acknowledged, or was noted before.");
    return new AcknowledgementOverdue(known.id(), by);
  }
}
