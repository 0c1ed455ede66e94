package org.transferledger.misuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Triage;

/** What happened to a misuse case. */
public sealed interface MisuseEvent extends DomainEvent {
  CaseId caseId();

  /**
   * Somebody has reported misuse, under a pseudonym made for this one report.
   *
   * @param identity who it is, sealed; null where it is not kept
   */
  record MisuseReported(
      CaseId caseId,
      Allegation allegation,
      Person by,
      @Nullable SealedIdentity identity,
      @Nullable Instant at)
      implements MisuseEvent {}

  /**
   * A firm reports itself.
   *
   * @param firm of the person who does
   */
  record MisuseDisclosed(CaseId caseId, FirmId firm, Allegation allegation, Instant at, Person by)
      implements MisuseEvent {}

  /**
   * A case that a record of the ledger itself gives rise to, in the same append as that record.
   *
   * @param grounds what was recorded
   * @param by who recorded it
   */
  record CaseOpened(
      CaseId caseId, Grounds grounds, Allegation allegation, Person by, @Nullable Instant at)
      implements MisuseEvent {
    /** What opens a case by itself. */
    public enum Grounds {
      LOSS,
      PAST_RELEASE
    }
  }

  record ReportAcknowledged(CaseId caseId, Person by, @Nullable Instant at)
      implements MisuseEvent {}

  record ReportTriaged(CaseId caseId, Triage triage, Person by) implements MisuseEvent {}

  record InvestigatorAssigned(CaseId caseId, Person investigator, Person by)
      implements MisuseEvent {}

  record EvidenceAdded(CaseId caseId, EvidenceId evidenceId, Evidence evidence, Person by)
      implements MisuseEvent {}

  record EvidenceMoved(CaseId caseId, EvidenceId evidenceId, CustodyStep step, Person by)
      implements MisuseEvent {}

  record EvidenceExcluded(CaseId caseId, EvidenceId evidenceId, String reason, Person by)
      implements MisuseEvent {}

  /**
   * An officer contains the case.
   *
   * @param packageId the package that is watched or restricted
   * @param restrictionId the restriction that the same append imposes, for OVERT
   */
  record ContainmentOrdered(
      CaseId caseId,
      Containment.Mode mode,
      PackageId packageId,
      @Nullable RestrictionId restrictionId,
      Person by)
      implements MisuseEvent {}

  /** With the restriction, if there was one in force, which the same append lifts. */
  record ContainmentEnded(CaseId caseId, String reason, Person by) implements MisuseEvent {}

  /** The restriction stays, whatever becomes of the case. */
  record ContainmentMadePermanent(CaseId caseId, String reason, Person by) implements MisuseEvent {}

  /**
   * The subject learns of the case.
   *
   * @param firm the accused
   */
  record SubjectNotified(CaseId caseId, FirmId firm, Notice notice, Person by)
      implements MisuseEvent {}

  record ResponseRecorded(CaseId caseId, Response response, Person by) implements MisuseEvent {}

  record FindingRecorded(CaseId caseId, Finding finding, Person by) implements MisuseEvent {}

  record MeasureDecided(CaseId caseId, MeasureDecision decision, Person by)
      implements MisuseEvent {}

  record FeedbackGiven(CaseId caseId, String text, Instant at, Person by) implements MisuseEvent {}

  /**
   * The case is closed.
   *
   * @param identityUntil when the reporter's identity is to be disposed of, if it is kept
   */
  record CaseClosed(
      CaseId caseId, String reason, Instant at, @Nullable Instant identityUntil, Person by)
      implements MisuseEvent {}

  record CaseReopened(CaseId caseId, String reason, Person by) implements MisuseEvent {}

  /** A custodian has decided that one person may learn who has reported. */
  record ReporterRevealed(CaseId caseId, Reveal reveal, Person by) implements MisuseEvent {}

  /** That person has asked who it is, and was told. */
  record ReporterRead(CaseId caseId, Person by) implements MisuseEvent {}

  /** Nobody has acknowledged the report in time. */
  record AcknowledgementOverdue(CaseId caseId, Person by) implements MisuseEvent {}

  /** The reporter has heard nothing in time. */
  record FeedbackOverdue(CaseId caseId, Person by) implements MisuseEvent {}

  /** The reporter's identity is no longer kept: its key is destroyed. */
  record ReporterDisposed(CaseId caseId, Person by) implements MisuseEvent {}

  record CaseDisposed(CaseId caseId, String reason, Person by) implements MisuseEvent {}
}
