package org.transferledger.licence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.LicenceId;
import org.transferledger.core.Person;
import org.transferledger.core.Reason;
import org.transferledger.core.ShipmentId;
import org.transferledger.core.TransferId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.Information;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.Question;
import org.transferledger.licence.LicenceCommand.Refusal;
import org.transferledger.licence.LicenceCommand.Revocation;

/**
 * What happened to a licence. Where a time matters to a clock, the event carries it as {@code at}.
 */
public sealed interface LicenceEvent extends DomainEvent {
  LicenceId licenceId();

  record LicenceApplied(
      LicenceId licenceId, FirmId applicant, LicenceTerms terms, Person by, @Nullable Instant at)
      implements LicenceEvent {}

  record LicenceAdvised(LicenceId licenceId, Advice advice, Person by) implements LicenceEvent {}

  record LicenceCountersigned(LicenceId licenceId, Person by) implements LicenceEvent {}

  /** Advice has to be given anew. */
  record CountersignatureDeclined(LicenceId licenceId, Reason reason, Person by)
      implements LicenceEvent {}

  /** The clock of the application stops. */
  record InformationRequested(LicenceId licenceId, Question question, Instant at, Person by)
      implements LicenceEvent {}

  /** The clock of the application goes on. */
  record InformationProvided(LicenceId licenceId, Information information, Instant at, Person by)
      implements LicenceEvent {}

  record ApplicationWithdrawn(LicenceId licenceId, Reason reason, Instant at, Person by)
      implements LicenceEvent {}

  record LicenceIssued(LicenceId licenceId, Issue issue, Person by, @Nullable Instant at)
      implements LicenceEvent {}

  record LicenceRefused(LicenceId licenceId, Refusal refusal, Instant at, Person by)
      implements LicenceEvent {}

  record RefusalAppealed(LicenceId licenceId, Reason reason, Instant at, Person by)
      implements LicenceEvent {}

  /** The licence is issued after all. */
  record AppealAllowed(LicenceId licenceId, String reasons, Issue issue, Instant at, Person by)
      implements LicenceEvent {}

  /** The refusal stands. */
  record AppealDismissed(LicenceId licenceId, String reasons, Instant at, Person by)
      implements LicenceEvent {}

  /** Until it is decided, the old terms stay in force. */
  record AmendmentRequested(LicenceId licenceId, LicenceTerms terms, Instant at, Person by)
      implements LicenceEvent {}

  record AmendmentWithdrawn(LicenceId licenceId, Reason reason, Instant at, Person by)
      implements LicenceEvent {}

  record AmendmentRefused(LicenceId licenceId, Refusal refusal, Instant at, Person by)
      implements LicenceEvent {}

  record LicenceAmended(LicenceId licenceId, LicenceTerms terms, Issue issue, Instant at, Person by)
      implements LicenceEvent {}

  record LicenceSuspended(LicenceId licenceId, Grounds grounds, Person by)
      implements LicenceEvent {}

  record LicenceReinstated(LicenceId licenceId, Reason reason, Person by) implements LicenceEvent {}

  record LicenceRevoked(LicenceId licenceId, Revocation revocation, Person by)
      implements LicenceEvent {}

  record LicenceSurrendered(LicenceId licenceId, Reason reason, Person by)
      implements LicenceEvent {}

  /** The end of its validity has come. */
  record LicenceExpired(LicenceId licenceId, Person by) implements LicenceEvent {}

  record GeneralLicencePublished(
      LicenceId licenceId, Publication publication, Instant at, Person by)
      implements LicenceEvent {}

  /**
   * A firm will use a general licence.
   *
   * @param from when the notice period is over and use may begin
   */
  record UseRegistered(LicenceId licenceId, FirmId firm, Instant from, Instant at, Person by)
      implements LicenceEvent {}

  /** The notice period of a firm is over. */
  record UseBegan(LicenceId licenceId, FirmId firm, Person by) implements LicenceEvent {}

  /** The firm shows that it keeps a proviso. */
  record ProvisoEvidenced(LicenceId licenceId, FirmId firm, ProvisoEvidence evidence, Person by)
      implements LicenceEvent {}

  /**
   * One release, one batch or one shipment under the licence, in the same append as that. Exactly
   * one of the three is named.
   *
   * @param quantity null where it is not told, and for a release under a production licence, whose
   *     quantities are those of goods
   * @param value as the quantity
   */
  record LicenceDrawnDown(
      LicenceId licenceId,
      @Nullable TransferId transferId,
      @Nullable BigDecimal quantity,
      @Nullable Money value,
      Person by,
      @Nullable BatchId batchId,
      @Nullable ShipmentId shipmentId)
      implements LicenceEvent {
    /** What a release draws. */
    public LicenceDrawnDown(
        LicenceId licenceId,
        TransferId transferId,
        @Nullable BigDecimal quantity,
        @Nullable Money value,
        Person by) {
      this(licenceId, transferId, quantity, value, by, null, null);
    }

    /** What a batch draws. */
    public static LicenceDrawnDown of(
        LicenceId licenceId,
        BatchId batchId,
        @Nullable BigDecimal quantity,
        @Nullable Money value,
        Person by) {
      return new LicenceDrawnDown(licenceId, null, quantity, value, by, batchId, null);
    }

    /** What a shipment draws. */
    public static LicenceDrawnDown of(
        LicenceId licenceId,
        ShipmentId shipmentId,
        @Nullable BigDecimal quantity,
        @Nullable Money value,
        Person by) {
      return new LicenceDrawnDown(licenceId, null, quantity, value, by, null, shipmentId);
    }

    /** Releases and shipments count as transfers, batches do not. */
    public boolean countsAsTransfer() {
      return transferId != null || shipmentId != null;
    }
  }

  /** A limit is drawn in full, in the same append as what drew the last of it. */
  record LicenceExhausted(LicenceId licenceId, Person by) implements LicenceEvent {}
}
