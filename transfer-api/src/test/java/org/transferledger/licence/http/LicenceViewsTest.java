package org.transferledger.licence.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.LicenceId;
import org.transferledger.licence.LicenceCommand.Advice;
import org.transferledger.licence.LicenceCommand.AdviseOnLicence;
import org.transferledger.licence.LicenceCommand.AmendLicence;
import org.transferledger.licence.LicenceCommand.ApplyForLicence;
import org.transferledger.licence.LicenceCommand.CountersignLicence;
import org.transferledger.licence.LicenceCommand.EvidenceProviso;
import org.transferledger.licence.LicenceCommand.Issue;
import org.transferledger.licence.LicenceCommand.IssueLicence;
import org.transferledger.licence.LicenceCommand.Publication;
import org.transferledger.licence.LicenceCommand.PublishGeneralLicence;
import org.transferledger.licence.LicenceCommand.RegisterUse;
import org.transferledger.licence.LicenceCommand.Revocation;
import org.transferledger.licence.LicenceCommand.RevokeLicence;
import org.transferledger.licence.LicenceTerms;
import org.transferledger.licence.LicenceTerms.Coverage;
import org.transferledger.licence.LicenceTerms.Kind;
import org.transferledger.licence.LicenceTerms.Limits;
import org.transferledger.licence.ProvisoEvidence;
import org.transferledger.licence.Purpose;
import org.transferledger.licence.PurposeGrant;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.technology.Digest;
import org.transferledger.technology.ListedCode;
import tools.jackson.databind.JsonNode;

