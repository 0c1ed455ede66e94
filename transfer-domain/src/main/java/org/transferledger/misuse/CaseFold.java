package org.transferledger.misuse;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase.Heard;
import org.transferledger.misuse.MisuseCase.Origin;
import org.transferledger.misuse.MisuseCase.Status;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseCommand.Triage;

/**
 * What each event makes of a case. A case has many parts of which an event changes few, so it is
 * taken apart here and put together again.
 */
final class CaseFold {
  private final CaseId id;
  private final Origin origin;
  private final Allegation allegation;
  private final Person reporter;
  private @Nullable SealedIdentity identity;
  private @Nullable FirmId disclosedBy;
  private @Nullable FirmId accused;
  private Status status = Status.RECEIVED;
  private Duties duties;
  private @Nullable Contained containment;
  private List<Person> investigators = List.of();
  private List<EvidenceItem> evidence = List.of();
  private @Nullable Notice notice;
  private List<Response> responses = List.of();
  private Heard heard = Heard.NO;
  private @Nullable Finding finding;
  private @Nullable Person foundBy;
  private List<ProposedMeasure> measures = List.of();
  private List<String> feedback = List.of();
  private List<Reveal> reveals = List.of();
  private @Nullable Instant closedAt;
  private @Nullable Instant identityUntil;
  private boolean disposed;

  private CaseFold(
      CaseId id, Origin origin, Allegation allegation, Person reporter, @Nullable Instant at) {
    this.id = id;
    this.origin = origin;
    this.allegation = allegation;
    this.reporter = reporter;
    this.accused = allegation.firm();
    this.duties = Duties.from(at, origin == Origin.REPORT || origin == Origin.DISCLOSURE);
  }

  CaseFold(MisuseCase it) {
    this(it.id(), it.origin(), it.allegation(), it.reporter(), null);
    identity = it.identity();
    disclosedBy = it.disclosedBy();
    accused = it.accused();
    status = it.status();
    duties = it.duties();
    containment = it.containment();
    investigators = it.investigators();
    evidence = it.evidence();
    notice = it.notice();
    responses = it.responses();
    heard = it.heard();
    finding = it.finding();
    foundBy = it.foundBy();
    measures = it.measures();
    feedback = it.feedback();
    reveals = it.reveals();
    closedAt = it.closedAt();
    identityUntil = it.identityUntil();
    disposed = it.disposed();
  }

  static MisuseCase after(@Nullable MisuseCase before, MisuseEvent event) {
    var fold =
        switch (event) {
          case MisuseEvent.MisuseReported e ->
              new CaseFold(e.caseId(), Origin.REPORT, e.allegation(), e.by(), e.at());
          case MisuseEvent.MisuseDisclosed e ->
              new CaseFold(e.caseId(), Origin.DISCLOSURE, e.allegation(), e.by(), e.at());
          case MisuseEvent.CaseOpened e ->
              new CaseFold(
                  e.caseId(),
                  switch (e.grounds()) {
                    case LOSS -> Origin.LOSS;
                    case PAST_RELEASE -> Origin.PAST_RELEASE;
                  },
                  e.allegation(),
                  e.by(),
                  e.at());
          default -> new CaseFold(requireNonNull(before));
        };
    fold.apply(event);
    return fold.result();
  }

