package org.transferledger.misuse;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.TransferId;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;

/** What can be asked of a misuse case. */
public sealed interface MisuseCommand extends Command {
  CaseId caseId();

  /**
   * By anyone, under a one-time pseudonym.
   *
   * @param identity who it is, sealed; null where it is not kept
   */
  record ReportMisuse(
      Act act,
      @TargetAggregateIdentifier CaseId caseId,
      Allegation allegation,
      @Nullable SealedIdentity identity)
      implements MisuseCommand {}

  /** Voluntary disclosure: a firm reports itself, and sees the case. */
  record DiscloseMisuse(Act act, @TargetAggregateIdentifier CaseId caseId, Allegation allegation)
      implements MisuseCommand {}

  /** By an investigator. */
  record AcknowledgeReport(Act act, @TargetAggregateIdentifier CaseId caseId)
      implements MisuseCommand {}

  /** By an investigator. */
  record TriageReport(Act act, @TargetAggregateIdentifier CaseId caseId, Triage triage)
      implements MisuseCommand {}

  /** By an officer of any state. */
  record AssignInvestigator(
      Act act, @TargetAggregateIdentifier CaseId caseId, Assignment assignment)
      implements MisuseCommand {}

  /** By an assigned investigator, as all about evidence. */
  record AddEvidence(
      Act act, @TargetAggregateIdentifier CaseId caseId, EvidenceId evidenceId, Evidence evidence)
      implements MisuseCommand {}

  record MoveEvidence(
      Act act, @TargetAggregateIdentifier CaseId caseId, EvidenceId evidenceId, CustodyStep step)
      implements MisuseCommand {}

  record ExcludeEvidence(
      Act act, @TargetAggregateIdentifier CaseId caseId, EvidenceId evidenceId, Reason reason)
      implements MisuseCommand {}

  /** By an officer of either state. */
  record OrderContainment(
      Act act,
      @TargetAggregateIdentifier CaseId caseId,
      RestrictionId restrictionId,
      Containment containment)
      implements MisuseCommand {}

  /** By an officer, for an overt one of the state that has ordered it and not the same one. */
  record EndContainment(Act act, @TargetAggregateIdentifier CaseId caseId, ContainmentEnding ending)
      implements MisuseCommand {}

  /** By an officer of the state that has ordered it, and not the same one. */
  record MakePermanent(Act act, @TargetAggregateIdentifier CaseId caseId, Reason reason)
      implements MisuseCommand {}

  /** By an assigned investigator. */
  record NotifySubject(Act act, @TargetAggregateIdentifier CaseId caseId, Notice notice)
      implements MisuseCommand {}

  /** By the notified firm, or by an assigned investigator to whom it has answered. */
  record RecordResponse(Act act, @TargetAggregateIdentifier CaseId caseId, Response response)
      implements MisuseCommand {}

  /** By an assigned investigator. */
  record RecordFinding(Act act, @TargetAggregateIdentifier CaseId caseId, Finding finding)
      implements MisuseCommand {}

  /** By an officer of any state. */
  record DecideMeasure(Act act, @TargetAggregateIdentifier CaseId caseId, MeasureDecision decision)
      implements MisuseCommand {}

  /** By an investigator, assigned where any is. */
  record GiveFeedback(Act act, @TargetAggregateIdentifier CaseId caseId, Feedback feedback)
      implements MisuseCommand {}

  /** By an investigator, assigned where any is. */
  record CloseCase(Act act, @TargetAggregateIdentifier CaseId caseId, Reason reason)
      implements MisuseCommand {}

  /** By an officer of any state. */
  record ReopenCase(Act act, @TargetAggregateIdentifier CaseId caseId, Reason reason)
      implements MisuseCommand {}

  /** By a custodian. */
  record RevealReporter(Act act, @TargetAggregateIdentifier CaseId caseId, Reveal reveal)
      implements MisuseCommand {}

