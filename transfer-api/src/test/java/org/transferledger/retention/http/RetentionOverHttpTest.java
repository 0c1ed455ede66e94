package org.transferledger.retention.http;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.TransferId;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How long the record of a transfer is kept, what keeps it longer, and what is left of it then. */
class RetentionOverHttpTest extends MovableTimeTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Act ONE = Ledger.officer(NORWAY, 1);
  private static final Act TWO = Ledger.officer(NORWAY, 2);
  private static final String REASON = "{\"reason\": \"test\"}";

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;

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
    ledger.rateForRecipient();
    transfer = ledger.retransferable();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void whatIsHeldIsKeptWhateverTimePasses() {
    clock.moveTo(Instant.parse("2099-01-01T00:00:00Z"));

    assertThat(kept(transfer).has("keptUntil")).isFalse();
    assertThat(dispose(transfer).problem()).isEqualTo("retention-begun");
    assertThat(keptWhatHasEnded(transfer).isMissingNode()).isTrue();
  }

  @Test
  void itIsKeptForTenYearsAfterTheYearInWhichItEnded() {
    giveBack(transfer, ledger.recipient);

    assertThat(keptWhatHasEnded(transfer).path("ended").asString()).isEqualTo(today.toString());
    assertThat(Instant.parse(kept(transfer).path("keptUntil").asString())).isEqualTo(until(today));
    clock.moveTo(until(today).minus(1, MICROS));
    assertThat(dispose(transfer).problem()).isEqualTo("retention-passed");
    assertThat(web.get(ONE, "/transfers/" + transfer).status()).isEqualTo(200);

    clock.moveTo(until(today));
    assertThat(dispose(transfer).status()).isEqualTo(200);
    assertThat(kept(transfer).path("disposed").asBoolean()).isTrue();
    assertThat(dispose(transfer).problem()).isEqualTo("disposed-once");
  }

  @Test
  void aLegalHoldOnWhateverItConcernsKeepsItLonger() {
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));
    Map<String, String> subjects = new LinkedHashMap<>();
    subjects.put("TRANSFER", transfer.toString());
    subjects.put("PACKAGE", ledger.technology.toString());
    subjects.put("FIRM", ledger.recipient.toString());
    subjects.put("EVERYTHING", "-");
    subjects.forEach((kind, value) -> {
      String hold = Holds.place(web, ONE, kind, value).accepted().id();

      assertThat(kept(transfer).path("holds").path(0).asString()).as(kind).isEqualTo(hold);
      assertThat(dispose(transfer).problem()).as(kind).isEqualTo("not-under-hold");
      assertThat(Holds.lift(web, ONE, kind, value, hold).problem())
          .isEqualTo("hold-lifted-by-another");

      Holds.lift(web, TWO, kind, value, hold).accepted();
      assertThat(kept(transfer).path("holds")).as(kind).isEmpty();
    });

    assertThat(dispose(transfer).status()).isEqualTo(200);
  }

  @Test
  void aHoldOnSomethingElseIsInNobodysWay() {
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));
    Holds.place(web, ONE, "FIRM", "SE-00000000").accepted();

    assertThat(kept(transfer).path("holds")).isEmpty();
    assertThat(dispose(transfer).status()).isEqualTo(200);
  }

  @Test
  void ofWhatIsDisposedOfStaysWhatHappenedWhenAndByWhom() {
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));
    JsonNode before = history(transfer);
    assertThat(custody()).hasSize(1);
    Instant kept = Moments.now();

    dispose(transfer).accepted();

    Answer gone = web.get(ONE, "/transfers/" + transfer);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.problem()).isEqualTo("record-disposed");
    for (String path : new String[] {"?asOf=" + kept, "/grounds", "/grounds?asOf=" + kept}) {
      assertThat(web.get(ONE, "/transfers/" + transfer + path).status()).as(path).isEqualTo(410);
    }
    assertThat(custody()).isEmpty();
    JsonNode after = history(transfer);
    assertThat(after).hasSize(before.size() + 1);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.path(i).path("payload").toString()).isEqualTo("{\"disposed\":true}");
      for (String field : new String[] {"type", "recordedAt", "actorSubject", "position"}) {
        assertThat(after.path(i).path(field)).isEqualTo(before.path(i).path(field));
      }
    }
    JsonNode disposal = after.path(before.size());
    assertThat(disposal.path("type").asString()).isEqualTo("transfer.disposed");
    assertThat(disposal.at("/payload/reason").asString()).isEqualTo("test");
  }

  @Test
  void noCorrectionTellsWhatWasDisposedOf() {
    String correction = correct("secret use").accepted().id();
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));
    dispose(transfer).accepted();

    assertThat(web.get(ONE, "/corrections/" + correction).problem()).isEqualTo("record-disposed");
    assertThat(web.get(ONE, "/history?transfer=" + transfer).body().toString())
        .doesNotContain("secret use");
    assertThat(correct("other use").problem()).isEqualTo("disposed-once");
  }

  private Answer correct(String endUse) {
    return web.post(
        ONE,
        "/corrections",
        """
        {"streamType": "transfer", "streamId": "%s", "version": 0, "field": "terms.endUse",
         "value": "%s", "reason": "test"}\
        """
            .formatted(transfer, endUse));
  }

  @Test
  void whatWasPassedOnAndIsStillHeldKeepsWhatItCameFrom() {
    var passedOn = ledger.approvedRetransfer(transfer);
    ledger.releaseOnward(passedOn);
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));

    assertThat(kept(transfer).has("ended")).isFalse();
    assertThat(dispose(transfer).problem()).isEqualTo("retention-begun");

    Instant later = clock.instant();
    giveBack(passedOn, ledger.sender);
    assertThat(Instant.parse(kept(transfer).path("keptUntil").asString())).isEqualTo(until(later));
    assertThat(dispose(transfer).problem()).isEqualTo("retention-passed");
    clock.moveTo(until(later));
    assertThat(dispose(transfer).status()).isEqualTo(200);
  }

  @Test
  void onlyOfficersOfAStateThatItConcernsDisposeOfIt() {
    giveBack(transfer, ledger.recipient);
    clock.moveTo(until(today));
    String path = "/transfers/" + transfer + "/disposal";

    assertThat(web.post(Ledger.officer(Country.of("SE"), 1), path, REASON).status()).isEqualTo(403);
    assertThat(web.post(holder(ledger.recipient), path, REASON).status()).isEqualTo(403);
    assertThat(web.get(holder(ledger.recipient), "/retention").status()).isEqualTo(403);
  }

  private void giveBack(TransferId id, FirmId by) {
    web.post(holder(by), "/transfers/" + id + "/return", "{\"note\": \"sent\"}").accepted();
  }

  private static Act holder(FirmId firm) {
    return Ledger.member(firm, FirmRole.ENGINEER);
  }

  private Answer dispose(TransferId id) {
    return web.post(ONE, "/transfers/" + id + "/disposal", REASON);
  }

  private JsonNode history(TransferId id) {
    return web.get(ONE, "/history?transfer=" + id).items();
  }

  private JsonNode custody() {
    return web.get(ONE, "/custody?package=" + ledger.technology).items();
  }

  private JsonNode kept(TransferId id) {
    return find(id, "");
  }

  private JsonNode keptWhatHasEnded(TransferId id) {
    return find(id, "&ended=true");
  }

  private JsonNode find(TransferId id, String filter) {
    var items = web.get(ONE, "/retention?kind=TRANSFER&pageSize=500" + filter).items();
    return items
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id.toString()))
        .findAny()
        .orElse(MissingNode.getInstance());
  }

  /** Ten years after the end of the year. */
  private static Instant until(Instant ended) {
    int year = ended.atOffset(ZoneOffset.UTC).getYear();
    return Instant.parse((year + 11) + "-01-01T00:00:00Z");
  }
}
