package org.transferledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.custody.read.CustodyView;
import org.transferledger.custody.read.CustodyView.Disposal;
import org.transferledger.custody.read.CustodyView.Filter;
import org.transferledger.custody.read.CustodyView.Holding;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.Certificate;
import org.transferledger.transfer.Loss;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.CertifyDestruction;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.ReportLoss;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;

/** What begins and ends a holding, as the custody view tells it as of any position. */
class HoldingsProjectionTest extends ServerTest {
  @Autowired private Commands commands;
  @Autowired private LogReader log;
  @Autowired private ViewProgress progress;
  @Autowired private CustodyView custody;

  @Test
  void aHoldingEndsByReturnDestructionOrLoss() throws InterruptedException {
    var ledger = new Ledger(commands, 3);
    TransferId returned = released(ledger);
    TransferId destroyed = released(ledger);
    TransferId lost = released(ledger);
    long before = log.lastPosition();
    var holder = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    var second = Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR);
    long ended =
        ledger.run(new ReturnTransfer(holder, returned, new Return("sent")), returned).position();
    certify(ledger, destroyed, holder);
    certify(ledger, destroyed, second);
    ledger.run(new ReportLoss(holder, lost, new CaseId(UUID.randomUUID()), new Loss("gone")), lost);

    long now = log.lastPosition();
    assertThat(holdings(ledger, now))
        .extracting(Holding::disposal)
        .containsExactly(Disposal.RETURNED, Disposal.DESTROYED, Disposal.LOST);
    assertThat(holdings(ledger, now).getFirst().endedPosition()).isEqualTo(ended);
    assertThat(holdings(ledger, before))
        .allMatch(it -> it.disposal() == null && it.ended() == null);
    assertThat(custody.holdings(filter(ledger, true), now, 0, 10)).isEmpty();
    assertThat(custody.holdings(filter(ledger, true), before, 0, 10)).hasSize(3);
  }

  @Test
  void whatWasRevokedHasEndedBeforeItIsReturned() throws InterruptedException {
    var ledger = new Ledger(commands, 1);
    TransferId transfer = released(ledger);
    long revoked = ledger.restrict(RestrictionOrder.Kind.REVOKE, Scope.everyone()).position();
    var holder = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    ledger.run(new ReturnTransfer(holder, transfer, new Return("sent")), transfer);

    var holding = holdings(ledger, log.lastPosition()).getFirst();
    assertThat(holding.endedPosition()).isEqualTo(revoked);
    assertThat(holding.endedBy()).isNotNull();
    assertThat(holding.disposal()).isEqualTo(Disposal.RETURNED);
    assertThat(holding.disposed()).isAfterOrEqualTo(holding.ended());
  }

  @Test
  void aRetransferRestsOnItsParentAndIsRecalledWithIt() throws InterruptedException {
    var ledger = new Ledger(commands, 1);
    ledger.rateForRecipient();
    TransferId parent = ledger.retransferable();
    TransferId child = ledger.approvedRetransfer(parent);
    long before = ledger.releaseOnward(child).position();
    ledger.recall(parent);

    assertThat(holdings(ledger, log.lastPosition()))
        .extracting(Holding::parent)
        .containsExactly(null, parent.value());
    assertThat(holdings(ledger, log.lastPosition()))
        .allMatch(it -> it.returnDue() != null && it.ended() == null);
    assertThat(holdings(ledger, before)).hasSize(2).allMatch(it -> it.returnDue() == null);
  }

  @Test
  void aPastReleaseBeginsAHoldingWithoutPurposes() throws InterruptedException {
    var ledger = new Ledger(commands, 1);
    var id = new TransferId(UUID.randomUUID());
    var past =
        new PastRelease(
            ledger.onward(new TransferId(UUID.randomUUID())),
            Instant.now().minusSeconds(60),
            Digest.of(new byte[] {2}),
            "A review");
    ledger.run(
        new RecordPastRelease(
            Ledger.member(ledger.recipient, FirmRole.EXPORT_CONTROL_OFFICER),
            id,
            new CaseId(UUID.randomUUID()),
            past),
        id);

    var holding = holdings(ledger, log.lastPosition()).getFirst();
    assertThat(holding.transferId()).isEqualTo(id.value());
    assertThat(holding.unauthorised()).isTrue();
    assertThat(holding.purposes()).isEmpty();
  }

  private static TransferId released(Ledger ledger) {
    TransferId transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    return transfer;
  }

  private static void certify(Ledger ledger, TransferId transfer, Act act) {
    var certificate = new Certificate("Burnt", LocalDate.EPOCH);
    ledger.run(new CertifyDestruction(act, transfer, certificate), transfer);
  }

  private List<Holding> holdings(Ledger ledger, long at) throws InterruptedException {
    assertThat(progress.await(CustodyProjector.VIEW, at, Duration.ofSeconds(10))).isTrue();
    return custody.holdings(filter(ledger, false), at, 0, 10);
  }

  private static Filter filter(Ledger ledger, boolean current) {
    return new Filter(ledger.technology.value(), null, null, null, current);
  }
}
