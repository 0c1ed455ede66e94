package org.transferledger.restriction.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.transferledger.core.PackageId;
import org.transferledger.core.TransferId;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.technology.Digest;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.TechnologyCommand.RegisterPackage;
import org.transferledger.transfer.PastRelease;
import org.transferledger.transfer.Transfer;
import org.transferledger.transfer.TransferCommand.RecordPastRelease;
import org.transferledger.transfer.TransferTerms;
import tools.jackson.databind.JsonNode;

/** What was released between the time that a restriction was meant for and its recording. */
class LateReleaseTest extends ServerTest {
  private static final Country SWEDEN = Country.of("SE");
  private static final Act ONE = Ledger.officer(SWEDEN, 1);
  private static final Act TWO = Ledger.officer(SWEDEN, 2);
  private static final Act NORWEGIAN = Ledger.officer(Country.of("NO"), 1);
  private static final Act SECOND_NORWEGIAN = Ledger.officer(Country.of("NO"), 2);

  @Autowired private Commands commands;
  @Autowired private StateReader reader;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private TransferId before;
  private TransferId within;

  /** The moment that restrictions are meant to apply from. */
  private Instant effective;

  @BeforeEach
  void oneReleaseBeforeAndOneAfterAMoment() {
    web = new Web(context);
    ledger = new Ledger(commands, 4);
    before = ledger.approvedTransfer();
    within = ledger.approvedTransfer();
    ledger.release(before);
    effective = Moments.now().truncatedTo(ChronoUnit.MICROS);
    release(within);
  }

  @Test
  void aReleaseBetweenTheEffectiveTimeAndTheRecordingIsListed() {
    assertThat(list("")).isEmpty();
    Instant unrestricted = Moments.now();
    String id = restrict(ledger.technology, "HOLD", "EVERYONE", null);
    Instant restricted = Moments.now();

    var late = list("");
    assertThat(transfers(late)).containsExactly(within.toString());
    var item = late.path(0);
    assertThat(item.path("past").asBoolean()).isFalse();
    assertThat(item.path("firm").asString()).isEqualTo(ledger.recipient.toString());
    var restriction = item.path("restrictions").path(0);
    assertThat(restriction.path("restrictionId").asString()).isEqualTo(id);
    assertThat(Instant.parse(restriction.path("effective").asString())).isEqualTo(effective);
    Instant released = Instant.parse(item.path("released").asString());
    assertThat(released).isAfter(effective);
    assertThat(Instant.parse(restriction.path("recorded").asString())).isAfter(released);
    assertThat(list("&asOf=" + unrestricted)).isEmpty();
    assertThat(list("&asOf=" + restricted)).isEqualTo(late);
  }

  @Test
  void oneThatIsLiftedOrSetAsideLaterWasTooLateAllTheSame() {
    String lifted = restrict(ledger.technology, "SUSPEND", "EVERYONE", null);
    end(lifted, "/lifting", "{\"reason\": \"test\"}");
    String setAside = restrict(ledger.technology, "REVOKE", "EVERYONE", null);
    end(
        setAside,
        "/setting-aside",
        "{\"ground\": \"COURT\", \"reference\": \"1\", \"reason\": \"test\"}");
    var after = ledger.approvedTransfer();
    release(after);

    var late = list("");
    assertThat(transfers(late)).containsExactly(within.toString());
    assertThat(restrictions(late.path(0))).containsExactly(lifted, setAside);
    assertThat(restrictions(list("&restriction=" + setAside).path(0))).containsExactly(setAside);
  }

  @Test
  void onlyWhatTheScopeCoversAndTheKindStopsIsListed() {
    var stranger = new Ledger(commands, 1);
    restrict(ledger.technology, "HOLD", "FIRM", stranger.recipient);
    restrict(ledger.technology, "HOLD", "STATE", "FI");
    restrict(ledger.technology, "HOLD", "SITE", stranger.to);
    restrict(ledger.technology, "HOLD", "LICENCE", stranger.licence);
    restrict(ledger.technology, "HOLD", "PERSON", "https://issuer.example somebody");
    restrict(ledger.technology, "NATIONALITY", "EVERYONE", null);
    restrict(stranger.technology, "HOLD", "EVERYONE", null);
    assertThat(list("")).isEmpty();

    var covering =
        List.of(
            restrict(ledger.technology, "HOLD", "FIRM", ledger.sender),
            restrict(ledger.technology, "HOLD", "FIRM", ledger.recipient),
            restrict(ledger.technology, "HOLD", "STATE", "NO"),
            restrict(ledger.technology, "HOLD", "STATE", "SE"),
            restrict(ledger.technology, "HOLD", "SITE", ledger.from),
            restrict(ledger.technology, "HOLD", "SITE", ledger.to),
            restrict(ledger.technology, "HOLD", "LICENCE", ledger.licence));
    assertThat(list("")).hasSize(1);
    assertThat(restrictions(list("").path(0))).containsExactlyElementsOf(covering);
    assertThat(list("&firm=" + ledger.sender)).hasSize(1);
    assertThat(list("&firm=" + stranger.sender)).isEmpty();
  }