  private void apply(MisuseEvent event) {
    switch (event) {
      case MisuseEvent.MisuseReported e -> identity = e.identity();
      case MisuseEvent.MisuseDisclosed e -> {
        disclosedBy = e.firm();
        accused = e.firm();
      }
      case MisuseEvent.CaseOpened _ -> {
        // A new one is as it was opened.
      }
      case MisuseEvent.ReportAcknowledged e -> {
        status = Status.ACKNOWLEDGED;
        duties = duties.acknowledgedAt(e.at());
      }
      case MisuseEvent.ReportTriaged e -> triaged(e.triage());
      case MisuseEvent.InvestigatorAssigned e -> {
        if (status == Status.ACCEPTED || status == Status.REOPENED) {
          status = Status.INVESTIGATING;
        }
        if (!investigators.contains(e.investigator())) {
          investigators = plus(investigators, e.investigator());
        }
      }
      case MisuseEvent.EvidenceAdded e ->
          evidence =
              plus(
                  evidence,
                  new EvidenceItem(e.evidenceId(), e.evidence(), e.by(), List.of(), null));
      case MisuseEvent.EvidenceMoved e -> change(e.evidenceId(), it -> it.moved(e.step()));
      case MisuseEvent.EvidenceExcluded e ->
          change(e.evidenceId(), it -> it.excludedFor(e.reason()));
      case MisuseEvent.ContainmentOrdered e ->
          containment = new Contained(e.mode(), e.packageId(), e.restrictionId(), e.by(), null);
      case MisuseEvent.ContainmentEnded _ ->
          containment = requireNonNull(containment).decided(Contained.Outcome.ENDED);
      case MisuseEvent.ContainmentMadePermanent _ ->
          containment = requireNonNull(containment).decided(Contained.Outcome.PERMANENT);
      case MisuseEvent.SubjectNotified e -> {
        notice = e.notice();
        heard = Heard.NOTIFIED;
      }
      case MisuseEvent.ResponseRecorded e -> {
        responses = plus(responses, e.response());
        heard = heard == Heard.NO ? Heard.NO : Heard.ANSWERED;
      }
      case MisuseEvent.FindingRecorded e -> found(e);
      case MisuseEvent.MeasureDecided e -> decided(e.decision(), e.by());
      case MisuseEvent.FeedbackGiven e -> {
        feedback = plus(feedback, e.text());
        duties = duties.withFeedback();
      }
      case MisuseEvent.CaseClosed e -> {
        status = Status.CLOSED;
        closedAt = e.at();
        identityUntil = e.identityUntil();
      }
      case MisuseEvent.CaseReopened _ -> {
        status = Status.REOPENED;
        heard = Heard.NO;
        finding = null;
        foundBy = null;
        measures = List.of();
        closedAt = null;
        identityUntil = null;
      }
      case MisuseEvent.ReporterRevealed e -> reveals = plus(reveals, e.reveal());
      case MisuseEvent.ReporterRead _ -> {
        // It is for those who read, and changes nothing that is decided on.
      }
      case MisuseEvent.AcknowledgementOverdue _ -> duties = duties.acknowledgementMissed();
      case MisuseEvent.FeedbackOverdue _ -> duties = duties.feedbackMissed();
      case MisuseEvent.ReporterDisposed _ -> forgetIdentity();
      case MisuseEvent.CaseDisposed _ -> disposed = true;
    }
  }

  private void triaged(Triage triage) {
    status =
        switch (triage.outcome()) {
          case ACCEPTED -> Status.ACCEPTED;
          case UNFOUNDED -> Status.UNFOUNDED;
          case DUPLICATE -> Status.DUPLICATE;
          case REFERRED -> Status.REFERRED;
        };
    if (triage.accused() != null) {
      accused = triage.accused();
    }
  }

  private void found(MisuseEvent.FindingRecorded event) {
    status = Status.FINDINGS;
    finding = event.finding();
    foundBy = event.by();
    measures =
        event.finding().measures().stream().map(it -> new ProposedMeasure(it, null, null)).toList();
  }

  private void decided(MeasureDecision decision, Person by) {
    status = Status.MEASURES;
    measures =
        IntStream.range(0, measures.size())
            .mapToObj(i ->
                i + 1 == decision.number()
                    ? new ProposedMeasure(measures.get(i).measure(), decision, by)
                    : measures.get(i))
            .toList();
  }

  void forgetIdentity() {
    identity = null;
  }

  private void change(EvidenceId item, UnaryOperator<EvidenceItem> change) {
    evidence = evidence.stream().map(it -> it.id().equals(item) ? change.apply(it) : it).toList();
  }

  private static <T> List<T> plus(List<T> items, T another) {
    return Stream.concat(items.stream(), Stream.of(another)).toList();
  }

  MisuseCase result() {
    return new MisuseCase(
        id,
        origin,
        allegation,
        reporter,
        identity,
        disclosedBy,
        accused,
        status,
        duties,
        containment,
        investigators,
        evidence,
        notice,
        responses,
        heard,
        finding,
        foundBy,
        measures,
        feedback,
        reveals,
        closedAt,
        identityUntil,
        disposed);
  }
}
