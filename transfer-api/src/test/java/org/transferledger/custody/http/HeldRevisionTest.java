package org.transferledger.custody.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import tools.jackson.databind.JsonNode;

/** Who has ever held a revision, under which licence, and until when. */
class HeldRevisionTest extends ServerTest {
  private static final Country SWEDEN = Country.of("SE");

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  @Test
  void everyoneWhoEverHeldARevisionIsFoundWithLicenceAndEnd() {
    var web = new Web(context);
    var ledger = new Ledger(commands, 3);
    ledger.rateForRecipient();
    TransferId returned = released(ledger);
    TransferId recalled = released(ledger);
    TransferId kept = released(ledger);
    Instant held = Moments.now();
    ledger.run(
        new ReturnTransfer(
            Ledger.member(ledger.recipient, FirmRole.ENGINEER), returned, new Return("sent")),
        returned);
    ledger.recall(recalled);
    Instant recalledAt = Moments.now();
    ledger.restrict(RestrictionOrder.Kind.REVOKE, Scope.everyone());
    TransferId past = new PastReleases(ledger).past(ledger.technology.toString());

    var now = holdings(web, ledger, "A", "");
    assertThat(ids(now)).containsExactly(id(returned), id(recalled), id(kept), id(past));
    assertThat(now)
        .extracting(it -> it.path("licence").asString(""))
        .containsExactly(
            ledger.licence.toString(), ledger.licence.toString(), ledger.licence.toString(), "");
    // What was returned had ended before it was revoked; what came to light later was not revoked.
    assertThat(now).extracting(it -> it.has("endedBy")).containsExactly(false, true, true, false);
    assertThat(now).extracting(it -> it.has("ended")).containsExactly(true, true, true, false);
    // Due by its recall, and what was revoked only by that.
    assertThat(now).extracting(it -> it.has("returnDue")).containsExactly(false, true, true, false);
    assertThat(now)
        .extracting(it -> it.path("unauthorised").asBoolean())
        .containsExactly(false, false, false, true);

    // Each purpose has an end of its own, whatever else becomes of the holding.
    assertThat(now.getFirst().path("purposes").values())
        .isNotEmpty()
        .allMatch(it -> it.path("until").asString().equals("2036-01-01T00:00:00Z"));
    assertThat(now.getLast().path("purposes")).isEmpty();

    var then = holdings(web, ledger, "A", "&asOf=" + recalledAt);
    assertThat(ids(then)).containsExactly(id(returned), id(recalled), id(kept));
    assertThat(then).extracting(it -> it.has("ended")).containsExactly(true, false, false);
    assertThat(ids(holdings(web, ledger, "A", "&current=true&asOf=" + recalledAt)))
        .containsExactly(id(recalled), id(kept));
    assertThat(holdings(web, ledger, "A", "&asOf=" + held))
        .hasSize(3)
        .noneMatch(it -> it.has("ended") || it.has("returnDue"));
    assertThat(holdings(web, ledger, "B", "")).isEmpty();
  }

  private static TransferId released(Ledger ledger) {
    TransferId transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    return transfer;
  }

  private static List<JsonNode> holdings(Web web, Ledger ledger, String revision, String more) {
    String path = "/custody?package=" + ledger.technology + "&revision=" + revision + more;
    return List.copyOf(web.get(Ledger.officer(SWEDEN, 1), path).accepted().items().values());
  }

  private static List<String> ids(List<JsonNode> holdings) {
    return holdings.stream().map(it -> it.path("transferId").asString()).toList();
  }

  private static String id(TransferId transfer) {
    return transfer.toString();
  }
}
