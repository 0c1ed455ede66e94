package org.transferledger.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who opened what and who was refused, on a database of its own. */
class AccessListTest extends MovableTimeTest {
  private static final Act OFFICER = Ledger.officer(Country.of("NO"), 1);
  private static final Act SWEDISH_OFFICER = Ledger.officer(Country.of("SE"), 1);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;

  private final String reader = "reader-" + UUID.randomUUID();
  private Instant today = Instant.EPOCH;
  private Web web;
  private Ledger ledger;
  private TransferId transfer;

  @BeforeEach
  void somethingIsHeld() {
    if (deadlines.isRunning()) {
      deadlines.stop();
    }
    today = clock.instant();
    web = new Web(context);
    ledger = new Ledger(commands, 2);
    transfer = ledger.approvedTransfer();
    ledger.release(transfer);
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void eachCheckIsListedWithItsAnswerAndTheRulesThatDenied() {
    String denied = check(transfer, reader, "MANUFACTURE");
    authorise(reader, "SE");
    String granted = check(transfer, reader, "USE");

    var items = list("");
    assertThat(ids(items)).containsExactly(denied, granted);
    var no = items.path(0);
    assertThat(no.path("granted").asBoolean()).isFalse();
    assertThat(rules(no))
        .containsExactly("access-for-granted-purpose", "access-by-authorised-person");
    assertThat(no.path("purpose").asString()).isEqualTo("MANUFACTURE");
    assertThat(no.path("nationalities")).isEmpty();
    var yes = items.path(1);
    assertThat(yes.path("granted").asBoolean()).isTrue();
    assertThat(yes.path("failed")).isEmpty();
    assertThat(yes.at("/person/subject").asString()).isEqualTo(reader);
    assertThat(yes.path("nationalities").path(0).asString()).isEqualTo("SE");
    assertThat(yes.path("firm").asString()).isEqualTo(ledger.recipient.toString());
    assertThat(yes.at("/askedBy/subject").asString())
        .isEqualTo(holder(FirmRole.ENGINEER).person().subject());
    assertThat(yes.path("position").asLong()).isGreaterThan(no.path("position").asLong());
    assertThat(Instant.parse(yes.path("recorded").asString())).isAfter(Instant.EPOCH);
  }

  @Test
  void whoWasAuthorisedOtherwiseLaterIsListedAsThen() {
    authorise(reader, "SE");
    String swede = check(transfer, reader, "USE");
    authorise(reader, "FI");
    String finn = check(transfer, reader, "USE");

    assertThat(ids(list("&nationality=SE"))).containsExactly(swede);
    assertThat(ids(list("&nationality=FI"))).containsExactly(finn);
    assertThat(ids(list("&nationality=NO"))).isEmpty();
  }

  @Test
  void eachFilterNarrows() {
    String other = "other-" + UUID.randomUUID();
    authorise(reader, "SE", "FI");
    String mine = check(transfer, reader, "USE");
    String refused = check(transfer, other, "USE");

    assertThat(ids(list("&granted=true"))).containsExactly(mine);
    assertThat(ids(list("&granted=false"))).containsExactly(refused);
    assertThat(ids(list("&person=" + other))).containsExactly(refused);
    assertThat(ids(list("&nationality=FI&granted=true&person=" + reader))).containsExactly(mine);
    assertThat(ids(list("&nationality=FI&granted=false"))).isEmpty();
    assertThat(ids(list("&revision=A&transfer=" + transfer + "&firm=" + ledger.recipient)))
        .containsExactly(mine, refused);
    assertThat(ids(list("&revision=B"))).isEmpty();
    assertThat(ids(list("&firm=" + ledger.sender))).isEmpty();
    assertThat(ids(list("&transfer=" + UUID.randomUUID()))).isEmpty();
    assertThat(ids(web.get(OFFICER, "/access-checks?package=" + UUID.randomUUID()).items()))
        .isEmpty();

    var page = web.get(OFFICER, path("&pageSize=1"));
    assertThat(ids(page.items())).containsExactly(mine);
    String next = page.body().path("nextPageToken").asString();
    assertThat(ids(list("&pageSize=1&pageToken=" + next))).containsExactly(refused);
  }

  @Test
  void whatWasAnsweredLaterDidNotHappenBefore() {
    authorise(reader, "SE");
    String first = check(transfer, reader, "USE");
    Instant before = Moments.now();
    check(transfer, reader, "USE");

    assertThat(list("")).hasSize(2);
    assertThat(ids(list("&asOf=" + before))).containsExactly(first);
    assertThat(list("&asOf=" + before.minusSeconds(3_600))).isEmpty();
  }

  @Test
  void aPackageIsListedOnceForANationality() {
    authorise(reader, "IS", "SE");
    String refused = "refused-" + UUID.randomUUID();
    check(transfer, refused, "USE");
    check(transfer, reader, "USE");
    Instant once = Moments.now();
    String colleague = "colleague-" + UUID.randomUUID();
    authorise(colleague, "IS");
    check(transfer, colleague, "USE");
    check(transfer, reader, "USE");
    check(transfer, reader, "MANUFACTURE");
    var ours = list("&nationality=IS&granted=true");

    var opened = opened("IS", "");
    assertThat(opened.path("times").asInt()).isEqualTo(3);
    assertThat(opened.path("people").asInt()).isEqualTo(2);
    assertThat(opened.path("firstPosition")).isEqualTo(ours.path(0).path("position"));
    assertThat(opened.path("lastPosition")).isEqualTo(ours.path(2).path("position"));
    assertThat(opened.path("first")).isEqualTo(ours.path(0).path("recorded"));
    assertThat(opened.path("last")).isEqualTo(ours.path(2).path("recorded"));
    assertThat(opened("SE", "").path("times").asInt()).isEqualTo(2);
    assertThat(opened("IS", "&asOf=" + once).path("times").asInt()).isEqualTo(1);
    assertThat(opened("GL", "").isMissingNode()).isTrue();
    assertThat(web.get(OFFICER, "/access-checks/packages").status()).isEqualTo(400);
  }

  @Test
  void whatWasOpenedByATransferThatWasDisposedOfIsNoLongerListed() {
    TransferId second = ledger.approvedTransfer();
    ledger.release(second);
    authorise(reader, "FO");
    check(transfer, reader, "USE");
    String left = check(second, reader, "USE");
    assertThat(opened("FO", "").path("times").asInt()).isEqualTo(2);

    web.post(
            holder(FirmRole.ENGINEER), "/transfers/" + transfer + "/return", "{\"note\": \"sent\"}")
        .accepted();
    clock.moveTo(Instant.parse("2060-01-01T00:00:00Z"));
    web.post(OFFICER, "/transfers/" + transfer + "/disposal", Investigation.REASON).accepted();

    assertThat(ids(list(""))).containsExactly(left);
    assertThat(ids(list("&nationality=FO"))).containsExactly(left);
    var opened = opened("FO", "");
    assertThat(opened.path("times").asInt()).isEqualTo(1);
    assertThat(opened.path("firstPosition")).isEqualTo(list("").path(0).path("position"));
  }

  @Test
  void itIsForOfficesOnly() {
    assertThat(web.get(holder(FirmRole.ADMINISTRATOR), path("")).problem())
        .isEqualTo("role-not-admitted");
    assertThat(
            web.get(holder(FirmRole.ENGINEER), "/access-checks/packages?nationality=SE").status())
        .isEqualTo(403);
    assertThat(web.get(Investigation.investigator(1), path("")).status()).isEqualTo(200);
    assertThat(web.get(SWEDISH_OFFICER, path("&wrong=1")).status()).isEqualTo(400);
  }

  private void authorise(String subject, String... nationalities) {
    var authorisation =
        new Authorisation(
            new Person("https://issuer.example", subject),
            FirmRole.ENGINEER,
            List.of(nationalities).stream().map(Country::of).toList(),
            List.of(ledger.technology),
            Instant.parse("2036-01-01T00:00:00Z"));
    ledger.run(
        new AuthorisePerson(holder(FirmRole.ADMINISTRATOR), ledger.recipient, authorisation),
        ledger.recipient);
  }

  private String check(TransferId of, String subject, String purpose) {
    return web.post(
            holder(FirmRole.ENGINEER),
            "/access-checks",
            """
            {"transferId": "%s", "person": {"issuer": "https://issuer.example", "subject": "%s"},
             "purpose": "%s"}\
            """
                .formatted(of, subject, purpose))
        .accepted()
        .id();
  }

  private Act holder(FirmRole role) {
    return Ledger.member(ledger.recipient, role);
  }

  private String path(String filter) {
    return "/access-checks?package=" + ledger.technology + filter;
  }

  private JsonNode list(String filter) {
    return web.get(OFFICER, path(filter)).accepted().items();
  }

  private JsonNode opened(String nationality, String more) {
    return web.get(
            OFFICER, "/access-checks/packages?pageSize=500&nationality=" + nationality + more)
        .accepted()
        .items()
        .valueStream()
        .filter(it -> it.path("packageId").asString().equals(ledger.technology.toString()))
        .reduce((_, _) -> {
          throw new AssertionError("listed twice");
        })
        .orElse(MissingNode.getInstance());
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(it -> ids.add(it.path("accessId").asString()));
    return ids;
  }

  private static List<String> rules(JsonNode check) {
    List<String> rules = new ArrayList<>();
    check.path("failed").forEach(it -> rules.add(it.path("rule").asString()));
    return rules;
  }
}
