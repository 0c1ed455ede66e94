package org.transferledger.standing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Reason;
import org.transferledger.core.TransferId;
import org.transferledger.ledger.LogReader;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.Plant;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.CancelTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import tools.jackson.databind.JsonNode;

/** What an embargo would stop. */
class EmbargoTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");

  @Autowired private Commands commands;
  @Autowired private LogReader log;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void whatIsUnderWayOrInForceWithTheFirmWouldStopAndNothingElse() {
    var ledger = new Ledger(commands, 9);
    TransferId approved = ledger.approvedTransfer();
    TransferId cancelled = ledger.approvedTransfer();
    TransferId held = ledger.approvedTransfer();
    TransferId returned = ledger.approvedTransfer();
    long before = ledger.release(held).position();
    ledger.release(returned);
    var other = new Ledger(commands, 9);
    other.approvedTransfer();
    var sender = Ledger.member(ledger.sender, FirmRole.ENGINEER);
    ledger.run(new CancelTransfer(sender, cancelled, new Reason("No")), cancelled);
    var holder = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    ledger.run(new ReturnTransfer(holder, returned, new Return("sent")), returned);

    String list = embargo(ledger.recipient);
    assertThat(things(list))
        .containsExactly("LICENCE " + ledger.licence, "TRANSFER " + approved, "HOLDING " + held);
    assertThat(things(list + "&kind=HOLDING")).containsExactly("HOLDING " + held);
    assertThat(items(list + "&kind=HOLDING").getFirst().path("roles").toString())
        .isEqualTo("[\"HOLDER\"]");
    assertThat(items(list).getFirst().path("roles").toString()).isEqualTo("[\"RECIPIENT\"]");
    assertThat(items(embargo(ledger.sender)).getFirst().path("roles").toString())
        .isEqualTo("[\"APPLICANT\",\"SENDER\"]");
    assertThat(things(list + "&atPosition=" + before))
        .contains("TRANSFER " + cancelled, "TRANSFER " + returned)
        .doesNotContain("TRANSFER " + held, "HOLDING " + returned);
    assertThat(things("/what-if/embargo?state=SE&kind=TRANSFER&pageSize=500"))
        .contains("TRANSFER " + approved)
        .doesNotContain("TRANSFER " + cancelled);
    assertThat(pagewise(list)).isEqualTo(things(list));
  }

  @Test
  void whatWasRevokedOrReleasedHasStoppedAlready() {
    var ledger = new Ledger(commands, 9);
    var plant = new Plant(ledger);
    var shipped = plant.approvedShipment(plant.batch());
    var waiting = plant.approvedShipment(plant.batch());
    plant.release(shipped);
    String list = embargo(ledger.recipient);
    assertThat(things(list + "&kind=SHIPMENT")).containsExactly("SHIPMENT " + waiting);
    assertThat(things(list + "&kind=HOLDING")).containsExactly("HOLDING " + plant.holding);

    long revoked = ledger.restrict(RestrictionOrder.Kind.REVOKE, Scope.everyone()).position();
    assertThat(things(list + "&kind=HOLDING")).isEmpty();
    assertThat(things(list + "&kind=HOLDING&atPosition=" + (revoked - 1))).hasSize(1);
    ledger.run(
        new RevokeLicence(Ledger.officer(NORWAY, 1), ledger.licence, new Revocation("Bad", "s. 6")),
        ledger.licence);
    assertThat(things(list + "&kind=LICENCE")).doesNotContain("LICENCE " + ledger.licence);
  }

  @Test
  void nothingIsRecordedByAsking() {
    var ledger = new Ledger(commands, 1);
    TransferId approved = ledger.approvedTransfer();
    long end = log.lastPosition();
    assertThat(items(embargo(ledger.recipient))).isNotEmpty();
    assertThat(log.lastPosition()).isEqualTo(end);
    ledger.release(approved);

    assertThat(http.get("/what-if/embargo", "auditor").status()).isEqualTo(400);
    assertThat(http.get(embargo(ledger.sender) + "&state=SE", "auditor").status()).isEqualTo(400);
    assertThat(http.get(embargo(ledger.sender), "strizh-engineer").type())
        .isEqualTo("/problems/role-not-admitted");
  }

  private static String embargo(FirmId firm) {
    return "/what-if/embargo?firm=" + firm;
  }

  private List<String> things(String path) {
    return items(path).stream().map(EmbargoTest::thing).toList();
  }

  private static String thing(JsonNode item) {
    return item.path("kind").asString() + " " + item.path("id").asString();
  }

  private List<String> pagewise(String list) {
    List<String> found = new ArrayList<>();
    String next = "";
    do {
      Answer page = http.get(list + "&pageSize=1" + next, "auditor");
      page.body().path("items").forEach(it -> found.add(thing(it)));
      JsonNode more = page.body().path("nextPageToken");
      next = more.isString() ? "&pageToken=" + more.asString() : "";
    } while (!next.isEmpty());
    return found;
  }

  private List<JsonNode> items(String path) {
    Answer answer = http.get(path, "auditor");
    assertThat(answer.status()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    answer.body().path("items").forEach(items::add);
    return items;
  }
}
