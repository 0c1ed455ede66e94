package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Corrections.corrected;
import static org.transferledger.support.Histories.then;
import static org.transferledger.support.Ids.EXPORT_LICENCE;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.by;
import static org.transferledger.support.Transfers.HOLD;
import static org.transferledger.support.Transfers.USE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Periods;
import org.transferledger.core.StreamType;
import org.transferledger.correction.RecordCorrected;
import org.transferledger.firm.FirmRule;
import org.transferledger.licence.Licence;
import org.transferledger.licence.LicenceEvent.LicenceDrawnDown;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.support.Histories;
import org.transferledger.support.LicenceDraft;
import org.transferledger.support.Licences;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferEvent.TransferReleased;

/** A release is decided on the records as they count by then. */
class ReleaseAfterCorrectionTest {
  private static final TransferTerms TEN = TransferDraft.export().quantity("10").terms();
  private static final TransferTerms THREE = TransferDraft.export().quantity("3").terms();
  private static final RecordCorrected CORRECTED = corrected(0, "terms.quantity", "10", "3");

  private final World world = Histories.world();

  @Test
  void aReleaseDrawsTheQuantityAsItWasCorrected() {
    release(Transfers.approved(TEN), CORRECTED)
        .recordsTogether(
            Transfers.release(THREE, HOLD, USE),
            EXPORT_LICENCE,
            new LicenceDrawnDown(
                EXPORT_LICENCE, TRANSFER, new BigDecimal("3"), null, UA_CONTROL.person()));
  }

  @Test
  void whatWasTooMuchFitsOnceItIsCorrected() {
    world.instead(
        Licence.STREAM,
        EXPORT_LICENCE,
        Licences.issued(
            EXPORT_LICENCE,
            LicenceDraft.export().limits(new Limits(null, new BigDecimal("5"), null)).terms()));
    release(Transfers.approved(TEN)).refuses(TransferRule.LICENCE_NOT_OVERDRAWN, "licence");
    release(Transfers.approved(TEN), CORRECTED).succeeds();
  }

  @Test
  void whatWasReleasedBeforeStaysAsItWasReleased() {
    var before = then(Transfers.approved(TEN), Transfers.release(TEN, HOLD, USE));
    var history = history(before, CORRECTED);
    var released = (TransferReleased) StreamType.effective(history).get(2);
    assertThat(released.terms()).isEqualTo(TEN);
    assertThat(Transfer.STREAM.fold(history))
        .extracting(Transfer::terms, Transfer::status)
        .containsExactly(THREE, Transfer.Status.RELEASED);
  }

  @Test
  void aScreeningIsAsOldAsTheCorrectionSays() {
    var old = NOW.minus(Periods.DEFAULT.screening()).minusNanos(1_000);
    world.given(
        DK_FIRM,
        corrected(1, "screening.screenedAt", Histories.SCREENED_AT.toString(), old.toString()));
    release(Transfers.approved(TEN)).refuses(FirmRule.SCREENED_RECENTLY, "to.firm");
  }

  private Stage.Answer release(List<TransferEvent> before, RecordCorrected... corrections) {
    return new Stage(TransferAggregate.class, world)
        .given(before)
        .given(corrections)
        .when(new ReleaseTransfer(by(UA_CONTROL), TRANSFER, Transfers.RELEASE));
  }

  private static List<DomainEvent> history(
      List<TransferEvent> before, RecordCorrected... corrections) {
    List<DomainEvent> all = new ArrayList<>(before);
    all.addAll(List.of(corrections));
    return all;
  }
}
