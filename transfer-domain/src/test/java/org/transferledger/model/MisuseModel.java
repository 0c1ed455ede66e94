package org.transferledger.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.model.PackageModel.RestrictionModel;

/** What the model knows of a misuse case. */
final class MisuseModel {
  private static final Duration TO_ACKNOWLEDGE = Duration.ofDays(7);
  private static final int MONTHS_TO_FEEDBACK = 3;

  final CaseId id;
  final @Nullable PackageId packageId;
  final @Nullable TransferId transferId;
  final @Nullable FirmId disclosedBy;

  /** Whom the report names, whoever is accused later. */
  final @Nullable FirmId alleged;

  /** Whether somebody waits to hear what came of it. */
  final boolean reported;

  /** Whom the case is about, as far as anyone has said. */
  @Nullable FirmId accused;

  Status status = Status.RECEIVED;

  final Instant acknowledgeBy;
  boolean acknowledged;
  boolean acknowledgementNoted;
  @Nullable Instant feedbackBy;
  boolean feedbackGiven;
  boolean feedbackNoted;

  /** The last one that was ordered. */
  @Nullable ContainmentModel containment;

  final Set<Person> investigators = new LinkedHashSet<>();
  final Map<EvidenceId, EvidenceModel> evidence = new LinkedHashMap<>();

  /** Until when the subject was to answer the last notice; null while there never was one. */
  @Nullable Instant respondBy;

  /** Whether there was a notice since the case was opened, or opened again. */
  boolean notified;

  /** Whether there was an answer since then. */
  boolean answered;

  @Nullable Person finder;

  /** Whether each measure of the finding is decided on. */
  final List<Boolean> measures = new ArrayList<>();

  boolean identity;
  @Nullable Instant identityUntil;
  final Set<Person> revealed = new LinkedHashSet<>();
  @Nullable Instant closedAt;
  boolean disposed;

  /**
   * A case that begins.
   *
   * @param disclosedBy the firm that reports itself, if one does
   */
  MisuseModel(
      CaseId id,
      Allegation allegation,
      boolean reported,
      @Nullable FirmId disclosedBy,
      Instant received) {
    this.id = id;
    this.packageId = allegation.packageId();
    this.transferId = allegation.transferId();
    this.disclosedBy = disclosedBy;
    this.alleged = allegation.firm();
    this.accused = disclosedBy == null ? allegation.firm() : disclosedBy;
    this.reported = reported;
    this.acknowledgeBy = received.plus(TO_ACKNOWLEDGE);
    this.feedbackBy = reported ? months(acknowledgeBy) : null;
  }

  enum Status {
    RECEIVED,
    ACKNOWLEDGED,
    ACCEPTED,
    UNFOUNDED,
    DUPLICATE,
    REFERRED,
    INVESTIGATING,
    FINDINGS,
    MEASURES,
    CLOSED,
    REOPENED
  }

  /** An item of evidence. */
  static final class EvidenceModel {
    Instant lastMoved;
    boolean excluded;

    EvidenceModel(Instant collectedAt) {
      this.lastMoved = collectedAt;
    }
  }

  /** A containment; without a restriction it is covert. */
  static final class ContainmentModel {
    final PackageId packageId;
    final @Nullable RestrictionModel restriction;
    final Person by;
    boolean decided;

    ContainmentModel(PackageId packageId, @Nullable RestrictionModel restriction, Person by) {
      this.packageId = packageId;
      this.restriction = restriction;
      this.by = by;
    }

    /** Whether it restricts anything now. */
    @Nullable RestrictionModel inForce(Instant at) {
      return restriction != null && restriction.inForce(at) ? restriction : null;
    }
  }

  boolean is(Status... any) {
    return List.of(any).contains(status);
  }

  /** Feedback is due in time after the acknowledgement, or after its last day. */
  void acknowledge(Instant at) {
    acknowledged = true;
    status = Status.ACKNOWLEDGED;
    if (reported && at.isBefore(acknowledgeBy)) {
      feedbackBy = months(at);
    }
  }

  /** The containment on which nobody has decided. */
  @Nullable ContainmentModel open() {
    return containment == null || containment.decided ? null : containment;
  }

  /** Whether the subject has answered or let the time pass, in this opening of the case. */
  boolean heard(Instant at) {
    return answered || (notified && !at.isBefore(Objects.requireNonNull(respondBy)));
  }

  /** The firm answers; after a reopening only a new notice makes that a hearing. */
  void answer() {
    answered = notified;
  }

  /** All that follows from the investigation begins again, and the hearing with it. */
  void reopen() {
    status = Status.REOPENED;
    notified = false;
    answered = false;
    finder = null;
    measures.clear();
    closedAt = null;
    identityUntil = null;
  }

  /** Whether the firm knows that there is a case. */
  boolean knownTo(FirmId firm) {
    return firm.equals(disclosedBy) || (respondBy != null && firm.equals(accused));
  }

  boolean undecided() {
    return measures.contains(false);
  }

  private static Instant months(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plusMonths(MONTHS_TO_FEEDBACK).toInstant();
  }
}
