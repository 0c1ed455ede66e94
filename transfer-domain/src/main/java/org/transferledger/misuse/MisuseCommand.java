package org.transferledger.misuse;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.CaseId;
import org.transferledger.core.Command;
import org.transferledger.core.Fields;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.TransferId;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RevisionLabel;

/** What can be asked of a misuse case. */
public sealed interface MisuseCommand extends Command {
  CaseId caseId();

  /** By anyone, under a one-time pseudonym. */
  record ReportMisuse(Act act, @TargetAggregateIdentifier CaseId caseId, Allegation allegation)
      implements MisuseCommand {}

  /** By an investigator. */
  record AcknowledgeReport(Act act, @TargetAggregateIdentifier CaseId caseId)
      implements MisuseCommand {}

  /** By an investigator. */
  record TriageReport(Act act, @TargetAggregateIdentifier CaseId caseId, Triage triage)
      implements MisuseCommand {}

  /** By an officer of either state. */
  record OrderContainment(
      Act act,
      @TargetAggregateIdentifier CaseId caseId,
      RestrictionId restrictionId,
      Containment containment)
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
   */
  record Triage(Outcome outcome, String reasons, @Nullable CaseId duplicateOf) {
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
}
