package org.transferledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.support.Ledger.member;
import static org.transferledger.support.Ledger.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.authority.MandateScope;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.CaseId;
import org.transferledger.core.Country;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.firm.Authorisation;
import org.transferledger.firm.FirmCommand.AuthorisationEnding;
import org.transferledger.firm.FirmCommand.AuthorisePerson;
import org.transferledger.firm.FirmCommand.EndAuthorisation;
import org.transferledger.licence.Purpose;
import org.transferledger.support.Auditing;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Rating;
import org.transferledger.technology.RestrictionOrder.Kind;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.IssueRevision;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RateRevision;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.technology.TechnologyCommand.RevisionContent;
import org.transferledger.technology.TechnologyCommand.VerifyRating;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Return;
import org.transferledger.transfer.TransferCommand.ApproveTransfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferCommand.Release;
import org.transferledger.transfer.TransferCommand.ReleaseTransfer;
import org.transferledger.transfer.TransferCommand.RequestTransfer;
import org.transferledger.transfer.TransferCommand.ReturnTransfer;
import org.transferledger.transfer.TransferTerms;
import org.transferledger.transfer.TransferTerms.Party;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who could open a package at a time, as was recorded then and as is known now. */
class PackageAccessTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Person READER = new Person("https://issuer.example", "reader");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private PackageId derived = new PackageId(UUID.randomUUID());
  private TransferId transfer = new TransferId(UUID.randomUUID());

  @BeforeEach
  void aReaderIsAuthorisedForWhatIsHeld() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
    derived = new PackageId(UUID.randomUUID());
    transfer = ledger.approvedTransfer();
    ledger.release(transfer);
    authorise(ledger.technology, derived);
  }

  @Test
  void eachPurposeIsToldWithTheRulesThatDeny() {
    Instant moment = Moments.now();
    var people = holding(asked(moment, moment), transfer).path("people");

    assertThat(people).hasSize(1);
    assertThat(people.at("/0/person/subject").asString()).isEqualTo("reader");
    assertThat(granted(people)).containsExactly("HOLD", "USE");
    assertThat(denied(people, "MANUFACTURE")).containsExactly("access-for-granted-purpose");
  }

  @Test
  void aRestrictionThatIsRecordedLaterAndMeantForBeforeCountsInWhatIsKnownNow() {
    Instant moment = Moments.now();
    String then = asked(moment, moment).text();
    ledger.restrict(Kind.SUSPEND, Scope.everyone());

    assertThat(asked(moment, moment).text()).as("as recorded then").isEqualTo(then);
    var people = holding(asked(moment, null), transfer).path("people");
    assertThat(granted(people)).isEmpty();
    assertThat(denied(people, "USE")).containsExactly("access-not-restricted");
  }

  @Test
  void soDoesOneOnWhatThePackageWasDerivedFrom() {
    var onward = derivedAndReleased();
    Instant moment = Moments.now();
    String then = asked(derived, moment, moment).text();
    ledger.restrict(Kind.SUSPEND, Scope.everyone());

    assertThat(asked(derived, moment, moment).text()).isEqualTo(then);
    assertThat(granted(holding(asked(derived, moment, moment), onward).path("people")))
        .containsExactly("HOLD");
    assertThat(denied(holding(asked(derived, moment, null), onward).path("people"), "HOLD"))
        .containsExactly("access-not-restricted");
  }

  @Test
  void aReleaseThatCameToLightLaterShowsInWhatIsKnownNow() {
    Instant before = Moments.now();
    Instant released = Moments.now();
    Instant moment = Moments.now();
    String then = asked(moment, moment).text();
    var past = new TransferId(UUID.randomUUID());
    var found =
        new PastRelease(ledger.onward(transfer), released, Digest.of(new byte[] {1}), "A review");
    ledger.run(
        new RecordPastRelease(officer(NORWAY, 1), past, new CaseId(UUID.randomUUID()), found),
        past);

    assertThat(asked(moment, moment).text()).isEqualTo(then);
    assertThat(holding(asked(moment, moment), past).isMissingNode()).isTrue();
    assertThat(holding(asked(before, null), past).isMissingNode()).as("before it").isTrue();
    assertThat(holding(asked(moment, null), past).path("status").asString())
        .isEqualTo("UNAUTHORISED");
    assertThat(asked(moment, null).text()).doesNotContain("misuse");
  }

  @Test
  void whatEndedLaterHadNotEndedThen() {
    Instant moment = Moments.now();
    String then = asked(moment, null).body().path("items").toString();
    ledger.run(
        new EndAuthorisation(
            member(ledger.recipient, FirmRole.ADMINISTRATOR),
            ledger.recipient,
            new AuthorisationEnding(READER, "test")),
        ledger.recipient);
    Instant unauthorised = Moments.now();
    authorise(ledger.technology);
    ledger.run(
        new ReturnTransfer(
            member(ledger.recipient, FirmRole.ENGINEER), transfer, new Return("By courier")),
        transfer);
    Instant returned = Moments.now();

    assertThat(asked(moment, null).body().path("items").toString()).isEqualTo(then);
    assertThat(holding(asked(unauthorised, null), transfer).path("people")).isEmpty();
    assertThat(denied(holding(asked(returned, null), transfer).path("people"), "USE"))
        .containsExactly("access-needs-holding");
  }

  @Test
  void whatWasNotReleasedYetIsNotThere() {
    Instant moment = Moments.now();
    var later = ledger.approvedTransfer();
    ledger.release(later);

    assertThat(asked(moment, null).items()).hasSize(1);
    assertThat(asked(Moments.now(), null).items()).hasSize(2);
  }

  @Test
  void thePagesOfOneAnswerAreAsOfOnePosition() {
    ledger.release(ledger.approvedTransfer());
    Instant moment = Moments.now();
    String path = path(ledger.technology, moment, null) + "&pageSize=1";
    var first = web.get(officer(NORWAY, 1), path).accepted();
    ledger.restrict(Kind.SUSPEND, Scope.everyone());
    String token = first.body().path("nextPageToken").asString();
    var second = web.get(officer(NORWAY, 1), path + "&pageToken=" + token).accepted();

    assertThat(first.items()).hasSize(1);
    assertThat(granted(second.items().path(0).path("people"))).containsExactly("HOLD", "USE");
    assertThat(second.body().path("asOfPosition")).isEqualTo(first.body().path("asOfPosition"));
    assertThat(second.body().has("nextPageToken")).isFalse();
  }

  @Test
  void itIsForWhoReadsByOfficeAndOfThePast() {
    Instant moment = Moments.now();
    String path = path(ledger.technology, moment, null);
    Act mandated =
        Auditing.auditor(
            ledger, new MandateScope(MandateScope.Kind.PACKAGE, ledger.technology.toString()));

    assertThat(web.get(mandated, path).status()).isEqualTo(200);
    assertThat(web.get(mandated, path(derived, moment, null)).status()).isEqualTo(403);
    assertThat(web.get(member(ledger.sender, FirmRole.ADMINISTRATOR), path).status())
        .isEqualTo(403);
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    assertThat(asked(tomorrow, null).problem()).isEqualTo("moment-not-past");
    assertThat(asked(moment, tomorrow).problem()).isEqualTo("moment-not-past");
    assertThat(web.get(officer(NORWAY, 1), "/packages/" + ledger.technology + "/access").status())
        .isEqualTo(400);
    assertThat(web.get(officer(NORWAY, 1), path + "&revision=B").items()).isEmpty();
  }

  private Answer asked(Instant at, @Nullable Instant asOf) {
    return asked(ledger.technology, at, asOf);
  }

  private Answer asked(PackageId technology, Instant at, @Nullable Instant asOf) {
    return web.get(officer(NORWAY, 1), path(technology, at, asOf));
  }

  private static String path(PackageId technology, Instant at, @Nullable Instant asOf) {
    return "/packages/%s/access?at=%s%s"
        .formatted(technology, at, asOf == null ? "" : "&asOf=" + asOf);
  }

  private static JsonNode holding(Answer answer, TransferId transfer) {
    return answer.accepted().items().values().stream()
        .filter(it -> it.path("transferId").asString().equals(transfer.toString()))
        .findAny()
        .orElse(MissingNode.getInstance());
  }

  private static List<String> granted(JsonNode people) {
    return people.at("/0/purposes").values().stream()
        .filter(it -> it.path("granted").asBoolean())
        .map(it -> it.path("purpose").asString())
        .toList();
  }

  private static List<String> denied(JsonNode people, String purpose) {
    return people.at("/0/purposes").values().stream()
        .filter(it -> it.path("purpose").asString().equals(purpose))
        .flatMap(it -> it.path("denied").values().stream())
        .map(it -> it.path("rule").asString())
        .toList();
  }

  private void authorise(PackageId... packages) {
    var authorisation =
        new Authorisation(
            READER, FirmRole.ENGINEER, List.of(Country.of("SE")), List.of(packages), END);
    ledger.run(
        new AuthorisePerson(
            member(ledger.recipient, FirmRole.ADMINISTRATOR), ledger.recipient, authorisation),
        ledger.recipient);
  }

  /** A package that is derived from the first, and is held as well. */
  private TransferId derivedAndReleased() {
    var control = member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    ledger.run(
        new RegisterPackage(
            control, derived, new PackageDetails("Derived", null, null, ledger.technology)),
        derived);
    ledger.run(
        new IssueRevision(
            control, derived, Ledger.REVISION, new RevisionContent(Ledger.MANIFEST, null, null)),
        derived);
    var rating = new Rating(NORWAY, "EU-CML", LocalDate.parse("2025-02-24"), "ML10.c");
    ledger.run(new RateRevision(control, derived, Ledger.REVISION, rating), derived);
    ledger.run(new VerifyRating(officer(NORWAY, 1), derived, Ledger.REVISION, NORWAY), derived);
    var id = new TransferId(UUID.randomUUID());
    var terms =
        new TransferTerms(
            derived,
            Ledger.REVISION,
            new Party(ledger.sender, ledger.from),
            new Party(ledger.recipient, ledger.to),
            TransferTerms.Medium.INTANGIBLE,
            List.of(Purpose.HOLD),
            TransferTerms.Basis.NO_LICENCE_REQUIRED,
            null,
            null,
            null,
            null,
            "test",
            null,
            null,
            "test");
    ledger.run(new RequestTransfer(member(ledger.sender, FirmRole.ENGINEER), id, terms), id);
    ledger.run(new ApproveTransfer(officer(NORWAY, 1), id), id);
    ledger.run(new ReleaseTransfer(control, id, new Release("none onward")), id);
    return id;
  }
}
