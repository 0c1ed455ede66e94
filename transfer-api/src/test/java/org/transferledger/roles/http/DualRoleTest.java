package org.transferledger.roles.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;
import tools.jackson.databind.JsonNode;

class DualRoleTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");

  @Autowired private Commands commands;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void theAdviserOfTheLicenceWhoVerifiedTheRatingShowsInTheRelease() {
    var ledger = new Ledger(commands, 2);
    var transfer = requested(ledger, "https://issuer.example", "someone");
    ledger.run(new ApproveTransfer(Ledger.officer(NORWAY, 2), transfer), transfer);
    String list = "/dual-roles?id=" + transfer;
    assertThat(items(list)).isEmpty();
    long released = ledger.release(transfer).position();

    assertThat(roles(list + "&subject=officer-NO-1"))
        .containsExactlyInAnyOrder("VERIFIED ADVISED", "VERIFIED ISSUED", "ADVISED ISSUED");
    assertThat(roles(list + "&subject=officer-NO-2")).containsExactly("COUNTERSIGNED APPROVED");
    assertThat(roles(list + "&subject=officer-NO-3")).isEmpty();
    JsonNode row = items(list + "&subject=officer-NO-2").getFirst();
    assertThat(row.path("kind").asString()).isEqualTo("RELEASE");
    assertThat(row.path("rolePosition").asLong()).isLessThan(row.path("otherPosition").asLong());
    assertThat(row.path("decision").asLong()).isGreaterThan(row.path("otherPosition").asLong());
    long before = row.path("decision").asLong() - 1;
    assertThat(before).isLessThanOrEqualTo(released);
    assertThat(items(list + "&atPosition=" + before)).isEmpty();
    assertThat(pagewise(list)).hasSameSizeAs(items(list)).doesNotHaveDuplicates();
  }

  @Test
  void theLicenceIsADecisionOfItsOwn() {
    var ledger = new Ledger(commands, 2);
    assertThat(roles("/dual-roles?kind=LICENCE&id=" + ledger.licence))
        .containsExactly("ADVISED ISSUED");
    assertThat(items("/dual-roles?kind=RELEASE&id=" + ledger.licence)).isEmpty();
    assertThat(http.get("/dual-roles", "strizh-engineer").type())
        .isEqualTo("/problems/role-not-admitted");
  }

  @Test
  void theSameSubjectOfTwoIssuersIsTwoPeople() {
    var ledger = new Ledger(commands, 3);
    String releaser = ledger.sender + "-" + FirmRole.EXPORT_CONTROL_OFFICER;
    var same = requested(ledger, "https://issuer.example", releaser);
    var another = requested(ledger, "https://other.example", releaser);
    for (TransferId transfer : List.of(same, another)) {
      ledger.run(new ApproveTransfer(Ledger.officer(NORWAY, 2), transfer), transfer);
      ledger.release(transfer);
    }

    assertThat(roles("/dual-roles?id=" + same)).contains("REQUESTED RELEASED", "RATED RELEASED");
    assertThat(roles("/dual-roles?id=" + another))
        .contains("RATED RELEASED")
        .noneMatch(it -> it.contains("REQUESTED"));
  }

  private static TransferId requested(Ledger ledger, String issuer, String subject) {
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            ledger.technology,
            Ledger.REVISION,
            new Party(ledger.sender, ledger.from),
            new Party(ledger.recipient, ledger.to),
            TransferTerms.Medium.INTANGIBLE,
            List.of(Purpose.HOLD),
            TransferTerms.Basis.LICENCE,
            ledger.licence,
            null,
            BigDecimal.ONE,
            null,
            "test",
            null);
    var by = new Actor.FirmMember(new Person(issuer, subject), ledger.sender, FirmRole.ENGINEER);
    var act = new Act(by, Ledger.officer(NORWAY, 1).at());
    ledger.run(new RequestTransfer(act, id, terms), id);
    return id;
  }

  private List<String> roles(String path) {
    return items(path).stream()
        .map(it -> it.path("role").asString() + " " + it.path("otherRole").asString())
        .toList();
  }

  private List<Long> pagewise(String list) {
    List<Long> found = new ArrayList<>();
    String next = "";
    do {
      Answer page = http.get(list + "&pageSize=1" + next, "auditor");
      page.body().path("items").forEach(it -> found.add(it.path("number").asLong()));
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
