package org.transferledger.custody.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Reason;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.transfer.Recall;
import org.transferledger.transfer.TransferCommand.RecallTransfer;
import org.transferledger.transfer.TransferCommand.WithdrawConsent;
import tools.jackson.databind.JsonNode;

/** A chain of holdings five deep, of which the last ones came to light later. */
class ChainTest extends ServerTest {
  private static final Country SWEDEN = Country.of("SE");
  private static final Country NORWAY = Country.of("NO");

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private TransferId first;
  private TransferId second;
  private TransferId branch;
  private List<TransferId> later = List.of();
  private Instant before = Instant.EPOCH;

  @BeforeEach
  void aChain() {
    web = new Web(context);
    ledger = new Ledger(commands, 2);
    ledger.rateForRecipient();
    first = ledger.retransferable();
    second = ledger.approvedRetransfer(first);
    ledger.releaseOnward(second);
    branch = ledger.approvedRetransfer(first);
    ledger.releaseOnward(branch);
    before = Moments.now();
    later = new ArrayList<>();
    TransferId parent = second;
    for (int i = 0; i < 4; i++) {
      parent = new PastReleases(ledger).past(parent, i % 2 == 0);
      later.add(parent);
    }
  }

  @Test
  void allHoldersDownstreamOfATransferAreFoundToAnyDepth() {
    assertThat(told(downstream("transfer=" + first)))
        .containsExactly(
            "0 " + first,
            "1 " + second,
            "1 " + branch,
            "2 " + later.get(0),
            "3 " + later.get(1),
            "4 " + later.get(2),
            "5 " + later.get(3));
    assertThat(told(downstream("transfer=" + later.get(2))))
        .containsExactly("0 " + later.get(2), "1 " + later.get(3));
  }

  @Test
  void whatCameToLightLaterWasNotKnownBefore() {
    assertThat(told(downstream("transfer=" + first + "&asOf=" + before)))
        .containsExactly("0 " + first, "1 " + second, "1 " + branch);
    assertThat(items(downstream("transfer=" + first)))
        .extracting(it -> it.path("holding").path("unauthorised").asBoolean())
        .containsExactly(false, false, false, true, true, true, true);
  }

  @Test
  void aBranchThatIsRecalledShowsItSinceThen() {
    Instant held = Moments.now();
    var recall = new Recall("test", "test", Instant.now().plusSeconds(86_400));
    var act = Ledger.member(ledger.recipient, FirmRole.EXPORT_CONTROL_OFFICER);
    ledger.run(new RecallTransfer(act, branch, recall), branch);

    assertThat(recalled(downstream("transfer=" + first)))
        .containsExactly(false, false, true, false, false, false, false);
    assertThat(recalled(downstream("transfer=" + first + "&asOf=" + held))).containsOnly(false);
  }

  @Test
  void theConsentsOfARetransferStandBesideIt() {
    Instant given = Moments.now();
    ledger.run(new WithdrawConsent(Ledger.officer(NORWAY, 1), second, new Reason("test")), second);

    var consent = items(downstream("transfer=" + first)).get(1).path("consents").path(0);
    assertThat(consent.path("state").asString()).isEqualTo("NO");
    assertThat(consent.path("conditions").path(0).asString()).isEqualTo("none");
    assertThat(consent.path("position").asLong()).isPositive();
    assertThat(consent.path("withdrawnPosition").asLong())
        .isGreaterThan(consent.path("position").asLong());
    var then = items(downstream("transfer=" + first + "&asOf=" + given)).get(1);
    assertThat(then.path("consents").path(0).has("withdrawnPosition")).isFalse();
    assertThat(items(downstream("transfer=" + first)).getFirst().path("consents")).isEmpty();
  }

  @Test
  void aFirmIsFollowedFromAllThatItReleasedAndNothingIsToldTwice() {
    assertThat(told(downstream("firm=" + ledger.sender)))
        .containsExactly(
            "1 " + first,
            "2 " + second,
            "2 " + branch,
            "1 " + later.get(0),
            "2 " + later.get(1),
            "1 " + later.get(2),
            "2 " + later.get(3));
  }

  @Test
  void aHoldingIsFollowedBackToWhereItCameFrom() {
    assertThat(told(upstream("transfer=" + later.get(3))))
        .containsExactly(
            "5 " + first,
            "4 " + second,
            "3 " + later.get(0),
            "2 " + later.get(1),
            "1 " + later.get(2),
            "0 " + later.get(3));
    assertThat(told(upstream("firm=" + ledger.recipient)))
        .containsExactly(
            "0 " + first,
            "1 " + second,
            "0 " + later.get(0),
            "1 " + later.get(1),
            "0 " + later.get(2));
  }

