package org.transferledger.transfer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.transferledger.support.Ledger.member;
import static org.transferledger.support.Ledger.officer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.authority.MandateScope;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.RestrictionId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.TransferId;
import org.transferledger.firm.FirmCommand.DisposeMatch;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.Screening;
import org.transferledger.support.Auditing;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.LiftRestriction;
import org.transferledger.technology.TechnologyCommand.Lifting;
import org.transferledger.technology.TechnologyCommand.Rerate;
import org.transferledger.technology.TechnologyCommand.Rerating;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why transfers were released: what the decision had read, and nothing of what came later. */
class GroundsTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private Act auditor = officer(NORWAY, 1);

  @BeforeEach
  void twoFirms() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
    auditor = Auditing.auditor(ledger, MandateScope.everything());
  }

  @Test
  void whatHappensAfterTheReleaseDoesNotShow() {
    var transfer = released();
    Instant then = Moments.now();
    String before = grounds(transfer).toString();

    rerate();
    screen("2026-11-01");
    correctTheFirm();
    released();
    ledger.restrict(Kind.HOLD, Scope.everyone());

    assertThat(grounds(transfer).toString()).isEqualTo(before);
    assertThat(web.get(auditor, path(transfer) + "?asOf=" + then).accepted().text())
        .isEqualTo(web.get(auditor, path(transfer)).text());
    var rating = grounds(transfer).path("ratings").path(0);
    assertThat(rating.at("/rating/edition").asString()).isEqualTo("2025-02-24");
    assertThat(rating.at("/rating/code").asString()).isEqualTo("ML10.c");
  }

  @Test
  void theReratedOneIsTheGroundOfTheNextRelease() {
    released();
    rerate();
    var rating = grounds(released()).path("ratings").path(0);

    assertThat(rating.at("/rating/edition").asString()).isEqualTo("2026-02-24");
    assertThat(rating.at("/assessor/subject").asString()).isEqualTo("officer-NO-2");
    assertThat(rating.at("/verifier/subject").asString()).isEqualTo("officer-NO-3");
  }

  @Test
  void everyRuleThatAppliesIsToldToHaveHeld() {
    var grounds = grounds(released());

    assertThat(grounds.path("authorised").asBoolean()).isTrue();
    assertThat(grounds.path("rules").findValues("held")).allMatch(JsonNode::asBoolean);
    assertThat(grounds.path("rules").findValuesAsString("rule"))
        .containsExactly(
            "only-approved-is-released",
            "approval-still-valid",
            "package-not-archived",
            "revision-verified",
            "sites-approved",
            "firm-not-suspended",
            "no-open-match",
            "screened-recently",
            "not-restricted",
            "rated-for-exporting-state",
            "licence-permits",
            "licence-of-the-right-state",
            "licence-in-force",
            "licence-covers",
            "licence-not-overdrawn");
    assertThat(grounds.path("rules").findValuesAsString("text")).noneMatch(String::isBlank);
  }

  @Test
  void whoDidWhatIsToldEvenIfOneOfficerDidTwoThings() {
    var grounds = grounds(released());

    assertThat(grounds.path("steps").values().stream())
        .extracting(
            it -> it.path("type").asString(),
            it -> it.at("/by/subject").asString(),
            it -> it.path("capacity").asString())
        .containsExactly(
            tuple(
                "transfer.requested", ledger.sender + "-ENGINEER", "ENGINEER of " + ledger.sender),
            tuple("transfer.approved", "officer-NO-1", "officer of NO"),
            tuple(
                "transfer.released",
                ledger.sender + "-EXPORT_CONTROL_OFFICER",
                "EXPORT_CONTROL_OFFICER of " + ledger.sender));
    assertThat(grounds.at("/ratings/0/verifier/subject").asString()).isEqualTo("officer-NO-1");
  }

  @Test
  void theLicenceIsAsItWasBeforeTheReleaseDrewFromIt() {
    released();
    var licence = grounds(released()).path("licences").path(0);

    assertThat(licence.path("id").asString()).isEqualTo(ledger.licence.toString());
    assertThat(licence.at("/issue/reference").asString()).isEqualTo("NO-1");
    assertThat(licence.at("/limits/transfers").asInt()).isEqualTo(3);
    assertThat(licence.at("/drawn/transfers").asInt()).isEqualTo(1);
    assertThat(licence.at("/drew/version").asLong())
        .isEqualTo(licence.at("/evidence/version").asLong() + 1);
  }

  @Test
  void evidenceIsWhatTheReleaseHasStoredThatItRead() {
    var transfer = released();
    screen("2026-11-01");
    var grounds = grounds(transfer);
    JsonNode read = read(grounds.at("/release/position").asLong());

    for (JsonNode firm : grounds.path("firms")) {
      assertThat(firm.at("/evidence/version").asLong())
          .isEqualTo(read.path(firm.path("firm").asString()).asLong(-2));
    }
    assertThat(grounds.path("firms")).hasSize(2);
  }

  @Test
  void screeningsAreToldWithTheirListsAndWhatBecameOfMatches() {
    var screening = screen("2026-03-01", new Screening.Match("EU.1", 71));
    ledger.run(
        new DisposeMatch(
            officer(SWEDEN, 2),
            ledger.recipient,
            screening,
            new Disposition("EU.1", Disposition.Outcome.FALSE_POSITIVE, "Another firm")),
        ledger.recipient);
    var recipient = grounds(released()).path("firms").path(1);

    assertThat(recipient.path("firm").asString()).isEqualTo(ledger.recipient.value());
    assertThat(recipient.at("/screenings/0/listVersion").asString()).isEqualTo("2026-03-01");
    assertThat(recipient.at("/matches/0/outcome").asString()).isEqualTo("FALSE_POSITIVE");
    assertThat(recipient.at("/matches/0/by/subject").asString()).isEqualTo("officer-SE-2");
  }

  @Test
  void restrictionsThatDidNotApplyAreToldWithTheReason() {
    var lifted = restrict(Kind.HOLD, Scope.everyone());
    ledger.run(
        new LiftRestriction(officer(SWEDEN, 2), ledger.technology, lifted, new Lifting("fine")),
        ledger.technology);
    var others = restrict(Kind.HOLD, new Scope(Scope.Kind.STATE, "FI"));
    var people = restrict(Kind.NEED_TO_KNOW, Scope.everyone());
    var grounds = grounds(released());
    restrict(Kind.SUSPEND, Scope.everyone());

    assertThat(grounds.path("restrictions").values().stream())
        .extracting(
            it -> it.path("id").asString(),
            it -> it.path("applied").asBoolean(),
            it -> it.path("inapplicable").asString())
        .containsExactly(
            tuple(lifted.toString(), false, "LIFTED"),
            tuple(others.toString(), false, "OUT_OF_SCOPE"),
            tuple(people.toString(), false, "LEAVES_RELEASES"));
  }

  @Test
  void aRetransferIsToldWithConsentsAndWithWhatItRestedOn() {
    var parent = ledger.retransferable();
    var onward = ledger.approvedRetransfer(parent);
    ledger.rateForRecipient();
    ledger.releaseOnward(onward);
    var grounds = grounds(onward);
    String before = grounds.toString();
    ledger.recall(parent);

    assertThat(grounds(onward).toString()).isEqualTo(before);
    assertThat(grounds.at("/consentNeeded/0").asString()).isEqualTo("NO");
    assertThat(grounds.at("/consents/0/conditions/0").asString()).isEqualTo("none");
    assertThat(grounds.at("/consents/0/capacity").asString()).isEqualTo("officer of NO");
    assertThat(grounds.at("/chain/0/id").asString()).isEqualTo(parent.toString());
    assertThat(grounds.at("/chain/0/status").asString()).isEqualTo("RELEASED");
    assertThat(grounds.path("rules").findValuesAsString("rule"))
        .contains("retransfer-consented", "retransfer-chain-holds");
  }

  @Test
  void aReleaseOfThePastIsToldWithEveryRuleThatItBroke() {
    var transfer = new TransferId(UUID.randomUUID());
    var terms = ledger.onward(ledger.retransferable());
    var past =
        new PastRelease(
            terms, Instant.now(), Digest.of(new byte[] {1}), "Found in a review of the mailbox.");
    ledger.run(
        new RecordPastRelease(officer(NORWAY, 1), transfer, new CaseId(UUID.randomUUID()), past),
        transfer);
    var grounds = grounds(transfer);

    assertThat(grounds.path("authorised").asBoolean()).isFalse();
    assertThat(broken(grounds))
        .contains("only-approved-is-released", "retransfer-consented", "rated-for-exporting-state")
        .containsExactlyInAnyOrderElementsOf(failed(transfer));
    assertThat(grounds.toString()).doesNotContain("misuse");
  }

  @Test
  void itIsForThoseWhoMaySeeTheTransferByOffice() {
    var transfer = released();
    Act ofTheFirm =
        Auditing.auditor(ledger, new MandateScope(MandateScope.Kind.FIRM, ledger.sender.value()));
    Act ofAnother = Auditing.auditor(ledger, new MandateScope(MandateScope.Kind.FIRM, "DK-0000"));
    Act nobody = member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);

    assertThat(web.get(ofTheFirm, path(transfer)).status()).isEqualTo(200);
    assertThat(web.get(ofAnother, path(transfer)).status()).isEqualTo(404);
    assertThat(web.get(nobody, path(transfer)).status()).isEqualTo(404);
    assertThat(web.get(auditor, path(ledger.approvedTransfer())).status()).isEqualTo(404);
  }

  private TransferId released() {
    var transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    return transfer;
  }

  private static String path(TransferId transfer) {
    return "/transfers/" + transfer + "/grounds";
  }

  private JsonNode grounds(TransferId transfer) {
    return web.get(auditor, path(transfer)).accepted().body();
  }

  private static List<String> broken(JsonNode grounds) {
    return grounds.path("rules").values().stream()
        .filter(it -> !it.path("held").asBoolean())
        .map(it -> it.path("rule").asString())
        .toList();
  }

  private List<String> failed(TransferId transfer) {
    return web.get(auditor, "/transfers/" + transfer).body().path("failed").values().stream()
        .map(it -> it.path("rule").asString())
        .distinct()
        .toList();
  }

  /** The versions that are stored with an event. */
  private JsonNode read(long position) {
    byte[] metadata =
        JdbcClient.create(dataSource)
            .sql("select metadata from event where position = ?")
            .params(position)
            .query(byte[].class)
            .single();
    return JSON.readTree(metadata).path("read");
  }

  private void rerate() {
    var rating = new Rating(NORWAY, "EU-CML", LocalDate.parse("2026-02-24"), "ML10.d");
    ledger.run(
        new Rerate(
            officer(NORWAY, 2), ledger.technology, Ledger.REVISION, new Rerating(rating, "test")),
        ledger.technology);
    ledger.run(
        new VerifyRating(officer(NORWAY, 3), ledger.technology, Ledger.REVISION, NORWAY),
        ledger.technology);
  }

  private ScreeningId screen(String version, Screening.Match... matches) {
    var id = new ScreeningId(UUID.randomUUID());
    var screening = new Screening("EU-FSF", version, Instant.now(), List.of(matches));
    ledger.run(
        new RecordScreening(officer(SWEDEN, 1), ledger.recipient, id, screening), ledger.recipient);
    return id;
  }

  private RestrictionId restrict(Kind kind, Scope scope) {
    var id = new RestrictionId(UUID.randomUUID());
    var order =
        new RestrictionOrder(
            kind,
            scope,
            "test",
            "test",
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            false,
            kind == Kind.NEED_TO_KNOW ? List.of(officer(NORWAY, 1).person()) : null,
            null);
    ledger.run(
        new RestrictAccess(officer(SWEDEN, 1), ledger.technology, id, order), ledger.technology);
    return id;
  }

  private void correctTheFirm() {
    String body =
        """
        {"streamType": "firm", "streamId": "%s", "version": 0, "field": "details.address",
         "value": "Street 7", "reason": "test"}\
        """
            .formatted(ledger.sender);
    String id = web.post(officer(NORWAY, 1), "/corrections", body).accepted().id();
    web.post(officer(NORWAY, 2), "/corrections/" + id + "/confirmation", null).accepted();
  }
}
