package org.transferledger.firm.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.Screening;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;

/** A confirmed match stops releases until an appeal, a court or a delisting ends it. */
class MatchSettingAsideTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private TransferId transfer;
  private ScreeningId screening;

  @BeforeEach
  void aMatchIsFound() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
    transfer = ledger.approvedTransfer();
    screening = new ScreeningId(UUID.randomUUID());
    Act officer = Ledger.officer(NORWAY, 1);
    var found = new Screening("EU-FSF", "1", officer.at(), List.of(new Screening.Match("x", 90)));
    ledger.run(new RecordScreening(officer, ledger.sender, screening, found), ledger.sender);
  }

  @Test
  void releasesGoOnOnceAConfirmedMatchIsSetAside() {
    dispose(Disposition.Outcome.CONFIRMED);
    assertThat(release().status()).isEqualTo(409);

    assertThat(setAside(1).problem()).isEqualTo("match-set-aside-by-another");
    setAside(3).accepted();

    assertThat(release().status()).isEqualTo(200);
    assertThat(setAside(3).problem()).isEqualTo("only-confirmed-is-set-aside");
  }

  @Test
  void onlyWhatIsConfirmedIsSetAside() {
    assertThat(setAside(3).problem()).isEqualTo("only-confirmed-is-set-aside");
    dispose(Disposition.Outcome.FALSE_POSITIVE);
    assertThat(setAside(3).problem()).isEqualTo("only-confirmed-is-set-aside");
    assertThat(release().status()).isEqualTo(200);
  }

  private void dispose(Disposition.Outcome outcome) {
    ledger.run(
        new DisposeMatch(
            Ledger.officer(NORWAY, 2),
            ledger.sender,
            screening,
            new Disposition("x", outcome, "test")),
        ledger.sender);
  }

  private Answer setAside(int officer) {
    return web.post(
        Ledger.officer(NORWAY, officer),
        "/firms/" + ledger.sender + "/screenings/" + screening + "/setting-aside",
        """
        {"entry": "x",
         "settingAside": {"ground": "DELISTING", "reference": "2026/123", "reason": "test"}}\
        """);
  }

  private Answer release() {
    return web.post(
        new Act(
            Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER).actor(), Instant.now()),
        "/transfers/" + transfer + "/release",
        "{\"exportLimits\": \"none onward\"}");
  }
}
