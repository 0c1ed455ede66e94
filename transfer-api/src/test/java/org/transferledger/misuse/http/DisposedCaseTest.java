package org.transferledger.misuse.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.command.StateReader;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.ledger.LogReader;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.misuse.reporter.ReporterKeyFollower;
import org.transferledger.misuse.reporter.ReporterVault;
import org.transferledger.projection.ViewProgress;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;

/** What is not told of a case: once it was disposed of, and to the people of the accused firm. */
class DisposedCaseTest extends MovableTimeTest {
  private static final Act INVESTIGATOR = Investigation.investigator(1);
  private static final Act ONE = Ledger.officer(Country.of("NO"), 1);
  private static final Act INSIDER = Ledger.officer(Country.of("NO"), 3);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;
  @Autowired private StateReader states;
  @Autowired private ReporterVault vault;
  @Autowired private ViewProgress progress;
  @Autowired private LogReader log;

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
    misuse = new Investigation(web, ledger);
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void nothingMoreIsRecordedAndTheListGoesOn() {
    disposeOf();

    assertThat(misuse.inform(INVESTIGATOR).problem()).isEqualTo("disposed-once");
    assertThat(misuse.reopen(ONE).problem()).isEqualTo("disposed-once");
    var other = new Investigation(web, ledger);
    assertThat(ids(web.get(ONE, "/misuse-cases?package=" + ledger.technology).items()))
        .containsExactly(other.id);
  }

  @Test
  void whoHasReportedIsForgottenWithTheCase() throws Exception {
    var id = CaseId.of(misuse.id);
    var sealed =
        requireNonNull(
            requireNonNull(states.read(MisuseCase.STREAM, misuse.id).state()).identity());
    assertThat(vault.open(id, sealed)).isPresent();

    disposeOf();

    assertThat(progress.await(ReporterKeyFollower.NAME, log.lastPosition(), Duration.ofSeconds(10)))
        .isTrue();
    assertThat(vault.open(id, sealed)).isEmpty();
  }

  @Test
  void theSealedIdentityIsInNobodysHistory() {
    JsonNode reported = web.get(ONE, "/history?case=" + misuse.id).items().path(0);

    assertThat(reported.path("type").asString()).isEqualTo("misuse-case.reported");
    assertThat(reported.path("payload").has("allegation")).isTrue();
    assertThat(reported.path("payload").has("identity")).isFalse();
  }

  @Test
  void anOfficerOfTheAccusedFirmFindsNoCaseAnywhere() {
    ledger.run(
        new AuthorisePerson(
            Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR),
            ledger.recipient,
            new Authorisation(
                INSIDER.person(),
                FirmRole.ENGINEER,
                List.of(Country.of("NO")),
                List.of(),
                today.plus(Duration.ofDays(30)))),
        ledger.recipient);

    for (var seen : Map.of(ONE, 1, INSIDER, 0).entrySet()) {
      Act officer = seen.getKey();
      assertThat(ids(web.get(officer, "/misuse-cases?package=" + ledger.technology).items()))
          .hasSize(seen.getValue());
      assertThat(web.get(officer, "/history?case=" + misuse.id).items()).hasSize(seen.getValue());
      assertThat(misuse.read(officer).status()).isEqualTo(seen.getValue() == 1 ? 200 : 404);
    }
  }

  private void disposeOf() {
    misuse.acknowledge(INVESTIGATOR).accepted();
    misuse.triage(INVESTIGATOR, "UNFOUNDED").accepted();
    misuse.close(INVESTIGATOR).accepted();
    int year = today.atOffset(ZoneOffset.UTC).getYear();
    clock.moveTo(Instant.parse((year + 11) + "-01-01T00:00:00Z"));
    misuse.step(ONE, "/disposal", Investigation.REASON).accepted();
    clock.moveTo(today);
  }

  private static List<String> ids(JsonNode items) {
    return items.valueStream().map(it -> it.path("id").asString()).toList();
  }
}
