package org.transferledger.technology.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;

/** What nothing ends but an appeal, a court or a delisting, and what it gives back. */
class SettingAsideOverHttpTest extends ServerTest {
  private static final Act ONE = Ledger.officer(Country.of("SE"), 1);
  private static final Act TWO = Ledger.officer(Country.of("SE"), 2);
  private static final Act NORWEGIAN = Ledger.officer(Country.of("NO"), 2);
  private static final String BY_COURT =
      "{\"ground\": \"COURT\", \"reference\": \"T 12-26\", \"reason\": \"test\"}";

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private TransferId transfer;

  @BeforeEach
  void somethingIsHeld() {
    web = new Web(context);
    ledger = new Ledger(commands, 2);
    transfer = ledger.approvedTransfer();
    ledger.release(transfer);
  }

  @Test
  void aRevocationEndsCustodyUntilItIsSetAside() {
    Instant held = Moments.now();
    String revocation = restrict("REVOKE", "EVERYONE");
    assertThat(holding("").has("ended")).isTrue();
    assertThat(holding("").path("endedBy").asString()).isEqualTo(revocation);
    Instant revoked = Moments.now();

    setAside(TWO, revocation).accepted();

    assertThat(holding("").has("ended")).isFalse();
    assertThat(holding("").has("endedBy")).isFalse();
    assertThat(current("")).hasSize(1);
    assertThat(holding("&asOf=" + held).has("ended")).isFalse();
    assertThat(holding("&asOf=" + revoked).path("endedBy").asString()).isEqualTo(revocation);
    assertThat(current("&asOf=" + revoked)).isEmpty();
  }

  @Test
  void whatTwoRevocationsEndedGoesOnOnceBothAreSetAside() {
    String first = restrict("REVOKE", "EVERYONE");
    String second = restrict("REVOKE", "FIRM");

    setAside(TWO, first).accepted();
    assertThat(current("")).isEmpty();
    assertThat(holding("").path("endedBy").asString()).isEqualTo(second);
    setAside(TWO, second).accepted();
    assertThat(current("")).hasSize(1);
  }

  @Test
  void whatWasReturnedMeanwhileStaysReturned() {
    String revocation = restrict("REVOKE", "EVERYONE");
    var holder = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    web.post(holder, "/transfers/" + transfer + "/return", "{\"note\": \"sent\"}").accepted();

    setAside(TWO, revocation).accepted();

    assertThat(current("")).isEmpty();
    assertThat(holding("").path("disposal").asString()).isEqualTo("RETURNED");
    assertThat(holding("").has("endedBy")).isFalse();
  }

  @Test
  void aRevocationIsNotLifted() {
    String revocation = restrict("REVOKE", "EVERYONE");
    String lifting = restriction(revocation) + "/lifting";

    Answer refused = web.post(TWO, lifting, "{\"reason\": \"test\"}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("revocation-is-set-aside");
    assertThat(current("")).isEmpty();
  }

  @Test
  void whoImposedItAndWhoIsOfAnotherStateDoNotSetItAside() {
    String revocation = restrict("REVOKE", "EVERYONE");

    assertThat(setAside(ONE, revocation).problem()).isEqualTo("set-aside-by-another");
    assertThat(setAside(NORWEGIAN, revocation).status()).isEqualTo(403);
    assertThat(current("")).isEmpty();
    setAside(TWO, revocation).accepted();
    assertThat(setAside(TWO, revocation).problem()).isEqualTo("restriction-in-force");
  }

  @Test
  void releasesGoOnAfterwards() {
    TransferId next = ledger.approvedTransfer();
    String revocation = restrict("REVOKE", "EVERYONE");
    var sender = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    String path = "/transfers/" + next + "/release";
    String body = "{\"exportLimits\": \"none onward\"}";
    assertThat(web.post(sender, path, body).problem()).isEqualTo("not-restricted");

    setAside(TWO, revocation).accepted();

    assertThat(web.post(sender, path, body).status()).isEqualTo(200);
    assertThat(current("")).hasSize(2);
  }

  private String restrict(String kind, String scope) {
    String value = scope.equals("FIRM") ? ", \"value\": \"" + ledger.recipient + "\"" : "";
    return web.post(
            ONE,
            "/packages/" + ledger.technology + "/restrictions",
            """
            {"kind": "%s", "scope": {"kind": "%s"%s}, "reason": "test", "legalBasis": "test",
             "effective": "2026-01-01T00:00:00Z", "emergency": false}\
            """
                .formatted(kind, scope, value))
        .accepted()
        .id();
  }

  private Answer setAside(Act by, String restriction) {
    return web.post(by, restriction(restriction) + "/setting-aside", BY_COURT);
  }

  private String restriction(String id) {
    return "/packages/" + ledger.technology + "/restrictions/" + id;
  }

  private JsonNode holding(String asOf) {
    return web.get(ONE, "/custody?package=" + ledger.technology + asOf).items().path(0);
  }

  private JsonNode current(String asOf) {
    return web.get(ONE, "/custody?current=true&package=" + ledger.technology + asOf).items();
  }
}
