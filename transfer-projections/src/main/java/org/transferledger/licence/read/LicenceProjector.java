package org.transferledger.licence.read;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.licence.Licence;
import org.transferledger.licence.Licence.Status;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.ProvisoEvidence;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.Rows;

/**
 * Keeps how far each licence has come, how much of it was drawn, and which provisos bind whom. What
 * was drawn stays drawn when the record of the transfer is disposed of; it names no transfer.
 */
public final class LicenceProjector implements Projector {
  /** The name of this view. */
  public static final String VIEW = "licences";

  /** What an event does to a licence. */
  private enum Step {
    /** The application goes on; it is not countersigned any more. */
    PROCEEDS,
    COUNTERSIGNED,
    /** Whatever it was before. */
    BECOMES,
    /** Other terms, and the status stays. */
    AMENDED
  }

  @Override
  public String view() {
    return VIEW;
  }

  @Override
  public void project(List<ProjectedEvent> events, Rows rows) {
    for (ProjectedEvent projected : events) {
      switch (projected.event()) {
        case LicenceEvent e -> project(e, projected, rows);
        case RecordCorrected e when projected.streamType().equals(Licence.STREAM.name()) ->
            // Of a licence, nothing else than the reference of an issue can be corrected.
            rows.add(
                LicenceWrite.CORRECTED,
                projected.position(),
                e.value(),
                projected.streamId(),
                e.version());
        default -> {
          // The others change no licence.
        }
      }
    }
  }

  private static void project(LicenceEvent event, ProjectedEvent projected, Rows rows) {
    switch (event) {
      case LicenceEvent.LicenceApplied e ->
          begun(e.licenceId(), e.applicant(), e.terms(), Status.APPLIED, projected, rows);
      case LicenceEvent.GeneralLicencePublished e -> {
        begun(e.licenceId(), null, e.publication().terms(), Status.ISSUED, projected, rows);
        issue(e.licenceId(), e.publication().issue(), projected, rows);
      }
      case LicenceEvent.LicenceAdvised _ -> step(Step.PROCEEDS, Status.ADVISED, projected, rows);
      case LicenceEvent.LicenceCountersigned _ ->
          step(Step.COUNTERSIGNED, Status.COUNTERSIGNED, projected, rows);
      case LicenceEvent.CountersignatureDeclined _ ->
          step(Step.PROCEEDS, Status.APPLIED, projected, rows);
      case LicenceEvent.ApplicationWithdrawn _ -> becomes(Status.WITHDRAWN, projected, rows);
      case LicenceEvent.LicenceIssued e -> issued(e.issue(), projected, rows);
      case LicenceEvent.AppealAllowed e -> issued(e.issue(), projected, rows);
      case LicenceEvent.LicenceRefused _, LicenceEvent.AppealDismissed _ ->
          becomes(Status.REFUSED, projected, rows);
      case LicenceEvent.RefusalAppealed _ -> becomes(Status.UNDER_APPEAL, projected, rows);
      case LicenceEvent.LicenceAmended e -> {
        next(Step.AMENDED, null, projected.position(), e.terms(), projected, rows);
        binding(e.issue(), projected, rows);
      }
      case LicenceEvent.LicenceSuspended _ -> becomes(Status.SUSPENDED, projected, rows);
      case LicenceEvent.LicenceReinstated _ -> becomes(Status.ISSUED, projected, rows);
      case LicenceEvent.LicenceRevoked _ -> becomes(Status.REVOKED, projected, rows);
      case LicenceEvent.LicenceSurrendered _ -> becomes(Status.SURRENDERED, projected, rows);
      case LicenceEvent.LicenceExpired _ -> becomes(Status.EXPIRED, projected, rows);
      case LicenceEvent.LicenceExhausted _ -> becomes(Status.EXHAUSTED, projected, rows);
      case LicenceEvent.UseRegistered e -> registered(e, projected, rows);
      case LicenceEvent.ProvisoEvidenced e -> evidenced(e, projected, rows);
      case LicenceEvent.LicenceDrawnDown e ->
          rows.add(
              LicenceWrite.DRAWN,
              e.licenceId().value(),
              projected.position(),
              e.countsAsTransfer() ? 1 : 0,
              e.quantity(),
              e.value() == null ? null : e.value().currency(),
              e.value() == null ? null : e.value().amount());
      case LicenceEvent.InformationRequested _,
          LicenceEvent.InformationProvided _,
          LicenceEvent.AmendmentRequested _,
          LicenceEvent.AmendmentWithdrawn _,
          LicenceEvent.AmendmentRefused _,
          LicenceEvent.UseBegan _ -> {
        // Neither status nor terms change.
      }
    }
  }

