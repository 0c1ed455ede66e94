package org.transferledger.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceEvent.GeneralLicencePublished;
import org.transferledger.licence.LicenceEvent.LicenceAmended;
import org.transferledger.licence.LicenceEvent.LicenceApplied;
import org.transferledger.licence.LicenceEvent.UseRegistered;
import org.transferledger.licence.LicenceTerms;
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
      default -> List.of();
    };
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
