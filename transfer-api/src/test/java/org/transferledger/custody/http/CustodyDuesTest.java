package org.transferledger.custody.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.BatchId;
import org.transferledger.core.CorrectionId;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.correction.CorrectionCommand.ConfirmCorrection;
import org.transferledger.correction.CorrectionCommand.CorrectRecord;
import org.transferledger.correction.CorrectionRequest;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.Plant;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.Digest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.AcknowledgeReceipt;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.Receipt;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import tools.jackson.databind.JsonNode;

/** What of a holding is due: its receipt, its return, and the end of its use. */
class CustodyDuesTest extends ServerTest {
  private static final Country SWEDEN = Country.of("SE");
  private static final Digest WRONG = Digest.of(new byte[] {9});

  @Autowired private Commands commands;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void aReleaseIsUnacknowledgedUntilItIsAcknowledgedAndNotWhenItIsDisputed() {
    var ledger = new Ledger(commands, 3);
    TransferId silent = released(ledger);
    TransferId disputed = released(ledger);
    TransferId received = released(ledger);
    long first = receipt(ledger, disputed, WRONG);
    receipt(ledger, received, Ledger.MANIFEST.digest());
    String list = "/custody?package=" + ledger.technology;

    assertThat(transfers(list + "&unacknowledgedDays=0")).containsExactly(id(silent), id(disputed));
    assertThat(transfers(list + "&unacknowledgedDays=1")).isEmpty();
    assertThat(transfers(list + "&receipt=NONE_YET")).containsExactly(id(silent));
    assertThat(transfers(list + "&receipt=DISPUTED")).containsExactly(id(disputed));
    JsonNode row = items(list + "&receipt=DISPUTED").getFirst();
    assertThat(row.path("manifestDigest").asString()).isEqualTo(Ledger.MANIFEST.digest().hex());
    assertThat(row.path("receivedDigest").asString()).isEqualTo(WRONG.hex());
    assertThat(row.path("receiptDue").isString()).isTrue();

    receipt(ledger, disputed, Digest.of(new byte[] {8}));
    receipt(ledger, disputed, Ledger.MANIFEST.digest());
    assertThat(transfers(list + "&unacknowledgedDays=0")).containsExactly(id(silent));
    // A later dispute does not change what was said before it.
    JsonNode before = items(list + "&receipt=DISPUTED&atPosition=" + first).getFirst();
    assertThat(before.path("receivedDigest").asString()).isEqualTo(WRONG.hex());
    assertThat(http.get(list + "&unacknowledgedDays=-1", "auditor").status()).isEqualTo(400);
  }

  @Test
  void whatWasRecalledIsDueFromItsTimeOnAndNoMoreOnceItIsReturned() {
    var ledger = new Ledger(commands, 3);
    TransferId due = released(ledger);
    TransferId later = released(ledger);
    released(ledger);
    recall(ledger, due, Instant.now().minusSeconds(60));
    ledger.recall(later);
    String list = "/custody?package=" + ledger.technology + "&returnDue=true";

    assertThat(transfers(list)).containsExactly(id(due));
    long returned = giveBack(ledger, due);
    assertThat(transfers(list)).isEmpty();
    assertThat(transfers(list + "&atPosition=" + (returned - 1))).containsExactly(id(due));
  }

  @Test
  void whatWasRevokedIsDueAtOnce() {
    var ledger = new Ledger(commands, 2);
    TransferId kept = released(ledger);
    TransferId returned = released(ledger);
    String list = "/custody?package=" + ledger.technology + "&returnDue=true";
    assertThat(transfers(list)).isEmpty();
    ledger.restrict(RestrictionOrder.Kind.REVOKE, Scope.everyone());
    assertThat(transfers(list)).containsExactly(id(kept), id(returned));
    giveBack(ledger, returned);

    assertThat(transfers(list)).containsExactly(id(kept));
    assertThat(items(list).getFirst().path("returnDue").isString()).isTrue();
  }

  @Test
  void whatIsMadeAfterTheEndOfManufactureIsFoundAndItsHolderToo() {
    var ledger = new Ledger(commands, 3);
    released(ledger);
    var plant = new Plant(ledger);
    BatchId batch = plant.batch();
    BatchId other = plant.batch();
    String batches = "/batches?package=" + ledger.technology;
    String holders = "/custody?package=" + ledger.technology + "&manufactureEnded=true";
    assertThat(ids(batches)).containsExactly(batch.toString(), other.toString());
    assertThat(transfers(holders)).isEmpty();
    assertThat(ids(batches + "&afterManufactureEnd=true")).isEmpty();

    long recalled = ledger.recall(plant.holding).position();
    assertThat(transfers(holders)).containsExactly(id(plant.holding));
    assertThat(transfers(holders + "&atPosition=" + (recalled - 1))).isEmpty();
    assertThat(ids(batches + "&afterManufactureEnd=true")).isEmpty();

    String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    long corrected = correct(ledger, batch, day);
    assertThat(ids(batches + "&afterManufactureEnd=true")).containsExactly(batch.toString());
    JsonNode made = items(batches + "&afterManufactureEnd=true").getFirst();
    assertThat(made.path("madeOn").asString()).isEqualTo(day);
    assertThat(made.path("holding").asString()).isEqualTo(id(plant.holding));
    assertThat(made.path("manufactureEnd").isString()).isTrue();
    assertThat(ids(batches + "&afterManufactureEnd=true&atPosition=" + (corrected - 1))).isEmpty();
    assertThat(ids("/batches?firm=" + ledger.sender)).isEmpty();
    assertThat(http.get("/batches", "strizh-engineer").type())
        .isEqualTo("/problems/role-not-admitted");
  }

  private static TransferId released(Ledger ledger) {
    TransferId transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    return transfer;
  }

  private static long receipt(Ledger ledger, TransferId transfer, Digest digest) {
    var act = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    var command = new AcknowledgeReceipt(act, transfer, new Receipt(digest));
    return ledger.run(command, transfer).position();
  }

  private static void recall(Ledger ledger, TransferId transfer, Instant due) {
    var sender = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    var act = new Act(sender.actor(), due.minusSeconds(60));
    ledger.run(new RecallTransfer(act, transfer, new Recall("test", "test", due)), transfer);
  }

  private static long giveBack(Ledger ledger, TransferId transfer) {
    var act = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    return ledger.run(new ReturnTransfer(act, transfer, new Return("sent")), transfer).position();
  }

  /** By two officers some days from now, when the day has passed. */
  private static long correct(Ledger ledger, BatchId batch, String day) {
    var id = new CorrectionId(UUID.randomUUID());
    var request =
        new CorrectionRequest("batch", batch.toString(), 0, "details.madeOn", day, "A mistake");
    ledger.run(new CorrectRecord(later(1), id, request), id);
    return ledger.run(new ConfirmCorrection(later(2), id), id).position();
  }

  private static Act later(int officer) {
    Act act = Ledger.officer(SWEDEN, officer);
    return new Act(act.actor(), act.at().plus(Duration.ofDays(4)));
  }

  private static String id(TransferId transfer) {
    return transfer.toString();
  }

  private List<String> transfers(String path) {
    return items(path).stream().map(it -> it.path("transferId").asString()).toList();
  }

  private List<String> ids(String path) {
    return items(path).stream().map(it -> it.path("batchId").asString()).toList();
  }

  private List<JsonNode> items(String path) {
    Answer answer = http.get(path, "auditor");
    assertThat(answer.status()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    answer.body().path("items").forEach(items::add);
    return items;
  }
}
