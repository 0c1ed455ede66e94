package org.transferledger.history.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;

/** An officer who belongs to the accused firm as well reads nowhere of the case against it. */
class OwnCaseHiddenTest extends ServerTest {
  private static final Act OFFICER = Ledger.officer(Country.of("NO"), 1);
  private static final Act EMPLOYED = Ledger.officer(Country.of("NO"), 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  @Test
  void neitherTheCaseNorItsExportsAreInTheHistoryOfWhoBelongsToTheAccusedFirm() {
    var web = new Web(context);
    var ledger = new Ledger(commands, 5);
    var investigation =
        new Investigation(web, ledger).begun(OFFICER, Investigation.investigator(8));
    investigation.step(OFFICER, "/exports", Investigation.REASON).accepted();
    web.post(
            OFFICER,
            "/exports",
            "{\"query\": {\"case\": \"%s\"}, \"format\": \"CSV\", \"reason\": \"test\"}"
                .formatted(investigation.id))
        .accepted();
    String history = "/history?case=" + investigation.id + "&pageSize=500";
    var events = List.of("misuse-case.reported", "case-export.made", "history-export.made");
    assertThat(text(web, OFFICER, history)).contains(events);
    assertThat(text(web, EMPLOYED, history)).contains(events);

    var until = Instant.now().plusSeconds(3_600);
    ledger.run(
        new AuthorisePerson(
            Ledger.member(ledger.recipient, FirmRole.ADMINISTRATOR),
            ledger.recipient,
            new Authorisation(
                EMPLOYED.actor().person(),
                FirmRole.ENGINEER,
                List.of(Country.of("NO")),
                List.of(),
                until)),
        ledger.recipient);

    assertThat(web.get(EMPLOYED, history).accepted().items()).isEmpty();
    assertThat(text(web, EMPLOYED, "/history?firm=" + ledger.recipient + "&pageSize=500"))
        .contains("firm.registered")
        .doesNotContain(investigation.id);
    assertThat(text(web, OFFICER, history)).contains(events);
  }

  private static String text(Web web, Act by, String path) {
    return web.get(by, path).accepted().text();
  }
}
