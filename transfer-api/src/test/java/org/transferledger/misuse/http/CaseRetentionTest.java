package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How long the record of a case is kept, and what is left of it then. */
class CaseRetentionTest extends MovableTimeTest {
  private static final Act INVESTIGATOR = Investigation.investigator(1);
  private static final Act ONE = Ledger.officer(Country.of("NO"), 1);
  private static final Act TWO = Ledger.officer(Country.of("NO"), 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;

  private Instant today = Instant.EPOCH;
  private Web web;
  private Ledger ledger;
  private Investigation misuse;

  @BeforeEach
  void somethingIsReported() {
    if (deadlines.isRunning()) {
      deadlines.stop();
    }
    today = clock.instant();
    web = new Web(context);
    ledger = new Ledger(commands, 1);
    misuse = Investigation.reportedAnonymously(web, ledger);
    misuse.acknowledge(INVESTIGATOR).accepted();
    misuse.inform(INVESTIGATOR).accepted();
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void aCaseIsKeptForTenYearsAfterTheYearInWhichItWasClosed() {
    assertThat(kept().has("ended")).isFalse();
    assertThat(dispose().problem()).isEqualTo("retention-begun");
    close();

    assertThat(kept().path("ended").asString()).isEqualTo(today.toString());
    assertThat(Instant.parse(kept().path("keptUntil").asString())).isEqualTo(until());
    assertThat(kept().has("identityUntil")).isFalse();
    assertThat(dispose().problem()).isEqualTo("retention-passed");
    clock.moveTo(until());
    assertThat(dispose().status()).isEqualTo(200);
    assertThat(kept().path("disposed").asBoolean()).isTrue();
  }

  @Test
  void whoHasReportedIsKeptForSixtyDays() {
    misuse = new Investigation(web, ledger);
    misuse.acknowledge(INVESTIGATOR).accepted();
    assertThat(kept().has("identityUntil")).isFalse();
    close();

    assertThat(Instant.parse(kept().path("identityUntil").asString()))
        .isEqualTo(today.plus(Duration.ofDays(60)));
  }

  @Test
  void aReopenedCaseHasNotEnded() {
    close();
    misuse.reopen(ONE).accepted();

    assertThat(kept().has("ended")).isFalse();
    clock.moveTo(until());
    assertThat(dispose().problem()).isEqualTo("retention-begun");
  }

  @Test
  void aLegalHoldOnTheCaseKeepsIt() {
    close();
    clock.moveTo(until());
    String hold =
        web.post(
                ONE,
                "/legal-holds",
                """
                {"subject": {"kind": "CASE", "value": "%s"}, "reason": "test", "legalBasis": "t"}\
                """
                    .formatted(misuse.id))
            .accepted()
            .id();

    assertThat(kept().path("holds").path(0).asString()).isEqualTo(hold);
    assertThat(dispose().problem()).isEqualTo("not-under-hold");
    web.post(TWO, "/legal-holds/CASE/" + misuse.id + "/" + hold + "/lifting", Investigation.REASON)
        .accepted();
    assertThat(dispose().status()).isEqualTo(200);
  }

  @Test
  void aLegalHoldOnWhoHasDisclosedKeepsACaseAboutAnother() {
    String disclosed =
        web.post(
                Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER),
                "/own-cases",
                "{\"text\": \"We have sent it to the wrong people.\"}")
            .accepted()
            .id();
    String path = "/misuse-cases/" + disclosed;
    web.post(INVESTIGATOR, path + "/acknowledgement", null).accepted();
    web.post(
            INVESTIGATOR,
            path + "/triage",
            "{\"outcome\": \"ACCEPTED\", \"reasons\": \"test\", \"accused\": \"%s\"}"
                .formatted(ledger.recipient))
        .accepted();
    String hold =
        web.post(
                ONE,
                "/legal-holds",
                """
                {"subject": {"kind": "FIRM", "value": "%s"}, "reason": "test", "legalBasis": "t"}\
                """
                    .formatted(ledger.sender))
            .accepted()
            .id();

    assertThat(kept(disclosed).path("holds").path(0).asString()).isEqualTo(hold);
  }

  @Test
  void aLegalHoldOnTheContainedPackageKeepsACaseWhoseReportNamesNone() {
    String reported =
        web.post(ONE, "/misuse-cases", "{\"text\": \"Something is wrong.\", \"anonymous\": true}")
            .accepted()
            .id();
    web.post(
            ONE,
            "/misuse-cases/" + reported + "/containment",
            "{\"mode\": \"COVERT\", \"packageId\": \"%s\"}".formatted(ledger.technology))
        .accepted();
    String hold =
        web.post(
                ONE,
                "/legal-holds",
                """
                {"subject": {"kind": "PACKAGE", "value": "%s"}, "reason": "test", "legalBasis": "t"}\
                """
                    .formatted(ledger.technology))
            .accepted()
            .id();

    assertThat(kept(reported).path("holds").path(0).asString()).isEqualTo(hold);
  }

  @Test
  void ofACaseThatIsDisposedOfStaysWhatHappenedWhenAndByWhom() {
    close();
    String export = misuse.export(ONE).accepted().location();
    clock.moveTo(until());
    assertThat(list()).hasSize(1);
    dispose().accepted();

    assertThat(misuse.read(ONE).problem()).isEqualTo("record-disposed");
    assertThat(web.get(ONE, export).problem()).isEqualTo("record-disposed");
    assertThat(list()).isEmpty();
    JsonNode history = web.get(ONE, "/history?case=" + misuse.id).items();
    history
        .valueStream()
        .filter(it -> it.path("streamType").asString().equals("misuse-case"))
        .filter(it -> !it.path("type").asString().equals("misuse-case.disposed"))
        .forEach(it -> assertThat(it.path("payload")).hasToString("{\"disposed\":true}"));
    assertThat(history.path(0).path("type").asString()).isEqualTo("misuse-case.reported");
  }

  private void close() {
    misuse.triage(INVESTIGATOR, "UNFOUNDED").accepted();
    misuse.close(INVESTIGATOR).accepted();
  }

  private Web.Answer dispose() {
    return misuse.step(ONE, "/disposal", Investigation.REASON);
  }

  private JsonNode list() {
    return web.get(ONE, "/misuse-cases?package=" + ledger.technology).items();
  }

  private JsonNode kept() {
    return kept(misuse.id);
  }

  private JsonNode kept(String id) {
    return web.get(ONE, "/retention?kind=CASE&pageSize=500")
        .items()
        .valueStream()
        .filter(it -> it.path("id").asString().equals(id))
        .findAny()
        .orElse(MissingNode.getInstance());
  }

  /** Ten years after the end of the year. */
  private Instant until() {
    int year = today.atOffset(ZoneOffset.UTC).getYear();
    return Instant.parse((year + 11) + "-01-01T00:00:00Z");
  }
}