  @Test
  void aDepthIsABoundAndTheAnswerSaysSo() {
    var answer = downstream("transfer=" + first + "&depth=2");

    assertThat(told(answer))
        .containsExactly("0 " + first, "1 " + second, "1 " + branch, "2 " + later.get(0));
    assertThat(answer.path("boundsReached").path(0).asString()).isEqualTo("DEPTH");
    assertThat(downstream("transfer=" + first + "&depth=5").path("boundsReached")).isEmpty();
    assertThat(downstream("transfer=" + first).path("boundsReached")).isEmpty();
  }

  @Test
  void pagesTogetherAreTheWholeChain() {
    List<String> paged = new ArrayList<>();
    var page = downstream("transfer=" + first + "&pageSize=2");
    while (true) {
      paged.addAll(told(page));
      if (!page.has("nextPageToken")) {
        break;
      }
      page =
          downstream(
              "transfer="
                  + first
                  + "&pageSize=2&pageToken="
                  + page.path("nextPageToken").asString());
    }

    assertThat(paged).isEqualTo(told(downstream("transfer=" + first))).hasSize(7);
  }

  @Test
  void asAGraphEachTransferLeadsFromSiteToSite() {
    var answer = downstream("transfer=" + first + "&as=graph");
    var graph = answer.path("graph");

    assertThat(answer.has("items")).isFalse();
    assertThat(graph.path("nodes").values())
        .extracting(it -> it.path("id").asString())
        .containsExactlyInAnyOrder(
            ledger.sender + "/" + ledger.from, ledger.recipient + "/" + ledger.to);
    assertThat(graph.path("edges").values())
        .hasSize(7)
        .allMatch(it -> it.path("position").asLong() > 0)
        .extracting(it -> it.path("from").asString().startsWith("NO"))
        .containsExactly(true, false, false, true, false, true, false);
  }

  @Test
  void aPackageIsFollowedThroughWhatWasDerivedFromIt() {
    String owner =
        web.post(
                Ledger.member(ledger.recipient, FirmRole.EXPORT_CONTROL_OFFICER),
                "/packages",
                "{\"title\": \"Derived\", \"derivedFrom\": \"%s\"}".formatted(ledger.technology))
            .accepted()
            .id();
    var derived = new PastReleases(ledger).past(owner);

    assertThat(told(downstream("package=" + ledger.technology)))
        .containsExactly(
            "1 " + first,
            "2 " + second,
            "2 " + branch,
            "3 " + later.get(0),
            "4 " + later.get(1),
            "5 " + later.get(2),
            "6 " + later.get(3),
            "2 " + derived);
    assertThat(told(upstream("package=" + owner)))
        .containsExactly(
            "1 " + first,
            "2 " + second,
            "1 " + later.get(0),
            "2 " + later.get(1),
            "1 " + later.get(2));
    assertThat(
            downstream("package=" + ledger.technology + "&as=graph")
                .path("graph")
                .path("edges")
                .path(0)
                .path("kind")
                .asString())
        .isEqualTo("DERIVATION");
  }

  @Test
  void firmsDoNotAskAndOneThingIsAskedFor() {
    var member = Ledger.member(ledger.sender, FirmRole.ADMINISTRATOR);

    assertThat(web.get(member, "/custody/downstream?firm=" + ledger.sender).status())
        .isEqualTo(403);
    assertThat(web.get(member, "/custody/upstream?transfer=" + first).status()).isEqualTo(403);
    assertThat(web.get(Ledger.officer(SWEDEN, 1), "/custody/downstream").problem())
        .isEqualTo("invalid-fields");
    assertThat(
            web.get(Ledger.officer(SWEDEN, 1), "/custody/downstream?firm=NO-1&transfer=" + first)
                .problem())
        .isEqualTo("invalid-fields");
    assertThat(
            web.get(Ledger.officer(SWEDEN, 1), "/custody/downstream?depth=101&firm=NO-1").problem())
        .isEqualTo("invalid-fields");
    assertThat(
            web.get(Ledger.officer(SWEDEN, 1), "/custody/downstream?transfer=" + UUID.randomUUID())
                .status())
        .isEqualTo(404);
  }

  private JsonNode downstream(String query) {
    return get("/custody/downstream?" + query);
  }

  private JsonNode upstream(String query) {
    return get("/custody/upstream?" + query);
  }

  private JsonNode get(String path) {
    return web.get(Ledger.officer(SWEDEN, 1), path).accepted().body();
  }

  private static List<JsonNode> items(JsonNode answer) {
    return List.copyOf(answer.path("items").values());
  }

  private static List<String> told(JsonNode answer) {
    return items(answer).stream()
        .map(
            it -> it.path("depth").asInt() + " " + it.path("holding").path("transferId").asString())
        .toList();
  }

  private static List<Boolean> recalled(JsonNode answer) {
    return items(answer).stream().map(it -> it.path("holding").has("returnDue")).toList();
  }
}
