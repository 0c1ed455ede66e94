package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;

import java.time.Instant;
import java.util.List;
import org.transferledger.core.Periods;
import org.transferledger.licence.Purpose;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferEvent.TransferApproved;
import org.transferledger.transfer.TransferEvent.TransferReleased;
import org.transferledger.transfer.TransferEvent.TransferRequested;
import org.transferledger.transfer.TransferTerms;

/** Standard histories of the transfer. */
public final class Transfers {
  public static final Release RELEASE =
      new Release("No re-export without consent of the issuing state");

  public static final Instant APPROVED_UNTIL = People.NOW.plus(Periods.DEFAULT.approval());
  public static final Instant RECEIPT_DUE = People.NOW.plus(Periods.DEFAULT.receipt());

  private Transfers() {}

  public static List<TransferEvent> requested(TransferTerms terms) {
    return List.of(new TransferRequested(TRANSFER, terms, People.UA_ENGINEER.person()));
  }

  public static List<TransferEvent> approved(TransferTerms terms) {
    return then(requested(terms), new TransferApproved(TRANSFER, People.OLENA.person(), APPROVED_UNTIL));
  }

  public static List<TransferEvent> released(TransferTerms terms) {
    return then(
        approved(terms),
        release(
            terms,
            new HeldPurpose(Purpose.HOLD, HOLD_UNTIL),
            new HeldPurpose(Purpose.USE, USE_UNTIL)));
  }

  /** What the release of these terms records. */
  public static TransferReleased release(TransferTerms terms, HeldPurpose... held) {
    return new TransferReleased(
        TRANSFER,
        terms,
        Packages.MANIFEST.digest(),
        Packages.UA_RATING,
        List.of(held),
        RELEASE.exportLimits(),
        People.UA_CONTROL.person(),
        People.NOW,
        RECEIPT_DUE,
        List.of());
  }
}
