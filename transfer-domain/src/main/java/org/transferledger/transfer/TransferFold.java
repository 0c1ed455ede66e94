package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.core.Violation;
import org.transferledger.technology.Digest;
import org.transferledger.transfer.Transfer.Recalled;
import org.transferledger.transfer.Transfer.Status;

/**
 * What each event makes of a transfer. A state has many parts of which an event changes few, so it
 * is taken apart here and put together again.
 */
final class TransferFold {
  private final TransferId id;
  private final TransferTerms terms;
  private final Person requestedBy;
  private Status status;
  private @Nullable Person approvedBy;
  private @Nullable Digest manifestDigest;
  private List<HeldPurpose> purposes = List.of();
  private @Nullable Instant approvedUntil;
  private List<GivenConsent> consents = List.of();
  private List<TransferId> retransfers = List.of();
  private @Nullable Instant receiptDue;
  private boolean receiptOverdue;
  private @Nullable Recalled recalled;
  private @Nullable Person destruction;
  private @Nullable Person returnAcknowledgedBy;
  private @Nullable Instant endedAt;
  private boolean disposed;
  private @Nullable List<Violation> failed;

  private TransferFold(TransferId id, TransferTerms terms, Person requestedBy, Status status) {
    this.id = id;
    this.terms = terms;
    this.requestedBy = requestedBy;
    this.status = status;
  }

  private TransferFold(Transfer it) {
    this(it.id(), it.terms(), it.requestedBy(), it.status());
    approvedBy = it.approvedBy();
    manifestDigest = it.manifestDigest();
    purposes = it.purposes();
    approvedUntil = it.approvedUntil();
    consents = it.consents();
    retransfers = it.retransfers();
    receiptDue = it.receiptDue();
    receiptOverdue = it.receiptOverdue();
    recalled = it.recalled();
    destruction = it.destruction();
    returnAcknowledgedBy = it.returnAcknowledgedBy();
    endedAt = it.endedAt();
    disposed = it.disposed();
    failed = it.failed();
  }

  static Transfer after(@Nullable Transfer before, TransferEvent event) {
    var fold =
        switch (event) {
          case TransferEvent.TransferRequested e ->
              new TransferFold(e.transferId(), e.terms(), e.by(), Status.REQUESTED);
          case TransferEvent.PastReleaseRecorded e ->
              new TransferFold(e.transferId(), e.release().terms(), e.by(), Status.UNAUTHORISED);
          default -> new TransferFold(requireNonNull(before));
        };
    fold.apply(event);
    return fold.transfer();
  }

  private void apply(TransferEvent event) {
    switch (event) {
      case TransferEvent.TransferRequested _ -> {
        // A new one is as it was requested.
      }
      case TransferEvent.RetransferConsented e ->
          consent(new GivenConsent(e.state(), e.conditions(), e.by(), false));
      case TransferEvent.ConsentRefused _ -> status = Status.REJECTED;
      case TransferEvent.ConsentWithdrawn e -> withdraw(e.state());
      case TransferEvent.TransferApproved e -> {
        status = Status.APPROVED;
        approvedBy = e.by();
        approvedUntil = e.validUntil();
      }
      case TransferEvent.TransferRejected _ -> status = Status.REJECTED;
      case TransferEvent.TransferCancelled _ -> status = Status.CANCELLED;
      case TransferEvent.TransferExpired _ -> status = Status.EXPIRED;
      case TransferEvent.TransferReleased e -> {
        status = Status.RELEASED;
        manifestDigest = e.manifestDigest();
        purposes = e.purposes();
        receiptDue = e.receiptDue();
      }
      case TransferEvent.HoldingRetransferred e -> retransfers = plus(retransfers, e.child());
      case TransferEvent.TransferAcknowledged _ -> status = Status.ACKNOWLEDGED;
      case TransferEvent.ReceiptDisputed _ -> status = Status.DISPUTED;
      case TransferEvent.ReceiptOverdue _ -> receiptOverdue = true;
      case TransferEvent.PurposeEnded e ->
          purposes = purposes.stream().filter(it -> it.purpose() != e.purpose()).toList();
      case TransferEvent.TransferRecalled e -> {
        status = Status.RECALLED;
        recalled = new Recalled(e.root(), e.recall(), null, false);
      }
      case TransferEvent.RecallAcknowledged e -> {
        var it = requireNonNull(recalled);
        recalled = new Recalled(it.root(), it.recall(), e.by(), it.overdue());
      }
      case TransferEvent.ReturnOverdue _ -> {
        var it = requireNonNull(recalled);
        recalled = new Recalled(it.root(), it.recall(), it.acknowledgedBy(), true);
      }
      case TransferEvent.TransferReturned e -> end(Status.RETURNED, e.at());
      case TransferEvent.ReturnAcknowledged e -> returnAcknowledgedBy = e.by();
      case TransferEvent.DestructionCertified e -> destruction = e.by();
      case TransferEvent.TransferDestroyed e -> end(Status.DESTROYED, e.at());
      case TransferEvent.TransferLost e -> end(Status.LOST, e.at());
      case TransferEvent.TransferDisposed _ -> disposed = true;
      case TransferEvent.CessationAttested _ -> {
        // It is for those who read, and changes nothing that is decided on.
      }
      case TransferEvent.PastReleaseRecorded e -> {
        manifestDigest = e.release().manifestDigest();
        failed = e.failed();
      }
    }
  }

  private void end(Status as, @Nullable Instant at) {
    status = as;
    endedAt = at;
  }

  private void consent(GivenConsent given) {
    var others = consents.stream().filter(it -> !it.state().equals(given.state())).toList();
    consents = plus(others, given);
  }

  private void withdraw(Country state) {
    consents = consents.stream().map(it -> it.state().equals(state) ? it.withdraw() : it).toList();
  }

  private static <T> List<T> plus(List<T> items, T another) {
    return Stream.concat(items.stream(), Stream.of(another)).toList();
  }

  private Transfer transfer() {
    return new Transfer(
        id,
        terms,
        status,
        requestedBy,
        approvedBy,
        manifestDigest,
        purposes,
        approvedUntil,
        consents,
        retransfers,
        receiptDue,
        receiptOverdue,
        recalled,
        destruction,
        returnAcknowledgedBy,
        endedAt,
        disposed,
        failed);
  }
}
