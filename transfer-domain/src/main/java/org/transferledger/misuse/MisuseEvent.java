package org.transferledger.misuse;

import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.RestrictionId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Containment;
import org.transferledger.misuse.MisuseCommand.Triage;

/** What happened to a misuse case. */
public sealed interface MisuseEvent extends DomainEvent {
  CaseId caseId();

  record MisuseReported(CaseId caseId, Allegation allegation, Person by) implements MisuseEvent {}

  /**
   * A case that a record of the ledger itself gives rise to, in the same append as that record.
   *
   * @param grounds what was recorded
   * @param by who recorded it
   */
  record CaseOpened(CaseId caseId, Grounds grounds, Allegation allegation, Person by)
      implements MisuseEvent {
    /** What opens a case by itself. */
    public enum Grounds {
      LOSS,
      PAST_RELEASE
    }
  }

  record ReportAcknowledged(CaseId caseId, Person by) implements MisuseEvent {}

  record ReportTriaged(CaseId caseId, Triage triage, Person by) implements MisuseEvent {}

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
}