  /** By whom a custodian has named. */
  record ReadReporter(Act act, @TargetAggregateIdentifier CaseId caseId) implements MisuseCommand {}

  /** By the system when its time has come, or by a custodian from then on. */
  record DisposeReporter(Act act, @TargetAggregateIdentifier CaseId caseId)
      implements MisuseCommand {}

  /** By an officer of any state. */
  record DisposeCase(Act act, @TargetAggregateIdentifier CaseId caseId, Reason reason)
      implements MisuseCommand {}

  /** By the system, when nobody has acknowledged in time. */
  record NoteAcknowledgementOverdue(Act act, @TargetAggregateIdentifier CaseId caseId)
      implements MisuseCommand {}

  /** By the system, when nobody has given feedback in time. */
  record NoteFeedbackOverdue(Act act, @TargetAggregateIdentifier CaseId caseId)
      implements MisuseCommand {}

  /** What is alleged, and whatever of the rest the reporter knows. */
  record Allegation(
      String text,
      @Nullable PackageId packageId,
      @Nullable RevisionLabel revision,
      @Nullable TransferId transferId,
      @Nullable FirmId firm) {
    public Allegation {
      Fields.check()
          .text("text", text, 10_000)
          .holds(
              "revision",
              revision == null || packageId != null,
              revision,
              "given only together with packageId")
          .orThrow();
    }
  }

  /**
   * How a report is judged.
   *
   * @param duplicateOf the earlier case, for DUPLICATE and only then
   * @param accused the firm that the case is about, where the report names none or another
   */
  record Triage(
      Outcome outcome, String reasons, @Nullable CaseId duplicateOf, @Nullable FirmId accused) {
    /** Of what the report names. */
    public Triage(Outcome outcome, String reasons, @Nullable CaseId duplicateOf) {
      this(outcome, reasons, duplicateOf, null);
    }

    public Triage {
      Fields.check()
          .present("outcome", outcome)
          .text("reasons", reasons, 4_000)
          .holds(
              "duplicateOf",
              (outcome == Outcome.DUPLICATE) == (duplicateOf != null),
              duplicateOf,
              "given for outcome DUPLICATE, and only then")
          .orThrow();
    }

    /** What becomes of a report. */
    public enum Outcome {
      ACCEPTED,
      UNFOUNDED,
      DUPLICATE,
      REFERRED
    }
  }

  /**
   * How a case is contained.
   *
   * @param order the restriction to impose, for OVERT and only then; its legal basis does not
   *     mention the case
   * @param packageId the package to watch or restrict, where the report names none
   */
  record Containment(Mode mode, @Nullable RestrictionOrder order, @Nullable PackageId packageId) {
    public Containment {
      Fields.check()
          .present("mode", mode)
          .holds(
              "order",
              (mode == Mode.OVERT) == (order != null),
              order,
              "given for mode OVERT, and only then")
          .orThrow();
    }

    /** Contains the package that the report names. */
    public Containment(Mode mode, @Nullable RestrictionOrder order) {
      this(mode, order, null);
    }

    /** COVERT watches and restricts nothing; OVERT restricts the package. */
    public enum Mode {
      COVERT,
      OVERT
    }
  }

  /**
   * Why a containment ends.
   *
   * @param reason for the file of the case
   * @param lifting what everybody may read of why the restriction is lifted, without a word of the
   *     case; for a restriction that is in force
   */
  record ContainmentEnding(String reason, @Nullable String lifting) {
    public ContainmentEnding {
      Fields.check()
          .text("reason", reason, 2_000)
          .holds("lifting", lifting == null || !lifting.isBlank(), lifting, "not blank")
          .optionalText("lifting", lifting, 2_000)
          .orThrow();
    }
  }

  /** Who is to investigate. */
  record Assignment(Person investigator) {
    public Assignment {
      Fields.check().present("investigator", investigator).orThrow();
    }
  }
}