  @Test
  void aRestrictionOnWhatThePackageWasDerivedFromCoversItWhicheverIsRecordedFirst() {
    var derived = derived(derived(ledger.technology));
    var first = recordPast(derived, effective.plusMillis(1));
    String id = restrict(ledger.technology, "HOLD", "EVERYONE", null);
    var second = recordPast(derived, effective.plusMillis(2));
    recordPast(derived, effective.minusMillis(1));
    Instant recorded = Instant.parse(list("").path(0).at("/restrictions/0/recorded").asString());
    recordPast(derived, recorded);

    var late = web.get(ONE, "/late-releases?package=" + derived).items();
    assertThat(transfers(late)).containsExactly(first.toString(), second.toString());
    late.forEach(it -> {
      assertThat(restrictions(it)).containsExactly(id);
      assertThat(it.path("past").asBoolean()).isTrue();
      assertThat(it.at("/restrictions/0/packageId").asString())
          .isEqualTo(ledger.technology.toString());
    });
    String all = "/late-releases?restriction=" + id;
    var page = web.get(ONE, all + "&pageSize=2");
    assertThat(transfers(page.items())).containsExactly(within.toString(), first.toString());
    String next = page.body().path("nextPageToken").asString();
    assertThat(transfers(web.get(ONE, all + "&pageSize=2&pageToken=" + next).items()))
        .containsExactly(second.toString());
  }

  @Test
  void aRestrictionOnWhatWasDerivedDoesNotCoverWhatItCameFrom() {
    restrict(derived(ledger.technology), "HOLD", "EVERYONE", null);

    assertThat(list("")).isEmpty();
  }

  @Test
  void aPastReleaseIsListedByTheTimeThatItIsCorrectedTo() {
    restrict(ledger.technology, "HOLD", "EVERYONE", null);
    var past = recordPast(ledger.technology, effective.minusSeconds(60));
    assertThat(transfers(list(""))).containsExactly(within.toString());
    Instant uncorrected = Moments.now();

    correct(past, effective.plusMillis(1));

    assertThat(transfers(list(""))).containsExactly(within.toString(), past.toString());
    assertThat(transfers(list("&asOf=" + uncorrected))).containsExactly(within.toString());
    Instant corrected = Moments.now();
    correct(past, effective.minusSeconds(30));
    assertThat(transfers(list(""))).containsExactly(within.toString());
    assertThat(list("&asOf=" + corrected)).hasSize(2);
    restrict(ledger.technology, "HOLD", "EVERYONE", null);
    assertThat(list("")).hasSize(1);
  }

  private void correct(TransferId transfer, Instant to) {
    String id =
        web.post(
                NORWEGIAN,
                "/corrections",
                """
                {"streamType": "transfer", "streamId": "%s", "version": 0, "field": "release.releasedOn",
                 "value": "%s", "reason": "test"}\
                """
                    .formatted(transfer, to))
            .accepted()
            .id();
    web.post(SECOND_NORWEGIAN, "/corrections/" + id + "/confirmation", null).accepted();
  }

  private PackageId derived(PackageId from) {
    var id = new PackageId(UUID.randomUUID());
    var owner = Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER);
    ledger.run(new RegisterPackage(owner, id, new PackageDetails("Part", null, null, from)), id);
    return id;
  }

  private TransferId recordPast(PackageId technology, Instant at) {
    var terms = requireNonNull(reader.read(Transfer.STREAM, before.toString()).state()).terms();
    var past =
        new TransferTerms(
            technology,
            terms.revision(),
            terms.from(),
            terms.to(),
            terms.medium(),
            terms.purposes(),
            terms.basis(),
            terms.licence(),
            null,
            BigDecimal.ONE,
            null,
            "test",
            null);
    var id = new TransferId(UUID.randomUUID());
    ledger.run(
        new RecordPastRelease(
            Ledger.officer(Country.of("NO"), 1),
            id,
            new CaseId(UUID.randomUUID()),
            new PastRelease(past, at, new Digest("ab".repeat(32)), "An audit")),
        id);
    return id;
  }

  private void release(TransferId transfer) {
    web.post(
            Ledger.member(ledger.sender, FirmRole.EXPORT_CONTROL_OFFICER),
            "/transfers/" + transfer + "/release",
            "{\"exportLimits\": \"none onward\"}")
        .accepted();
  }

  private String restrict(PackageId of, String kind, String scope, @Nullable Object value) {
    String named = value == null ? "" : ", \"value\": \"" + value + "\"";
    String more = kind.equals("NATIONALITY") ? ", \"nationalities\": [\"SE\"]" : "";
    return web.post(
            ONE,
            "/packages/" + of + "/restrictions",
            """
            {"kind": "%s", "scope": {"kind": "%s"%s}, "reason": "test", "legalBasis": "test",
             "effective": "%s", "emergency": false%s}\
            """
                .formatted(kind, scope, named, effective, more))
        .accepted()
        .id();
  }

  private void end(String restriction, String how, String body) {
    web.post(TWO, "/packages/" + ledger.technology + "/restrictions/" + restriction + how, body)
        .accepted();
  }

  private JsonNode list(String filter) {
    return web.get(ONE, "/late-releases?package=" + ledger.technology + filter).accepted().items();
  }

  private static List<String> transfers(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(it -> ids.add(it.path("transferId").asString()));
    return ids;
  }

  private static List<String> restrictions(JsonNode item) {
    List<String> ids = new ArrayList<>();
    item.path("restrictions").forEach(it -> ids.add(it.path("restrictionId").asString()));
    return ids;
  }
}
