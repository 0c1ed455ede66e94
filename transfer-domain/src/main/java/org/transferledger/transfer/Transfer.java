package org.transferledger.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Disposable;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;
import org.transferledger.core.TransferId;
import org.transferledger.core.Violation;
import org.transferledger.licence.Purpose;
import org.transferledger.technology.Digest;

/**
 * A transfer as its events tell, and the holding that it has brought.
 *
 * @param approvedUntil until when the approval may be used, exclusive; null where it does not end
 * @param manifestDigest of the released revision, once released
 * @param purposes what the recipient may do, once released
 * @param consents the last word of each state of origin that has consented to a retransfer
 * @param retransfers the transfers that have passed on what this one brought
 * @param receiptDue until when the release is to be acknowledged
 * @param receiptOverdue whether it was noted that nobody had done so in time
 * @param recalled the order to return or destroy it, if there is one
 * @param destruction who was the first to certify the destruction, if anyone yet
 * @param returnAcknowledgedBy who has acknowledged the return, if anyone yet
 * @param endedAt when it was returned, destroyed or lost
 * @param disposed whether the record was disposed of
 * @param failed the rules that a past release broke; null for all others
 */
public record Transfer(
    TransferId id,
    TransferTerms terms,
    Status status,
    Person requestedBy,
    @Nullable Person approvedBy,
    @Nullable Digest manifestDigest,
    List<HeldPurpose> purposes,
    @Nullable Instant approvedUntil,
    List<GivenConsent> consents,
    List<TransferId> retransfers,
    @Nullable Instant receiptDue,
    boolean receiptOverdue,
    @Nullable Recalled recalled,
    @Nullable Person destruction,
    @Nullable Person returnAcknowledgedBy,
    @Nullable Instant endedAt,
    boolean disposed,
    @Nullable List<Violation> failed)
    implements Disposable {
  public static final StreamType<Transfer, TransferEvent> STREAM =
      new StreamType<>("transfer", Transfer.class, TransferEvent.class, TransferFold::after);

  /** How far a transfer has come. */
  public enum Status {
    REQUESTED,
    APPROVED,
    REJECTED,
    CANCELLED,
    EXPIRED,
    RELEASED,
    ACKNOWLEDGED,
    DISPUTED,
    RECALLED,
    RETURNED,
    DESTROYED,
    LOST,
    /** It happened outside the system. */
    UNAUTHORISED
  }

  /**
   * A recall on record.
   *
   * @param root the transfer that the order names
   * @param acknowledgedBy the person of the holder who has taken note of it, if anyone yet
   * @param overdue whether it was noted that nothing was returned in time
   */
  public record Recalled(
      TransferId root, Recall recall, @Nullable Person acknowledgedBy, boolean overdue) {}

  /** The transfer, or a refusal that names the field which should have named it. */
  public static Transfer require(Streams streams, TransferId id, String field) {
    return TransferRule.TRANSFER_KNOWN.required(
        streams.find(STREAM, id.toString()), field, "No transfer %s is on record.", id);
  }

  /** Whether the recipient has it and may do with it what the purposes say. */
  public boolean held() {
    return switch (status) {
      case RELEASED, ACKNOWLEDGED, DISPUTED -> true;
      case REQUESTED,
          APPROVED,
          REJECTED,
          CANCELLED,
          EXPIRED,
          RECALLED,
          RETURNED,
          DESTROYED,
          LOST,
          UNAUTHORISED ->
          false;
    };
  }

  /** Whether the recipient has it without having been told to give it back. */
  boolean recallable() {
    return held() || status == Status.UNAUTHORISED;
  }

  /** Whether the recipient has it, with authority or without. */
  boolean inHands() {
    return recallable() || status == Status.RECALLED;
  }

  /** Whether it has left the sender, whatever has become of it since. */
  public boolean everReleased() {
    return inHands()
        || status == Status.RETURNED
        || status == Status.DESTROYED
        || status == Status.LOST;
  }

  /** Whether the recipient may do this with it at the time. */
  public boolean grants(Purpose purpose, Instant at) {
    HeldPurpose granted = purpose(purpose);
    return held() && granted != null && (granted.until() == null || at.isBefore(granted.until()));
  }

  @Nullable HeldPurpose purpose(Purpose purpose) {
    return purposes.stream().filter(it -> it.purpose() == purpose).findAny().orElse(null);
  }

  /** The consent of the state, if it was given and not withdrawn. */
  @Nullable GivenConsent consentOf(Country state) {
    return consents.stream()
        .filter(it -> it.state().equals(state) && !it.withdrawn())
        .findAny()
        .orElse(null);
  }
}
