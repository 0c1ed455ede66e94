package org.transferledger.model;

import static org.transferledger.misuse.MisuseRule.*;

import org.jspecify.annotations.Nullable;
import org.transferledger.authority.AuthorityRule;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.Custodian;
import org.transferledger.core.Actor.Deadline;
import org.transferledger.core.Actor.FirmMember;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Actor.Investigator;
import org.transferledger.core.Actor.Reporter;
import org.transferledger.core.Person;
import org.transferledger.firm.FirmRule;
import org.transferledger.misuse.MisuseCommand;
import org.transferledger.misuse.MisuseCommand.AcknowledgeReport;
import org.transferledger.misuse.MisuseCommand.AssignInvestigator;
import org.transferledger.misuse.MisuseCommand.DecideMeasure;
import org.transferledger.misuse.MisuseCommand.DiscloseMisuse;
import org.transferledger.misuse.MisuseCommand.DisposeCase;
import org.transferledger.misuse.MisuseCommand.DisposeReporter;
import org.transferledger.misuse.MisuseCommand.EndContainment;
import org.transferledger.misuse.MisuseCommand.MakePermanent;
import org.transferledger.misuse.MisuseCommand.NoteAcknowledgementOverdue;
import org.transferledger.misuse.MisuseCommand.NoteFeedbackOverdue;
import org.transferledger.misuse.MisuseCommand.OrderContainment;
import org.transferledger.misuse.MisuseCommand.ReadReporter;
import org.transferledger.misuse.MisuseCommand.RecordResponse;
import org.transferledger.misuse.MisuseCommand.ReopenCase;
import org.transferledger.misuse.MisuseCommand.ReportMisuse;
import org.transferledger.misuse.MisuseCommand.RevealReporter;
import org.transferledger.misuse.MisuseCommand.Triage;
import org.transferledger.misuse.MisuseCommand.TriageReport;
import org.transferledger.model.MisuseModel.Status;
import org.transferledger.retention.RetentionRule;

/** What the domain says of misuse cases up to triage, and of who works on them. */
final class MisuseLaw {
  private final Model model;
  private final Verdict verdict;

  MisuseLaw(Model model, Verdict verdict) {
    this.model = model;
    this.verdict = verdict;
  }

  void judge(MisuseCommand command) {
    var found = model.cases.get(command.caseId());
    switch (command) {
      case ReportMisuse it -> {
        verdict.needs(it.act().actor() instanceof Reporter, REPORTED_UNDER_PSEUDONYM);
        verdict.needs(found == null, MISUSE_REPORTED_ONCE);
        verdict.then(() -> {
          var made = new MisuseModel(it.caseId(), it.allegation(), true, null, model.now);
          made.identity = it.identity() != null;
          model.open(made);
        });
      }
      case DiscloseMisuse it -> disclose(it);
      case ReadReporter it -> new ReporterLaw(model, verdict).read(it, found);
      default -> {
        // Nobody else learns whether there is such a case.
        if (!mayAct(command) || !knows(command, found)) {
          return;
        }
        if (verdict.needs(found != null, CASE_KNOWN)
            && found != null
            && verdict.needs(!found.disposed, RetentionRule.DISPOSED_ONCE)) {
          decide(command, found);
        }
      }
    }
  }

  /** For a firm there is no case that it has neither disclosed nor been notified of. */
  private boolean knows(MisuseCommand command, @Nullable MisuseModel found) {
    return !(command instanceof RecordResponse)
        || !(command.act().actor() instanceof FirmMember member)
        || verdict.needs(found != null && found.knownTo(member.firm()), CASE_KNOWN);
  }

  private void disclose(DiscloseMisuse it) {
    if (!(it.act().actor() instanceof FirmMember member)) {
      verdict.needs(false, FirmRule.FIRM_MEMBER_ACTS);
      return;
    }
    verdict.needs(member.role() != FirmRole.ENGINEER, FirmRule.FIRM_MEMBER_ACTS);
    var named = it.allegation().firm();
    verdict.needs(named == null || named.equals(member.firm()), OWN_MISUSE_DISCLOSED);
    verdict.needs(!model.cases.containsKey(it.caseId()), MISUSE_REPORTED_ONCE);
    verdict.then(() ->
        model.open(new MisuseModel(it.caseId(), it.allegation(), true, member.firm(), model.now)));
  }

