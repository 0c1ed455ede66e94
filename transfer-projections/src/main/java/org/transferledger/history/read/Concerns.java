package org.transferledger.history.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.AccessEvent;
import org.transferledger.authority.AuthorityEvent;
import org.transferledger.core.CaseId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.TransferId;
import org.transferledger.correction.CorrectionEvent.CorrectionAsked;
import org.transferledger.export.HistoryExportEvent.HistoryExported;
import org.transferledger.export.Selection;
import org.transferledger.firm.FirmEvent;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.licence.LicenceEvent;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.misuse.CaseExportEvent.CaseFileExported;
import org.transferledger.misuse.MisuseCommand.Allegation;
import org.transferledger.misuse.MisuseEvent;
import org.transferledger.retention.HoldEvent.HoldPlaced;
import org.transferledger.retention.HoldSubject;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.ShipmentEvent;
import org.transferledger.technology.TechnologyEvent;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferTerms;

/** Whom and what the stream of an event concerns, as far as the event says it. */
final class Concerns {
  private Concerns() {}

  static List<Subject> of(DomainEvent event) {
    return switch (event) {
      case AuthorityEvent.AuthorityProposed e ->
          List.of(new Subject(SubjectType.AUTHORITY, e.state()));
      case BatchEvent e -> GoodsConcerns.of(e);
      case ShipmentEvent e -> GoodsConcerns.of(e);
      case AccessEvent e -> GoodsConcerns.of(e);
      case FirmEvent.FirmRegistered e -> List.of(new Subject(SubjectType.FIRM, e.firmId()));
      case TechnologyEvent.PackageRegistered e ->
          List.of(
              new Subject(SubjectType.PACKAGE, e.packageId()),
              new Subject(SubjectType.FIRM, e.owner()));
      case LicenceEvent.LicenceApplied e -> licence(e.licenceId(), e.terms(), e.applicant());
      case LicenceEvent.GeneralLicencePublished e ->
          licence(e.licenceId(), e.publication().terms(), null);
      case LicenceEvent.LicenceAmended e -> licence(e.licenceId(), e.terms(), null);
      case LicenceEvent.UseRegistered e -> List.of(new Subject(SubjectType.FIRM, e.firm()));
      case TransferEvent.TransferRequested e -> transfer(e.transferId(), e.terms());
      case TransferEvent.PastReleaseRecorded e -> transfer(e.transferId(), e.release().terms());
      case MisuseEvent.MisuseReported e -> misuse(e.caseId(), e.allegation());
      case MisuseEvent.CaseOpened e -> misuse(e.caseId(), e.allegation());
      case MisuseEvent.MisuseDisclosed e ->
          Stream.concat(
                  misuse(e.caseId(), e.allegation()).stream(),
                  Stream.of(new Subject(SubjectType.FIRM, e.firm())))
              .distinct()
              .toList();
      case MisuseEvent.ReportTriaged e when e.triage().accused() != null ->
          List.of(new Subject(SubjectType.FIRM, e.triage().accused()));
      case CaseFileExported e -> List.of(new Subject(SubjectType.CASE, e.caseId()));
      case HistoryExported e -> export(e.selection());
      case HoldPlaced e -> hold(e.subject());
      case CorrectionAsked e ->
          subjectOf(e.request().streamType())
              .map(it -> List.of(new Subject(it, e.request().streamId())))
              .orElse(List.of());
      case MisuseEvent.ContainmentOrdered e ->
          List.of(new Subject(SubjectType.PACKAGE, e.packageId()));
      default -> List.of();
    };
  }

  private static List<Subject> hold(HoldSubject subject) {
    String value = subject.value();
    return value == null
        ? List.of()
        : List.of(
            new Subject(
                switch (subject.kind()) {
                  case FIRM -> SubjectType.FIRM;
                  case PACKAGE -> SubjectType.PACKAGE;
                  case TRANSFER -> SubjectType.TRANSFER;
                  case CASE -> SubjectType.CASE;
                  case EVERYTHING -> throw new IllegalStateException("it has no value");
                },
                value));
  }

  private static List<Subject> export(Selection selection) {
    return Stream.of(
            subject(SubjectType.FIRM, selection.firm()),
            subject(SubjectType.PACKAGE, selection.packageId()),
            subject(SubjectType.LICENCE, selection.licence()),
            subject(SubjectType.TRANSFER, selection.transfer()),
            subject(SubjectType.BATCH, selection.batch()),
            subject(SubjectType.SHIPMENT, selection.shipment()),
            subject(SubjectType.CASE, selection.caseId()))
        .flatMap(it -> it)
        .toList();
  }

  private static Stream<Subject> subject(SubjectType type, @Nullable Object id) {
    return id == null ? Stream.of() : Stream.of(new Subject(type, id));
  }

  private static Optional<SubjectType> subjectOf(String streamType) {
    return switch (streamType) {
      case "firm" -> Optional.of(SubjectType.FIRM);
      case "technology-package" -> Optional.of(SubjectType.PACKAGE);
      case "licence" -> Optional.of(SubjectType.LICENCE);
      case "transfer" -> Optional.of(SubjectType.TRANSFER);
      case "batch" -> Optional.of(SubjectType.BATCH);
      case "shipment" -> Optional.of(SubjectType.SHIPMENT);
      default -> Optional.empty();
    };
  }

  private static List<Subject> licence(
      LicenceId id, LicenceTerms terms, @Nullable FirmId applicant) {
    var coverage = terms.coverage();
    return Stream.of(
            Stream.of(new Subject(SubjectType.LICENCE, id)),
            Stream.ofNullable(applicant).map(it -> new Subject(SubjectType.FIRM, it)),
            coverage.packages().stream().map(it -> new Subject(SubjectType.PACKAGE, it)),
            coverage.senders().stream().map(it -> new Subject(SubjectType.FIRM, it)),
            coverage.recipients().stream().map(it -> new Subject(SubjectType.FIRM, it)))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private static List<Subject> transfer(TransferId id, TransferTerms terms) {
    return Stream.of(
            new Subject(SubjectType.TRANSFER, id),
            new Subject(SubjectType.PACKAGE, terms.packageId()),
            new Subject(SubjectType.FIRM, terms.from().firm()),
            new Subject(SubjectType.FIRM, terms.to().firm()),
            terms.licence() == null ? null : new Subject(SubjectType.LICENCE, terms.licence()),
            terms.productionLicence() == null
                ? null
                : new Subject(SubjectType.LICENCE, terms.productionLicence()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<Subject> misuse(CaseId id, Allegation allegation) {
    return Stream.of(
            new Subject(SubjectType.CASE, id),
            allegation.packageId() == null
                ? null
                : new Subject(SubjectType.PACKAGE, allegation.packageId()),
            allegation.transferId() == null
                ? null
                : new Subject(SubjectType.TRANSFER, allegation.transferId()),
            allegation.firm() == null ? null : new Subject(SubjectType.FIRM, allegation.firm()))
        .filter(Objects::nonNull)
        .toList();
  }
}