  private static void begun(
      LicenceId id,
      @Nullable FirmId applicant,
      LicenceTerms terms,
      Status status,
      ProjectedEvent projected,
      Rows rows) {
    long position = projected.position();
    var value = terms.limits().value();
    rows.add(
        LicenceWrite.BEGUN,
        id.value(),
        position,
        position,
        applicant == null ? null : applicant.value(),
        terms.issuingState().code(),
        terms.permits(),
        terms.kind(),
        status,
        0,
        status == Status.ISSUED ? position : null,
        terms.validFrom(),
        terms.validUntil(),
        terms.limits().transfers(),
        terms.limits().quantity(),
        value == null ? null : value.amount(),
        value == null ? null : value.currency());
  }

  private static void becomes(Status status, ProjectedEvent projected, Rows rows) {
    step(Step.BECOMES, status, projected, rows);
  }

  private static void step(Step step, Status status, ProjectedEvent projected, Rows rows) {
    next(step, status, null, null, projected, rows);
  }

  private static void issued(Issue issue, ProjectedEvent projected, Rows rows) {
    next(Step.BECOMES, Status.ISSUED, projected.position(), null, projected, rows);
    binding(issue, projected, rows);
  }

  private static void next(
      Step step,
      @Nullable Status status,
      @Nullable Long issue,
      @Nullable LicenceTerms terms,
      ProjectedEvent projected,
      Rows rows) {
    var limits = terms == null ? null : terms.limits();
    var value = limits == null ? null : limits.value();
    rows.add(
        LicenceWrite.NEXT,
        id(projected),
        projected.position(),
        step,
        status,
        issue,
        terms == null ? null : terms.validFrom(),
        terms == null ? null : terms.validUntil(),
        limits == null ? null : limits.transfers(),
        limits == null ? null : limits.quantity(),
        value == null ? null : value.amount(),
        value == null ? null : value.currency());
  }

  private static void issue(LicenceId id, Issue issue, ProjectedEvent projected, Rows rows) {
    long position = projected.position();
    rows.add(
        LicenceWrite.ISSUE, id.value(), position, position, projected.version(), issue.reference());
    for (int item = 0; item < issue.provisos().size(); item++) {
      rows.add(LicenceWrite.PROVISO, id.value(), position, item, issue.provisos().get(item));
    }
  }

  private static void binding(Issue issue, ProjectedEvent projected, Rows rows) {
    var id = new LicenceId(id(projected));
    issue(id, issue, projected, rows);
    if (!issue.provisos().isEmpty()) {
      rows.add(
          LicenceWrite.BINDS_APPLICANT, projected.recordedAt(), id.value(), projected.position());
    }
  }

  private static void registered(
      LicenceEvent.UseRegistered e, ProjectedEvent projected, Rows rows) {
    var id = e.licenceId().value();
    rows.add(LicenceWrite.USAGE, id, e.firm().value(), projected.position());
    rows.add(
        LicenceWrite.BINDS_USER,
        id,
        e.firm().value(),
        projected.position(),
        projected.recordedAt());
  }

  private static void evidenced(
      LicenceEvent.ProvisoEvidenced e, ProjectedEvent projected, Rows rows) {
    ProvisoEvidence evidence = e.evidence();
    rows.add(
        LicenceWrite.EVIDENCE,
        e.licenceId().value(),
        e.firm().value(),
        projected.position(),
        projected.recordedAt(),
        evidence.proviso(),
        evidence.sha256().hex(),
        evidence.description(),
        e.by().issuer(),
        e.by().subject());
  }

  private static UUID id(ProjectedEvent projected) {
    return ((LicenceEvent) projected.event()).licenceId().value();
  }
}
