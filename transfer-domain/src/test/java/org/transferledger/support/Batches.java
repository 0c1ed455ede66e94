package org.transferledger.support;

import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.DK_SITE;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.Ids.PRODUCTION_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.LicenceDraft.HOLD_UNTIL;
import static org.transferledger.support.LicenceDraft.MANUFACTURE_UNTIL;
import static org.transferledger.support.LicenceDraft.USE_UNTIL;
import static org.transferledger.support.People.DK_ENGINEER;
import static org.transferledger.support.People.DK_FIRM;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.BatchId;
import org.transferledger.core.LicenceId;
import org.transferledger.core.ShipmentId;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.Money;
import org.transferledger.licence.Purpose;
import org.transferledger.shipment.BatchDetails;
import org.transferledger.shipment.BatchEvent;
import org.transferledger.shipment.BatchEvent.BatchRecorded;
import org.transferledger.shipment.BatchEvent.BatchShipped;
import org.transferledger.transfer.HeldPurpose;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferEvent;
import org.transferledger.transfer.TransferTerms;

/** Batches that the Danish firm makes of what it holds of the Ukrainian firm's package. */
public final class Batches {
  public static final BatchId BATCH = BatchId.of("00000000-0000-4000-8000-000000000101");
  public static final BatchId OTHER_BATCH = BatchId.of("00000000-0000-4000-8000-000000000102");
  public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  public static final TransferTerms HELD = TransferDraft.production().terms();

  private Batches() {}

  /** The standard world, where the Danish firm holds the package to manufacture. */
  public static World world() {
    return Histories.world().given(Transfer.STREAM, TRANSFER, holding());
  }

  public static List<TransferEvent> holding() {
    return holding(HELD, MANUFACTURE_UNTIL);
  }

  /** Released for manufacture until then. */
  public static List<TransferEvent> holding(TransferTerms terms, @Nullable Instant until) {
    return then(
        Transfers.approved(terms),
        Transfers.release(
            terms,
            new HeldPurpose(Purpose.HOLD, HOLD_UNTIL),
            new HeldPurpose(Purpose.USE, USE_UNTIL),
            new HeldPurpose(Purpose.MANUFACTURE, until)));
  }

  public static BatchDetails details() {
    return details("10", null, TODAY);
  }

  public static BatchDetails details(String quantity, @Nullable Money value, LocalDate madeOn) {
    return new BatchDetails(
        DK_FIRM,
        DK_SITE,
        TRANSFER,
        PRODUCTION_LICENCE,
        List.of("SN-1", "SN-2"),
        new BigDecimal(quantity),
        value,
        madeOn);
  }

  public static BatchDetails details(LicenceId licence) {
    var it = details();
    return new BatchDetails(
        it.firm(),
        it.site(),
        it.holding(),
        licence,
        it.serialNumbers(),
        it.quantity(),
        it.value(),
        it.madeOn());
  }

  public static List<BatchEvent> recorded(BatchId id) {
    return recorded(id, details());
  }

  public static List<BatchEvent> recorded(BatchId id, BatchDetails details) {
    return List.of(record(id, details));
  }

  public static List<BatchEvent> shipped(BatchId id, ShipmentId with) {
    return then(recorded(id), new BatchShipped(id, with, People.DK_CONTROL.person()));
  }

  public static BatchRecorded record(BatchId id, BatchDetails details) {
    return new BatchRecorded(id, details, PACKAGE, Packages.REVISION_A, DK_ENGINEER.person());
  }

  /** What the batch draws from the production licence. */
  public static LicenceDrawnDown drawn(BatchDetails details) {
    return LicenceDrawnDown.of(
        PRODUCTION_LICENCE, BATCH, details.quantity(), details.value(), DK_ENGINEER.person());
  }
}
