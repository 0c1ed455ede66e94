package org.transferledger.transfer;

import java.util.List;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Rating;

/** What happened to a transfer. */
public sealed interface TransferEvent extends DomainEvent {
  TransferId transferId();

  record TransferRequested(TransferId transferId, TransferTerms terms, Person by)
      implements TransferEvent {}

  record TransferApproved(TransferId transferId, Person by) implements TransferEvent {}

  /**
   * The export itself, with what it was decided on.
   *
   * @param rating the verified rating of the exporting state that the release was decided on
   * @param purposes what the recipient may do, each until its own end
   * @param exportLimits what the recipient was told
   */
  record TransferReleased(
      TransferId transferId,
      TransferTerms terms,
      Digest manifestDigest,
      Rating rating,
      List<HeldPurpose> purposes,
      String exportLimits,
      Person by)
      implements TransferEvent {}

  record TransferAcknowledged(TransferId transferId, Digest manifestDigest, Person by)
      implements TransferEvent {}

  /** The recipient got something else than what was released. */
  record ReceiptDisputed(TransferId transferId, Digest released, Digest received, Person by)
      implements TransferEvent {}
}
