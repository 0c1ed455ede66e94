package org.transferledger.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.authority.AuthorityCommand.AppointOfficer;
import org.transferledger.authority.AuthorityCommand.Appointment;
import org.transferledger.authority.MandateScope;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.TransferId;
import org.transferledger.ledger.LogReader;
import org.transferledger.support.Auditing;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.Plant;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;

/** Records as they stood: for whom, as of when, and the same for good. */
class PastRecordsTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Act OFFICER = Ledger.officer(NORWAY, 1);

  @Autowired private Commands commands;
  @Autowired private LogReader log;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private Act auditor = OFFICER;

  @BeforeEach
  void twoFirms() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
    auditor = Auditing.auditor(ledger, MandateScope.everything());
  }

  @Test
  void everyKindOfRecordIsAsItStoodHoweverMuchHasHappenedSince() {
    var plant = new Plant(ledger);
    var batch = plant.batch();
    var shipment = plant.approvedShipment(batch);
    var transfer = ledger.approvedTransfer();
    var paths =
        List.of(
            "/packages/" + ledger.technology,
            "/licences/" + ledger.licence,
            "/transfers/" + transfer,
            "/firms/" + ledger.sender,
            "/batches/" + batch,
            "/shipments/" + shipment,
            "/authorities/NO");
    Instant moment = Moments.now();
    long position = log.lastPosition();
    Map<String, String> then = new LinkedHashMap<>();
    paths.forEach(it -> then.put(it, web.get(auditor, it).text()));

    plant.release(shipment);
    ledger.release(transfer);
    correct("Street 7");
    ledger.restrict(Kind.HOLD, Scope.everyone());
    ledger.run(
        new AppointOfficer(OFFICER, NORWAY, new Appointment("officer-" + UUID.randomUUID())),
        NORWAY);

    paths.forEach(path -> {
      assertThat(web.get(auditor, path).text()).as(path).isNotEqualTo(then.get(path));
      var asOf = web.get(auditor, path + "?asOf=" + moment).accepted();
      assertThat(asOf.text()).as(path).isEqualTo(then.get(path));
      assertThat(asOf.response().getHeader("Memento-Datetime")).endsWith("GMT");
      assertThat(asOf.response().getHeader("As-Of-Position")).isEqualTo("" + position);
      var at = web.get(auditor, path + "?atPosition=" + position).accepted();
      assertThat(at.text()).as(path).isEqualTo(then.get(path));
      assertThat(at.response().getHeader("Memento-Datetime")).isNull();
    });
  }

  @Test
  void onlyCorrectionsThatWereOnRecordByThenCount() {
    List<Instant> moments = new ArrayList<>(List.of(Moments.now()));
    for (String street : List.of("Street 7", "Street 9")) {
      correct(street);
      moments.add(Moments.now());
    }

    assertThat(moments.stream().map(this::street))
        .containsExactly("Street 1", "Street 7", "Street 9");
  }

  @Test
  void whatWasNotOnRecordYetIsLikeWhatNeverWas() {
    Instant before = Moments.now();
    var transfer = ledger.approvedTransfer();
    var unknown = new TransferId(UUID.randomUUID());

    var early = web.get(auditor, "/transfers/" + transfer + "?asOf=" + before);
    var never = web.get(auditor, "/transfers/" + unknown + "?asOf=" + before);
    assertThat(early.status()).isEqualTo(404);
    assertThat(early.text().replace(transfer.toString(), "-"))
        .isEqualTo(never.text().replace(unknown.toString(), "-"));
  }

  @Test
  void theFutureIsNotAskedAndPositionsAreForAuditors() {
    String path = "/firms/" + ledger.sender;
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    assertRefused(web.get(OFFICER, path + "?asOf=" + tomorrow), 400, "moment-not-past");
    assertRefused(web.get(auditor, path + "?atPosition=9999999"), 400, "moment-not-past");
    assertRefused(web.get(auditor, path + "?atPosition=-1"), 400, "moment-not-past");
    assertRefused(web.get(OFFICER, path + "?atPosition=1"), 403, "role-not-admitted");
    assertRefused(
        web.get(auditor, path + "?atPosition=1&asOf=2026-01-01T00:00:00Z"), 400, "invalid-request");
    assertRefused(web.get(auditor, path + "?asof=2026-01-01T00:00:00Z"), 400, "invalid-fields");
  }

  @Test
  void aFirmSeesThePastOfItsOwnRecordsAndLearnsNoPosition() {
    Instant moment = Moments.now();
    var own = web.get(member(), "/firms/" + ledger.sender + "?asOf=" + moment).accepted();

    assertThat(own.response().getHeader("As-Of-Position")).isNull();
    assertThat(own.response().getHeader("Consistency-Token")).isNotBlank();
    assertThat(web.get(member(), "/firms/" + ledger.recipient + "?asOf=" + moment).status())
        .isEqualTo(404);
    assertRefused(
        web.get(member(), "/firms/" + ledger.sender + "?atPosition=1"), 403, "role-not-admitted");
  }

  @Test
  void aCaseIsForWhoSeesItTodayAndWouldHaveSeenItThen() {
    var misuse = new Investigation(web, ledger);
    String path = "/misuse-cases/" + misuse.id + "?asOf=";
    Act officer = Ledger.officer(SWEDEN, 1);
    Act one = Investigation.investigator(1);
    Act two = Investigation.investigator(2);
    Instant unassigned = Moments.now();
    misuse.begun(officer, one);
    Instant assigned = Moments.now();
    assertThat(web.get(two, path + unassigned).status()).as("not theirs today").isEqualTo(404);
    misuse.assign(officer, two).accepted();

    assertThat(web.get(one, path + assigned).accepted().body().path("investigators")).hasSize(1);
    assertThat(web.get(two, path + assigned).status()).as("not theirs then").isEqualTo(404);
    assertThat(web.get(two, path + unassigned).status()).isEqualTo(200);
    assertThat(web.get(two, path + unassigned).text()).doesNotContain("identity\":");
    assertThat(
            web.get(Ledger.member(ledger.recipient, FirmRole.ENGINEER), path + unassigned).status())
        .isEqualTo(404);
  }

  private Act member() {
    return Ledger.member(ledger.sender, FirmRole.ENGINEER);
  }

  private static void assertRefused(Answer answer, int status, String problem) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
  }

  private String street(Instant moment) {
    return web.get(auditor, "/firms/" + ledger.sender + "?asOf=" + moment)
        .accepted()
        .body()
        .path("address")
        .asString();
  }

  private void correct(String street) {
    String body =
        """
        {"streamType": "firm", "streamId": "%s", "version": 0, "field": "details.address",
         "value": "%s", "reason": "A mistake in writing it down."}\
        """
            .formatted(ledger.sender, street);
    String id = web.post(OFFICER, "/corrections", body).accepted().id();
    web.post(Ledger.officer(NORWAY, 2), "/corrections/" + id + "/confirmation", null).accepted();
  }
}
