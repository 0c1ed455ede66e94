package org.transferledger.misuse.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.misuse.Contained;
import org.transferledger.misuse.Duties;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.read.CaseView.CaseEntry;

/**
 * A case in a list.
 *
 * @param openedPosition the position of its first event
 * @param duties what is due to the reporter, and what is overdue
 */
record CaseSummary(
    CaseId id,
    long openedPosition,
    MisuseCase.Origin origin,
    MisuseCase.Status status,
    @Nullable FirmId accused,
    @Nullable PackageId packageId,
    Duties duties,
    @Nullable Contained containment,
    List<Person> investigators,
    boolean subjectNotified,
    @Nullable Instant closedAt) {
  static CaseSummary of(CaseEntry entry) {
    MisuseCase it = entry.state();
    return new CaseSummary(
        it.id(),
        entry.openedPosition(),
        it.origin(),
        it.status(),
        it.accused(),
        it.allegation().packageId(),
        it.duties(),
        it.containment(),
        it.investigators(),
        it.notice() != null,
        it.closedAt());
  }
}
