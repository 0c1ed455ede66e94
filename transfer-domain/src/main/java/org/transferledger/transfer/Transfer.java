package org.transferledger.transfer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Person;
import org.transferledger.core.StreamType;
import org.transferledger.core.TransferId;
import org.transferledger.technology.Digest;

/**
 * A transfer as its events tell.
 *
 * @param manifestDigest of the released revision, once released
 * @param purposes what the recipient may do, once released
 */
public record Transfer(
    TransferId id,
    TransferTerms terms,
    Status status,
    Person requestedBy,
    @Nullable Person approvedBy,
    @Nullable Digest manifestDigest,
    List<HeldPurpose> purposes) {
  public static final StreamType<Transfer, TransferEvent> STREAM =
      new StreamType<>("transfer", Transfer.class, TransferEvent.class, Transfer::after);

  /** How far a transfer has come. */
  public enum Status {
    REQUESTED,
    APPROVED,
    RELEASED,
    ACKNOWLEDGED,
    DISPUTED
  }

  static Transfer after(@Nullable Transfer before, TransferEvent event) {
    return switch (event) {
      case TransferEvent.TransferRequested e ->
          new Transfer(e.transferId(), e.terms(), Status.REQUESTED, e.by(), null, null, List.of());
      case TransferEvent.TransferApproved e -> {
        var it = requireNonNull(before);
        yield new Transfer(
            it.id, it.terms, Status.APPROVED, it.requestedBy, e.by(), null, List.of());
      }
      case TransferEvent.TransferReleased e -> {
        var it = requireNonNull(before);
        yield new Transfer(
            it.id,
            it.terms,
            Status.RELEASED,
            it.requestedBy,
            it.approvedBy,
            e.manifestDigest(),
            e.purposes());
      }
      case TransferEvent.TransferAcknowledged _ -> requireNonNull(before).with(Status.ACKNOWLEDGED);
      case TransferEvent.ReceiptDisputed _ -> requireNonNull(before).with(Status.DISPUTED);
    };
  }

  private Transfer with(Status next) {
    return new Transfer(id, terms, next, requestedBy, approvedBy, manifestDigest, purposes);
  }
}
