package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.authority.AuthorityCommand.AppointCustodian;
import org.transferledger.authority.AuthorityCommand.CustodianAppointment;
import org.transferledger.authority.AuthorityCommand.EndAppointment;
import org.transferledger.authority.AuthorityCommand.Ending;
import org.transferledger.authority.MandateScope;
import org.transferledger.authority.Office;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.support.Auditing;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;

/** What happened in a case and when, and who has learned who reported it. */
class CaseTimelineTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Act OFFICER = Ledger.officer(NORWAY, 1);
  private static final Act ONE = Investigation.investigator(1);
  private static final Act TWO = Investigation.investigator(2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private Investigation misuse;

  @BeforeEach
  void somethingIsReported() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
    misuse = new Investigation(web, ledger);
  }

  @Test
  void theStepsAreToldInTheirOrderAndThePastDoesNotChange() {
    misuse.begun(OFFICER, ONE);
    Instant moment = Moments.now();
    String then = timeline(ONE, "").text();
    misuse.notify(ONE).accepted();
    misuse.inform(ONE).accepted();

    assertThat(timeline(ONE, "?asOf=" + moment).text()).isEqualTo(then);
    var told = timeline(ONE, "").body();
    assertThat(told.path("steps").findValuesAsString("type"))
        .containsExactly(
            "misuse-case.reported",
            "misuse-case.acknowledged",
            "misuse-case.triaged",
            "misuse-case.investigator-assigned",
            "misuse-case.subject-notified",
            "misuse-case.feedback-given");
    assertThat(told.path("steps").findValuesAsString("status"))
        .containsExactly(
            "RECEIVED",
            "ACKNOWLEDGED",
            "ACCEPTED",
            "INVESTIGATING",
            "INVESTIGATING",
            "INVESTIGATING");
    assertThat(told.at("/steps/3/capacity").asString()).isEqualTo("officer of NO");
    assertThat(told.path("steps").findValues("position"))
        .isSortedAccordingTo((one, other) -> Long.compare(one.asLong(), other.asLong()));
  }

  @Test
  void dutiesAreToldWithTheirTimesAndWhetherTheyWereMet() {
    var before = timeline(OFFICER, "").body().path("duties");
    assertThat(before.findValuesAsString("duty")).containsExactly("ACKNOWLEDGEMENT", "FEEDBACK");
    assertThat(before.findValues("met")).noneMatch(JsonNode::asBoolean);

    misuse.begun(OFFICER, ONE);
    var after = timeline(OFFICER, "").body();
    var acknowledged = after.at("/duties/0");
    assertThat(acknowledged.path("met").asBoolean()).isTrue();
    assertThat(acknowledged.path("inTime").asBoolean()).isTrue();
    assertThat(acknowledged.path("metPosition")).isEqualTo(after.at("/steps/1/position"));
    assertThat(Instant.parse(acknowledged.path("due").asString())).isAfter(Instant.now());
    assertThat(after.at("/duties/1/met").asBoolean()).isFalse();
  }

  @Test
  void whoLearnedWhoReportedItIsToldAndNeverWhoItIs() {
    misuse.begun(OFFICER, ONE);
    Act custodian = custodian();
    String reveal =
        """
        {"recipient": {"issuer": "https://issuer.example", "subject": "%s"}, "reason": "To ask",
         "notice": "You may be asked."}\
        """
            .formatted(ONE.person().subject());
    misuse.step(custodian, "/reporter/revelations", reveal).accepted();
    misuse.step(ONE, "/reporter/readings", null).accepted();
    dismiss(custodian);

    var told = timeline(OFFICER, "");
    var learned = told.body().path("revelations");
    assertThat(learned).hasSize(1);
    assertThat(learned.at("/0/custodian/subject").asString())
        .isEqualTo(custodian.person().subject());
    assertThat(learned.at("/0/recipient/subject").asString()).isEqualTo("investigator-1");
    assertThat(learned.at("/0/reason").asString()).isEqualTo("To ask");
    assertThat(learned.at("/0/notice").asString()).isEqualTo("You may be asked.");
    assertThat(learned.at("/0/readings")).hasSize(1);
    assertThat(told.text())
        .doesNotContain(Ledger.member(ledger.recipient, FirmRole.ENGINEER).person().subject())
        .doesNotContain("sealed")
        .doesNotContain("identity\":");
  }

  @Test
  void itIsForWhomTheCaseIs() {
    Instant unassigned = Moments.now();
    misuse.begun(OFFICER, ONE);
    Act auditor = Auditing.auditor(ledger, MandateScope.everything());
    Act ofAnother = Auditing.auditor(ledger, new MandateScope(MandateScope.Kind.FIRM, "DK-0000"));
    long position = timeline(OFFICER, "").body().at("/steps/0/position").asLong();

    assertThat(timeline(auditor, "").status()).isEqualTo(200);
    assertThat(timeline(auditor, "?atPosition=" + position).body().path("steps")).hasSize(1);
    assertThat(timeline(OFFICER, "?atPosition=" + position).status()).isEqualTo(403);
    assertThat(timeline(ofAnother, "").status()).isEqualTo(404);
    assertThat(timeline(TWO, "").status()).isEqualTo(404);
    assertThat(timeline(TWO, "?asOf=" + unassigned).status()).isEqualTo(404);
    for (FirmRole role : FirmRole.values()) {
      assertThat(timeline(Ledger.member(ledger.recipient, role), "").status()).isEqualTo(404);
    }
  }

  private Answer timeline(Act by, String query) {
    return web.get(by, "/misuse-cases/" + misuse.id + "/timeline" + query);
  }

  private Act custodian() {
    var person = new Person("https://issuer.example", "custodian-" + UUID.randomUUID());
    ledger.run(
        new AppointCustodian(OFFICER, NORWAY, new CustodianAppointment(person.subject())), NORWAY);
    return new Act(new Actor.Custodian(person, NORWAY), Instant.now());
  }

  /** A state has two at most, and other tests share this one. */
  private void dismiss(Act custodian) {
    var ending = new Ending(custodian.person().subject(), Office.CUSTODIAN, "test");
    ledger.run(new EndAppointment(OFFICER, NORWAY, ending), NORWAY);
  }
}
