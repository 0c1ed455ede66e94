package org.transferledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.transferledger.support.Ids.TRANSFER;
import static org.transferledger.support.People.DK_CONTROL;
import static org.transferledger.support.People.DK_FIRM;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.OLENA;
import static org.transferledger.support.People.TARAS;
import static org.transferledger.support.People.UA_CONTROL;
import static org.transferledger.support.People.UA_FIRM;
import static org.transferledger.support.People.by;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.core.FirmId;
import org.transferledger.core.Grounds;
import org.transferledger.core.Periods;
import org.transferledger.core.Violation;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmReinstated;
import org.transferledger.firm.FirmEvent.FirmSuspended;
import org.transferledger.firm.FirmRule;
import org.transferledger.firm.Screening;
import org.transferledger.support.Histories;
import org.transferledger.support.Ids;
import org.transferledger.support.Packages;
import org.transferledger.support.Stage;
import org.transferledger.support.TransferDraft;
import org.transferledger.support.Transfers;
import org.transferledger.support.World;
import org.transferledger.transfer.Transfer.Status;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;

/** A firm that does not stand well neither sends nor receives, but may always give back. */
class ReleaseAndStandingTest {
  private static final TransferTerms TERMS = TransferDraft.export().terms();
  private static final Duration AGE = Periods.DEFAULT.screening();

  private final World world = Histories.world();

  @Test
  void aSuspendedFirmNeitherSendsNorReceives() {
    suspended(UA_FIRM);
    release(NOW).refuses(FirmRule.FIRM_NOT_SUSPENDED, "from.firm");
    reinstated(UA_FIRM);
    suspended(DK_FIRM);
    release(NOW).refuses(FirmRule.FIRM_NOT_SUSPENDED, "to.firm");
    reinstated(DK_FIRM);
    release(NOW).succeeds();
  }

  @Test
  void aFirmWithAnOpenMatchNeitherSendsNorReceives() {
    world.given(
        Firm.STREAM,
        DK_FIRM,
        List.of(
            Histories.screening(
                DK_FIRM, Ids.OTHER_SCREENING, NOW, new Screening.Match("EU.1.23", 91))));
    release(NOW).refuses(FirmRule.NO_OPEN_MATCH, "to.firm");
  }

  @Test
  void aScreeningIsRecent() {
    var last = Histories.SCREENED_AT.plus(AGE);
    assertThat(release(last.plusNanos(1000)).violations())
        .extracting(Violation::rule, Violation::field)
        .containsExactly(
            tuple(FirmRule.SCREENED_RECENTLY.slug(), "from.firm"),
            tuple(FirmRule.SCREENED_RECENTLY.slug(), "to.firm"));
    world.given(
        Firm.STREAM, DK_FIRM, List.of(Histories.screening(DK_FIRM, Ids.OTHER_SCREENING, last)));
    release(last.plusNanos(1000)).refuses(FirmRule.SCREENED_RECENTLY, "from.firm");
    release(last).succeeds();
  }

  @Test
  void nothingStandsAgainstAReceiptOrAReturn() {
    suspended(DK_FIRM);
    stage(Transfers.released(TERMS))
        .when(
            new AcknowledgeReceipt(
                by(DK_CONTROL), TRANSFER, new Receipt(Packages.MANIFEST.digest())))
        .succeeds();
    stage(Transfers.in(Status.RECALLED, TERMS))
        .when(new ReturnTransfer(by(DK_CONTROL), TRANSFER, new Return("By courier")))
        .succeeds();
  }

  private void suspended(FirmId firm) {
    world.given(
        Firm.STREAM,
        firm,
        List.of(new FirmSuspended(firm, new Grounds("Diversion", "Section 5"), OLENA.person())));
  }

  private void reinstated(FirmId firm) {
    world.given(Firm.STREAM, firm, List.of(new FirmReinstated(firm, "Cleared", TARAS.person())));
  }

  private Stage.Answer release(Instant at) {
    return stage(Transfers.approved(TERMS))
        .when(new ReleaseTransfer(by(UA_CONTROL, at), TRANSFER, Transfers.RELEASE));
  }

  private Stage stage(List<TransferEvent> history) {
    return new Stage(TransferAggregate.class, world).given(history);
  }
}
