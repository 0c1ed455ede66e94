package org.transferledger.misuse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.Disposable;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.misuse.MisuseCommand.Allegation;

/**
 * A misuse case as its events tell.
 *
 * @param reporter a one-time pseudonym; the person of the firm that disclosed it, or who recorded
 *     what opened the case
 * @param identity who the reporter is, sealed; null where it is not kept, or not any more
 * @param disclosedBy the firm that reported itself
 * @param accused the firm that the case is about, as far as it is known
 * @param containment the last one that was ordered
 * @param investigators who were assigned, in that order
 * @param notice what the subject was told last, once it was
 * @param heard how far the subject was heard since the case was opened, or opened again
 * @param finding the one that stands; none after a reopening until there is another
 * @param foundBy the investigator who recorded it
 * @param closedAt when it was closed, while it is
 * @param identityUntil when the reporter's identity is to be disposed of
 */
public record MisuseCase(
    CaseId id,
    Origin origin,
    Allegation allegation,
    Person reporter,
    @Nullable SealedIdentity identity,
    @Nullable FirmId disclosedBy,
    @Nullable FirmId accused,
    Status status,
    Duties duties,
    @Nullable Contained containment,
    List<Person> investigators,
    List<EvidenceItem> evidence,
    @Nullable Notice notice,
    List<Response> responses,
    Heard heard,
    @Nullable Finding finding,
    @Nullable Person foundBy,
    List<ProposedMeasure> measures,
    List<String> feedback,
    List<Reveal> reveals,
    @Nullable Instant closedAt,
    @Nullable Instant identityUntil,
    boolean disposed)
    implements Disposable {
  public static final StreamType<MisuseCase, MisuseEvent> STREAM =
      new StreamType<>("misuse-case", MisuseCase.class, MisuseEvent.class, CaseFold::after);

  /** What a case begins with. */
  public enum Origin {
    REPORT,
    DISCLOSURE,
    LOSS,
    PAST_RELEASE
  }

  /** Whether the subject was told, and has answered. */
  public enum Heard {
    NO,
    NOTIFIED,
    ANSWERED
  }

  /** How far a case has come. */
  public enum Status {
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

  /** Whether the case may still be contained. */
  boolean open() {
    return switch (status) {
      case RECEIVED, ACKNOWLEDGED, ACCEPTED, INVESTIGATING, FINDINGS, MEASURES, REOPENED -> true;
      case UNFOUNDED, DUPLICATE, REFERRED, CLOSED -> false;
    };
  }

  /** Whether all that leads to its closing is done, apart from what is decided on the way. */
  boolean concluded() {
    return switch (status) {
      case UNFOUNDED, DUPLICATE, REFERRED, FINDINGS, MEASURES -> true;
      case RECEIVED, ACKNOWLEDGED, ACCEPTED, INVESTIGATING, CLOSED, REOPENED -> false;
    };
  }

  /** The containment that nobody has decided on in the end; null if there is none. */
  @Nullable Contained undecidedContainment() {
    return containment != null && containment.undecided() ? containment : null;
  }

  @Nullable EvidenceItem item(EvidenceId evidence) {
    return this.evidence.stream().filter(it -> it.id().equals(evidence)).findAny().orElse(null);
  }

  /** Whether the firm knows that there is a case: it has disclosed it, or was notified. */
  public boolean knownTo(FirmId firm) {
    return firm.equals(disclosedBy) || (notice != null && firm.equals(accused));
  }

  /** The case without the sealed identity, as those see it who work on it. */
  public MisuseCase withoutIdentity() {
    var fold = new CaseFold(this);
    fold.forgetIdentity();
    return fold.result();
  }
}