/** What is drawn of licences, and which of their provisos were evidenced. */
class LicenceViewsTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Country SWEDEN = Country.of("SE");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  @Autowired private Commands commands;
  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @Test
  void aLicenceIsListedOnceTheShareOfALimitIsDrawnAndNoMoreWhenItsLimitsGrow() {
    var ledger = new Ledger(commands, 3);
    String list = "/licence-balances?firm=" + ledger.sender;
    release(ledger);
    long second = release(ledger);

    assertThat(licences(list + "&share=0.6666")).containsExactly(ledger.licence.toString());
    assertThat(licences(list + "&share=0.6667")).isEmpty();
    assertThat(licences(list + "&share=0.6666&atPosition=" + (second - 1))).isEmpty();
    JsonNode row = items(list).getFirst();
    assertThat(row.path("transfers").path("granted").asInt()).isEqualTo(3);
    assertThat(row.path("transfers").path("drawn").asInt()).isEqualTo(2);
    assertThat(row.path("transfers").path("share").asString()).isEqualTo("0.6666");
    assertThat(row.path("quantity").path("left").asInt()).isEqualTo(1);
    assertThat(row.path("value").isNull() || row.path("value").isMissingNode()).isTrue();
    assertThat(row.path("reference").asString()).isEqualTo("NO-1");

    long amended = amend(ledger.licence, ledger.sender, terms(ledger, 8), List.of());
    assertThat(items(list).getFirst().path("status").asString()).isEqualTo("ISSUED");
    assertThat(items(list).getFirst().path("transfers").path("share").asString()).isEqualTo("0.25");
    assertThat(licences(list + "&share=0.3")).isEmpty();
    assertThat(licences(list + "&share=0.6&atPosition=" + (amended - 1))).hasSize(1);
  }

  @Test
  void aLicenceDrawnInFullIsExhaustedAndFoundByItsStatus() {
    var ledger = new Ledger(commands, 1);
    String list = "/licence-balances?firm=" + ledger.sender;
    long before = release(ledger) - 1;

    assertThat(licences(list + "&share=1&status=EXHAUSTED&state=NO")).hasSize(1);
    assertThat(licences(list + "&status=ISSUED")).isEmpty();
    assertThat(licences(list + "&state=SE")).isEmpty();
    assertThat(licences(list + "&status=ISSUED&atPosition=" + before)).hasSize(1);
    assertThat(http.get(list + "&share=1.1", "auditor").status()).isEqualTo(400);
    assertThat(http.get(list, "strizh-engineer").type()).isEqualTo("/problems/role-not-admitted");
  }

  @Test
  void eachProvisoOfEachIssueIsListedWithItsEvidence() {
    var ledger = new Ledger(commands, 3);
    var licence = new LicenceId(UUID.randomUUID());
    var applicant = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    ledger.run(new ApplyForLicence(applicant, licence, terms(ledger, 3)), licence);
    decide(ledger, licence, List.of("A", "B"));
    String list = "/provisos?licence=" + licence + "&firm=" + ledger.sender;
    long evidenced = evidence(ledger, licence, "A", 1);
    amend(licence, ledger.sender, terms(ledger, 4), List.of("B", "C"));

    assertThat(provisos(list)).containsExactly("A", "B", "B", "C");
    assertThat(provisos(list + "&evidenced=false")).containsExactly("B", "B", "C");
    JsonNode first = items(list).getFirst();
    assertThat(first.path("formerIssue").asBoolean()).isTrue();
    assertThat(first.path("evidence").path("position").asLong()).isEqualTo(evidenced);
    assertThat(first.path("evidence").path("sha256").asString())
        .isEqualTo(Digest.of(new byte[] {1}).hex());
    assertThat(first.path("evidence").path("by").path("subject").asString())
        .isEqualTo(applicant.person().subject());
    assertThat(items(list).getLast().path("formerIssue").asBoolean()).isFalse();

    ledger.run(
        new RevokeLicence(Ledger.officer(NORWAY, 1), licence, new Revocation("Bad", "s. 6")),
        licence);
    long ofBoth = evidence(ledger, licence, "B", 2);
    assertThat(provisos(list + "&evidenced=false")).containsExactly("C");
    assertThat(items(list).getLast().path("status").asString()).isEqualTo("REVOKED");
    assertThat(provisos(list + "&evidenced=false&atPosition=" + (ofBoth - 1)))
        .containsExactly("B", "B", "C");
    assertThat(pagewise(list)).containsExactly("A", "B", "B", "C");
  }

  @Test
  void aGeneralLicenceBindsEachFirmThatHasRegisteredItsUse() {
    var one = new Ledger(commands, 1);
    var other = new Ledger(commands, 1);
    var licence = new LicenceId(UUID.randomUUID());
    one.run(
        new PublishGeneralLicence(
            Ledger.officer(NORWAY, 1),
            licence,
            new Publication(general(), 0, false, new Issue("NO-G", List.of("A")))),
        licence);
    String list = "/provisos?licence=" + licence;
    assertThat(items(list)).isEmpty();

    long since = register(one, licence);
    register(other, licence);
    evidence(one, licence, "A", 1);
    assertThat(items(list)).hasSize(2);
    assertThat(items(list).getFirst().path("sincePosition").asLong()).isEqualTo(since);
    assertThat(items(list + "&evidenced=false"))
        .extracting(it -> it.path("firm").asString())
        .containsExactly(other.sender.toString());
    assertThat(licences("/licence-balances?firm=" + other.sender)).contains(licence.toString());
    assertThat(licences("/licence-balances?firm=" + one.recipient)).isEmpty();
  }

  private static long release(Ledger ledger) {
    // The draw-down is in the same append as the release, after it.
    return ledger.release(ledger.approvedTransfer()).position();
  }

  private static long register(Ledger ledger, LicenceId licence) {
    var act = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    return ledger.run(new RegisterUse(act, licence), licence).position();
  }

  private static long evidence(Ledger ledger, LicenceId licence, String proviso, int content) {
    Act act = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    var evidence = new ProvisoEvidence(proviso, Digest.of(new byte[] {(byte) content}), "It");
    return ledger.run(new EvidenceProviso(act, licence, evidence), licence).position();
  }

  private long amend(LicenceId licence, FirmId applicant, LicenceTerms terms, List<String> with) {
    var ledger = new Ledger(commands, 1);
    var act = Ledger.member(applicant, FirmRole.EXPORT_CONTROL_OFFICER);
    ledger.run(new AmendLicence(act, licence, terms), licence);
    return decide(ledger, licence, with);
  }

  private static long decide(Ledger ledger, LicenceId licence, List<String> provisos) {
    var advice = new Advice(true, "fine");
    ledger.run(new AdviseOnLicence(Ledger.officer(NORWAY, 1), licence, advice), licence);
    ledger.run(new CountersignLicence(Ledger.officer(NORWAY, 2), licence), licence);
    ledger.run(new CountersignLicence(Ledger.officer(NORWAY, 3), licence), licence);
    var issue = new Issue("NO-2", provisos);
    return ledger
        .run(new IssueLicence(Ledger.officer(NORWAY, 1), licence, issue), licence)
        .position();
  }

  private static LicenceTerms terms(Ledger ledger, int transfers) {
    var coverage =
        new Coverage(
            List.of(ledger.technology),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(ledger.sender),
            List.of(ledger.recipient),
            List.of(ledger.to),
            List.of(SWEDEN));
    var limits = new Limits(transfers, BigDecimal.valueOf(transfers), null);
    return terms(Kind.INDIVIDUAL, coverage, limits);
  }

  private static LicenceTerms general() {
    var coverage =
        new Coverage(
            List.of(),
            List.of(new ListedCode("EU-CML", "ML10")),
            List.of(),
            List.of(),
            List.of(),
            List.of(SWEDEN));
    return terms(Kind.GENERAL, coverage, new Limits(null, null, null));
  }

  private static LicenceTerms terms(Kind kind, Coverage coverage, Limits limits) {
    return new LicenceTerms(
        NORWAY,
        LicenceTerms.Permits.EXPORT,
        kind,
        coverage,
        List.of(new PurposeGrant(Purpose.HOLD, END), new PurposeGrant(Purpose.USE, END)),
        START,
        END,
        limits);
  }

  private List<String> licences(String path) {
    return items(path).stream().map(it -> it.path("licenceId").asString()).toList();
  }

  private List<String> provisos(String path) {
    return items(path).stream().map(it -> it.path("proviso").asString()).toList();
  }

  /** They share the position of their issue, and none may get lost between two pages. */
  private List<String> pagewise(String list) {
    List<String> found = new ArrayList<>();
    @Nullable String next = null;
    do {
      String token = next == null ? "" : "&pageToken=" + next;
      Answer page = http.get(list + "&pageSize=1" + token, "auditor");
      page.body().path("items").forEach(it -> found.add(it.path("proviso").asString()));
      JsonNode more = page.body().path("nextPageToken");
      next = more.isString() ? more.asString() : null;
    } while (next != null);
    return found;
  }

  private List<JsonNode> items(String path) {
    Answer answer = http.get(path, "auditor");
    assertThat(answer.status()).isEqualTo(200);
    List<JsonNode> items = new ArrayList<>();
    answer.body().path("items").forEach(items::add);
    return items;
  }
}
