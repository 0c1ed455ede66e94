package org.transferledger.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.CaseId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.misuse.Duties;
import org.transferledger.misuse.MisuseEvent.CaseClosed;
import org.transferledger.misuse.MisuseEvent.CaseOpened;
import org.transferledger.misuse.MisuseEvent.MisuseDisclosed;
import org.transferledger.misuse.MisuseEvent.MisuseReported;
import org.transferledger.misuse.MisuseEvent.ReportAcknowledged;
import org.transferledger.technology.TechnologyEvent.AccessRestricted;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferRecalled;
import org.transferledger.transfer.TransferEvent.TransferReleased;

/**
 * Which deadlines an event sets. A deadline is never taken back: when it comes, the command finds
 * out whether it still applies.
 */
public final class Deadlines {
  private Deadlines() {}

  /**
   * A time at which something will be done.
   *
   * @param streamId the record that it concerns
   * @param detail which part of the record, if it is a part; else empty
   */
  public record Due(Deadline kind, String streamId, String detail, Instant at) {}

  public static List<Due> setBy(DomainEvent event) {
    return switch (event) {
      // An emergency hold that is confirmed in time lasts until the end of its order.
      case AccessRestricted e ->
          due(
              Deadline.EXPIRE_RESTRICTION,
              e.packageId(),
              e.restrictionId(),
              e.expires(),
              e.order().end());
      // The terms are in the application; a licence that is never issued has nothing to end.
      case LicenceApplied e -> licenceEnds(e.licenceId(), e.terms());
      case LicenceAmended e -> licenceEnds(e.licenceId(), e.terms());
      case GeneralLicencePublished e -> licenceEnds(e.licenceId(), e.publication().terms());
      case UseRegistered e -> due(Deadline.BEGIN_USE, e.licenceId(), e.firm(), e.from());
      case TransferApproved e -> due(Deadline.EXPIRE_TRANSFER, e.transferId(), "", e.validUntil());
      case TransferReleased e -> released(e);
      case TransferRecalled e ->
          due(Deadline.NOTE_RETURN_OVERDUE, e.transferId(), "", e.recall().due());
      case MisuseReported e -> reported(e.caseId(), e.at(), true);
      case MisuseDisclosed e -> reported(e.caseId(), e.at(), true);
      case CaseOpened e -> reported(e.caseId(), e.at(), false);
      // Acknowledged sooner, feedback is due sooner.
      case ReportAcknowledged e when e.at() != null ->
          due(Deadline.NOTE_FEEDBACK_OVERDUE, e.caseId(), "", Duties.feedbackBy(e.at()));
      case CaseClosed e -> due(Deadline.DISPOSE_REPORTER, e.caseId(), "", e.identityUntil());
      default -> List.of();
    };
  }

  private static List<Due> reported(CaseId id, @Nullable Instant at, boolean feedback) {
    if (at == null) {
      return List.of();
    }
    Instant acknowledge = Duties.acknowledgeBy(at);
    var duties = due(Deadline.NOTE_ACKNOWLEDGEMENT_OVERDUE, id, "", acknowledge);
    return feedback
        ? Stream.concat(
                duties.stream(),
                due(Deadline.NOTE_FEEDBACK_OVERDUE, id, "", Duties.feedbackBy(acknowledge))
                    .stream())
            .toList()
        : duties;
  }

  private static List<Due> licenceEnds(LicenceId licence, LicenceTerms terms) {
    return due(Deadline.EXPIRE_LICENCE, licence, "", terms.validUntil());
  }

  private static List<Due> released(TransferReleased e) {
    var receipt = due(Deadline.NOTE_RECEIPT_OVERDUE, e.transferId(), "", e.receiptDue());
    var purposes =
        e.purposes().stream()
            .map(it -> due(Deadline.END_PURPOSE, e.transferId(), it.purpose(), it.until()))
            .flatMap(List::stream);
    return Stream.concat(receipt.stream(), purposes).toList();
  }

  private static List<Due> due(
      Deadline kind, Object stream, Object detail, @Nullable Instant... times) {
    return Stream.of(times)
        .filter(Objects::nonNull)
        .distinct()
        .map(at -> new Due(kind, stream.toString(), detail.toString(), at))
        .toList();
  }
}