  private boolean mayAct(MisuseCommand command) {
    var act = command.act();
    return switch (command) {
      case AssignInvestigator _,
          OrderContainment _,
          EndContainment _,
          MakePermanent _,
          DecideMeasure _,
          ReopenCase _,
          DisposeCase _ ->
          AuthorityLaw.anyOfficer(model, verdict, act);
      case RevealReporter _ -> verdict.needs(custodian(act), AuthorityRule.CUSTODIAN_DECIDES);
      case RecordResponse _ -> act.actor() instanceof FirmMember || investigator(verdict, act);
      case DisposeReporter _ ->
          act.actor() instanceof Deadline
              || verdict.needs(custodian(act), AuthorityRule.CUSTODIAN_DECIDES);
      case NoteAcknowledgementOverdue _, NoteFeedbackOverdue _ -> true;
      default -> investigator(verdict, act);
    };
  }

  private boolean custodian(Act act) {
    if (!(act.actor() instanceof Custodian it)) {
      return false;
    }
    var authority = model.authority(it.state());
    return authority != null && authority.established && authority.custodians.contains(it.person());
  }

  static boolean investigator(Verdict verdict, Act act) {
    return verdict.needs(act.actor() instanceof Investigator, INVESTIGATOR_ACTS);
  }

  /** Any investigator until one is assigned, then those who are. */
  static void responsible(Model model, Verdict verdict, MisuseModel found, Act act) {
    verdict.needs(
        found.investigators.isEmpty() || found.investigators.contains(act.person()),
        INVESTIGATOR_ASSIGNED);
    outsider(model, verdict, found, act.person());
  }

  static void assigned(Model model, Verdict verdict, MisuseModel found, Act act) {
    verdict.needs(found.investigators.contains(act.person()), INVESTIGATOR_ASSIGNED);
    outsider(model, verdict, found, act.person());
  }

  /** Who belongs to the accused firm is kept out. */
  static boolean outsider(Model model, Verdict verdict, MisuseModel found, Person person) {
    var firm = found.accused == null ? null : model.firm(found.accused);
    return verdict.needs(firm == null || !firm.employs(person, model.now), NOT_OF_ACCUSED_FIRM);
  }

  private void decide(MisuseCommand command, MisuseModel found) {
    switch (command) {
      case AcknowledgeReport it -> {
        responsible(model, verdict, found, it.act());
        verdict.needs(found.is(Status.RECEIVED), ACKNOWLEDGED_ONCE);
        verdict.then(() -> {
          found.acknowledge(model.now);
          if (found.feedbackBy != null) {
            model.noted(found.feedbackBy);
          }
        });
      }
      case TriageReport it -> triage(it, found);
      case NoteAcknowledgementOverdue it -> {
        RestrictionLaw.deadline(
            model,
            verdict,
            it.act(),
            found.acknowledgeBy,
            !found.acknowledged && !found.acknowledgementNoted);
        verdict.then(() -> found.acknowledgementNoted = true);
      }
      case NoteFeedbackOverdue it -> {
        RestrictionLaw.deadline(
            model,
            verdict,
            it.act(),
            found.feedbackBy,
            !found.feedbackGiven && !found.feedbackNoted);
        verdict.then(() -> found.feedbackNoted = true);
      }
      case OrderContainment _, EndContainment _, MakePermanent _ ->
          new ContainmentLaw(model, verdict).judge(command, found);
      case RevealReporter _, DisposeReporter _ ->
          new ReporterLaw(model, verdict).judge(command, found);
      default -> {
        if (!new InvestigationLaw(model, verdict).judge(command, found)) {
          new ConclusionLaw(model, verdict).judge(command, found);
        }
      }
    }
  }

  private void triage(TriageReport it, MisuseModel found) {
    var triage = it.triage();
    responsible(model, verdict, found, it.act());
    verdict.needs(found.is(Status.ACKNOWLEDGED), TRIAGED_ONCE);
    if (triage.outcome() == Triage.Outcome.DUPLICATE) {
      var other = model.cases.get(triage.duplicateOf());
      verdict.needs(
          other != null && other != found && !other.is(Status.DUPLICATE), DUPLICATE_OF_ANOTHER);
    }
    var accused = triage.accused();
    if (accused != null) {
      var firm = model.firm(accused);
      verdict.needs(firm != null, FirmRule.FIRM_KNOWN);
      verdict.needs(
          firm == null || !firm.employs(it.act().person(), model.now), NOT_OF_ACCUSED_FIRM);
    }
    verdict.then(() -> {
      found.status =
          switch (triage.outcome()) {
            case ACCEPTED -> Status.ACCEPTED;
            case UNFOUNDED -> Status.UNFOUNDED;
            case DUPLICATE -> Status.DUPLICATE;
            case REFERRED -> Status.REFERRED;
          };
      if (accused != null) {
        found.accused = accused;
      }
    });
  }
}
