package org.transferledger.misuse.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase;

/**
 * What happened to a case and when, which duties were met, and who has learned who reported it;
 * never who that is.
 *
 * @param steps in the order of the log
 * @param revelations each decision of a custodian that somebody may learn it
 */
record CaseTimeline(CaseId id, List<Step> steps, List<Duty> duties, List<Revelation> revelations) {
  /**
   * One step.
   *
   * @param type stable name of the event
   * @param by a one-time pseudonym where somebody reports
   * @param capacity in which they acted
   * @param decidedAt by the clock of the node that decided
   * @param recordedAt by the clock of the log
   * @param status of the case after it
   */
  record Step(
      long position,
      long version,
      String type,
      Person by,
      @Nullable String capacity,
      @Nullable Instant decidedAt,
      Instant recordedAt,
      MisuseCase.Status status) {}

  /** What is owed in a case. */
  enum DutyKind {
    /** To tell the reporter that the report has come. */
    ACKNOWLEDGEMENT,
    /** To tell the reporter what became of it. */
    FEEDBACK,
    /** To keep the reporter's identity no longer than needed. */
    IDENTITY_DISPOSAL
  }

  /**
   * A duty.
   *
   * @param due until when
   * @param metAt when it was met, if it was
   * @param metPosition of the event that met it
   * @param inTime whether that was by the time that it was due
   * @param overduePosition of the note that nobody had met it in time, if there is one
   */
  record Duty(
      DutyKind duty,
      Instant due,
      boolean met,
      @Nullable Instant metAt,
      @Nullable Long metPosition,
      @Nullable Boolean inTime,
      @Nullable Long overduePosition) {}

  /**
   * A custodian's decision that one person may learn who has reported.
   *
   * @param notice what the reporter is told of it
   * @param withoutNotice why the reporter is not told, if not
   * @param readings when that person has read it
   */
  record Revelation(
      long position,
      Instant recordedAt,
      Person custodian,
      Person recipient,
      String reason,
      @Nullable String notice,
      @Nullable String withoutNotice,
      List<Reading> readings) {}

  /** That the identity was read. */
  record Reading(long position, Instant recordedAt) {}
}
