package org.transferledger.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Faults.missing;
import static org.transferledger.support.Ids.PACKAGE;
import static org.transferledger.support.People.NOW;
import static org.transferledger.support.People.UA;
import static org.transferledger.support.People.UA_ADMINISTRATOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.firm.FirmCommand.Answer;
import org.transferledger.firm.FirmCommand.AuthorisationEnding;
import org.transferledger.firm.FirmCommand.Barrier;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.FirmDetails;
import org.transferledger.firm.FirmCommand.SiteDetails;
import org.transferledger.firm.FirmCommand.SiteVisit;
import org.transferledger.firm.Screening.Match;
import org.transferledger.support.Faults;

class FirmValuesTest {
  @Test
  void aFirmHasNameAddressAndAdministrator() {
    assertThat(
            Faults.in(() -> new FirmDetails("Wings", "Main Street 1", UA_ADMINISTRATOR.person())))
        .isEmpty();
    assertThat(Faults.in(() -> new FirmDetails(" ", "x".repeat(501), missing())))
        .containsExactly("name", "address", "administrator");
  }

  @Test
  void aSiteHasNameStateAndAddress() {
    assertThat(Faults.in(() -> new SiteDetails("Plant", UA, "Works Road 2"))).isEmpty();
    assertThat(Faults.in(() -> new SiteDetails("x".repeat(201), missing(), " ")))
        .containsExactly("name", "state", "address");
  }

  @Test
  void anAuthorisationHasPersonRoleNationalityAndEnd() {
    assertThat(
            Faults.in(
                () -> new Authorisation(missing(), missing(), List.of(), missing(), missing())))
        .containsExactly("person", "role", "nationalities", "packages", "until");
    assertThat(
            Faults.in(() ->
                new Authorisation(
                    UA_ADMINISTRATOR.person(),
                    FirmRole.ENGINEER,
                    List.of(UA, UA),
                    List.of(PACKAGE, PACKAGE),
                    NOW)))
        .containsExactly("nationalities", "packages");
    assertThat(
            Faults.in(() ->
                new Authorisation(
                    UA_ADMINISTRATOR.person(), FirmRole.ENGINEER, List.of(UA), List.of(), NOW)))
        .isEmpty();
  }

  @Test
  void aScreeningHasListVersionAndTimeAndNoEntryTwice() {
    assertThat(Faults.in(() -> new Screening(" ", missing(), missing(), missing())))
        .containsExactly("list", "listVersion", "screenedAt", "matches");
    var twice = List.of(new Match("EU.1", 70), new Match("EU.1", 80));
    assertThat(Faults.in(() -> new Screening("EU-FSF", "1", NOW, twice)))
        .containsExactly("matches");
    assertThat(Faults.in(() -> new Screening("EU-FSF", "1", NOW, List.of()))).isEmpty();
  }

  @Test
  void aScoreIsFromNoughtToAHundred() {
    assertThat(Faults.in(() -> new Match("EU.1", 0))).isEmpty();
    assertThat(Faults.in(() -> new Match("EU.1", 100))).isEmpty();
    assertThat(Faults.in(() -> new Match("EU.1", -1))).containsExactly("score");
    assertThat(Faults.in(() -> new Match("", 101))).containsExactly("entry", "score");
  }

  @Test
  void whatIsDecidedSaysWhy() {
    assertThat(Faults.in(() -> new Disposition(missing(), missing(), " ")))
        .containsExactly("entry", "outcome", "reason");
    assertThat(Faults.in(() -> new AuthorisationEnding(missing(), missing())))
        .containsExactly("person", "reason");
    assertThat(Faults.in(() -> new SiteVisit(missing(), "x".repeat(4_001), false)))
        .containsExactly("on", "findings");
    assertThat(Faults.in(() -> new Certification("", missing())))
        .containsExactly("reference", "until");
  }

  @Test
  void aBarrierIsAddressedToAState() {
    assertThat(Faults.in(() -> new Barrier("", missing()))).containsExactly("text", "addressed");
    assertThat(Faults.in(() -> new Answer(missing()))).containsExactly("text");
  }
}
