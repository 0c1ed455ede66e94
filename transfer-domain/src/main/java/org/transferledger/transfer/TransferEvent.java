package org.transferledger.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.core.Violation;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Rating;

/** What happened to a transfer. */
public sealed interface TransferEvent extends DomainEvent {
  TransferId transferId();

  record TransferRequested(TransferId transferId, TransferTerms terms, Person by)
      implements TransferEvent {}

  /** A state of origin agrees to a retransfer. */
  record RetransferConsented(
      TransferId transferId, Country state, List<String> conditions, Person by)
      implements TransferEvent {}

  /** A state of origin does not agree, which ends the request. */
  record ConsentRefused(TransferId transferId, Country state, String reason, Person by)
      implements TransferEvent {}

  record ConsentWithdrawn(TransferId transferId, Country state, String reason, Person by)
      implements TransferEvent {}

  /**
   * The approval.
   *
   * @param validUntil until when it may be used, exclusive; null where it does not end
   */
  record TransferApproved(TransferId transferId, Person by, @Nullable Instant validUntil)
      implements TransferEvent {
    /** An approval that does not end by itself. */
    public TransferApproved(TransferId transferId, Person by) {
      this(transferId, by, null);
    }
  }

  record TransferRejected(TransferId transferId, String reason, Person by)
      implements TransferEvent {}

  record TransferCancelled(TransferId transferId, String reason, Person by)
      implements TransferEvent {}

  /** The approval was not used in time. */
  record TransferExpired(TransferId transferId, Person by) implements TransferEvent {}

  /**
   * The export itself, with what it was decided on.
   *
   * @param rating the verified rating of the exporting state that the release was decided on
   * @param purposes what the recipient may do, each until its own end
   * @param exportLimits what the recipient was told
   * @param at when it was released
   * @param receiptDue until when receipt is to be acknowledged
   * @param consents the consents that a retransfer rests on
   */
  record TransferReleased(
      TransferId transferId,
      TransferTerms terms,
      Digest manifestDigest,
      Rating rating,
      List<HeldPurpose> purposes,
      String exportLimits,
      Person by,
      @Nullable Instant at,
      @Nullable Instant receiptDue,
      @Nullable List<GivenConsent> consents)
      implements TransferEvent {}

  /**
   * What was received was passed on, in the same append as the release of the child.
   *
   * @param child the transfer that passes it on
   */
  record HoldingRetransferred(TransferId transferId, TransferId child, Person by)
      implements TransferEvent {}

  record TransferAcknowledged(TransferId transferId, Digest manifestDigest, Person by)
      implements TransferEvent {}

  /**
   * The recipient got something else than what was released, or does not accept it.
   *
   * @param received what arrived, where it can be told
   * @param reason what the recipient says of it
   */
  record ReceiptDisputed(
      TransferId transferId,
      Digest released,
      @Nullable Digest received,
      Person by,
      @Nullable String reason)
      implements TransferEvent {}

  /** Nobody has acknowledged or disputed the receipt in time. */
  record ReceiptOverdue(TransferId transferId, Person by) implements TransferEvent {}

  /** A purpose of the holding has come to its end. */
  record PurposeEnded(TransferId transferId, Purpose purpose, Person by) implements TransferEvent {}

  /**
   * What is held is to be returned or destroyed.
   *
   * @param root the transfer that the order names; everything that was passed on from there is
   *     recalled with it
   */
  record TransferRecalled(TransferId transferId, TransferId root, Recall recall, Person by)
      implements TransferEvent {}

  /** The holder has taken note of the recall. */
  record RecallAcknowledged(TransferId transferId, Person by) implements TransferEvent {}

  /** What was recalled was neither returned nor destroyed in time. */
  record ReturnOverdue(TransferId transferId, Person by) implements TransferEvent {}

  record TransferReturned(TransferId transferId, String note, Person by, @Nullable Instant at)
      implements TransferEvent {}

  /** The original sender has it back. */
  record ReturnAcknowledged(TransferId transferId, Person by) implements TransferEvent {}

  /** The first of two people of the holder certifies the destruction. */
  record DestructionCertified(TransferId transferId, Certificate certificate, Person by)
      implements TransferEvent {}

  /** The second of two people of the holder certifies the destruction. */
  record TransferDestroyed(
      TransferId transferId, Certificate certificate, Person by, @Nullable Instant at)
      implements TransferEvent {}

  record TransferLost(TransferId transferId, String circumstances, Person by, @Nullable Instant at)
      implements TransferEvent {}

  /** The record is no longer shown; it stays in the log, for the proofs of all others. */
  record TransferDisposed(TransferId transferId, String reason, Person by)
      implements TransferEvent {}

  record CessationAttested(TransferId transferId, Attestation attestation, Instant at, Person by)
      implements TransferEvent {}

  /**
   * An export that had happened without authority comes on record.
   *
   * @param failed every rule of a release that it broke
   * @param at when it was reported
   */
  record PastReleaseRecorded(
      TransferId transferId, PastRelease release, List<Violation> failed, Instant at, Person by)
      implements TransferEvent {}
}
