package org.transferledger.restriction.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.RestrictionId;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import org.transferledger.technology.TechnologyCommand.ExpireRestriction;
import tools.jackson.databind.JsonNode;

/** By whom and why restrictions were imposed, and what ended them. */
class RestrictionListTest extends MovableTimeTest {
  private static final Country SWEDEN = Country.of("SE");
  private static final Act ONE = Ledger.officer(SWEDEN, 1);
  private static final Act TWO = Ledger.officer(SWEDEN, 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;

  private Instant today = Instant.EPOCH;
  private Web web;
  private Ledger ledger;

  @BeforeEach
  void aPackageIsOnRecord() {
    if (deadlines.isRunning()) {
      deadlines.stop();
    }
    today = clock.instant();
    web = new Web(context);
    ledger = new Ledger(commands, 1);
  }

  @AfterEach
  void backToToday() {
    clock.moveTo(today);
  }

  @Test
  void aLiftingIsListedWithWhoLiftedItAndWhy() {
    String id = restrict("SUSPEND", "FIRM", ledger.recipient, "");
    var imposed = only("");
    assertThat(imposed.path("status").asString()).isEqualTo("IN_FORCE");
    assertThat(imposed.has("ending")).isFalse();
    assertThat(imposed.at("/order/reason").asString()).isEqualTo("a doubt");
    assertThat(imposed.at("/order/legalBasis").asString()).isEqualTo("an act");
    assertThat(imposed.at("/order/effective").asString()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(imposed.at("/order/scope/value").asString()).isEqualTo(ledger.recipient.toString());
    assertThat(imposed.at("/imposedBy/subject").asString()).isEqualTo("officer-SE-1");
    assertThat(imposed.path("state").asString()).isEqualTo("SE");

    Instant before = Moments.now();
    lift(TWO, id).accepted();

    var lifted = only("");
    assertThat(lifted.path("status").asString()).isEqualTo("LIFTED");
    assertThat(lifted.at("/ending/how").asString()).isEqualTo("LIFTED");
    assertThat(lifted.at("/ending/by/subject").asString()).isEqualTo("officer-SE-2");
    assertThat(lifted.at("/ending/reason").asString()).isEqualTo("Finding 12: no diversion.");
    assertThat(lifted.at("/ending/position").asLong())
        .isGreaterThan(lifted.path("position").asLong());
    assertThat(only("&asOf=" + before)).isEqualTo(imposed);
    assertThat(ids("&status=LIFTED")).containsExactly(id);
    assertThat(ids("&status=IN_FORCE")).isEmpty();
    assertThat(ids("&status=LIFTED&asOf=" + before)).isEmpty();
  }

  @Test
  void aSettingAsideIsListedWithItsGround() {
    String id = restrict("REVOKE", "EVERYONE", null, "");
    web.post(
            TWO,
            one(id) + "/setting-aside",
            "{\"ground\": \"COURT\", \"reference\": \"T 12-26\", \"reason\": \"No basis.\"}")
        .accepted();

    var item = only("&status=SET_ASIDE&kind=REVOKE");
    assertThat(item.at("/ending/ground").asString()).isEqualTo("COURT");
    assertThat(item.at("/ending/reference").asString()).isEqualTo("T 12-26");
    assertThat(item.at("/ending/reason").asString()).isEqualTo("No basis.");
    assertThat(ids("&status=LIFTED")).isEmpty();
    assertThat(ids("&kind=HOLD")).isEmpty();
  }

  @Test
  void whatEndsByItselfHasEndedThenRecordedOrNot() {
    String hold = emergency("test one");
    String confirmed = emergency("test two");
    String until =
        restrict("SUSPEND", "EVERYONE", null, ", \"end\": \"" + today.plus(days(10)) + "\"");
    web.post(TWO, one(confirmed) + "/confirmation", null).accepted();
    assertThat(ids("&status=IN_FORCE")).containsExactly(hold, confirmed, until);
    Instant before = Moments.now();

    clock.moveTo(today.plus(days(4)));
    assertThat(ids("&status=EXPIRED")).containsExactly(hold);
    assertThat(only("&restriction=" + confirmed).at("/confirmed/by/subject").asString())
        .isEqualTo("officer-SE-2");
    clock.moveTo(today.plus(days(10)));
    assertThat(ids("&status=EXPIRED")).containsExactly(hold, until);
    assertThat(ids("&status=IN_FORCE&asOf=" + before)).containsExactly(hold, confirmed, until);
    assertThat(only("&restriction=" + hold).has("ending")).isFalse();

    var deadline = new Act(Actor.Deadline.system(), clock.instant());
    ledger.run(
        new ExpireRestriction(deadline, ledger.technology, RestrictionId.of(hold)),
        ledger.technology);
    assertThat(only("&restriction=" + hold).at("/ending/how").asString()).isEqualTo("EXPIRED");
    assertThat(ids("&status=EXPIRED")).containsExactly(hold, until);
  }

  @Test
  void aFirmFindsWhatNamesItOrItsSiteOrRestrictsItsPackage() {
    String everyone = restrict("HOLD", "EVERYONE", null, "");
    String site = restrict("HOLD", "SITE", ledger.to, "");
    String recipient = restrict("HOLD", "FIRM", ledger.recipient, "");
    var stranger = new Ledger(commands, 1);

    assertThat(ids(web.get(ONE, "/restrictions?firm=" + ledger.recipient).items()))
        .containsExactly(site, recipient);
    assertThat(ids(web.get(ONE, "/restrictions?firm=" + ledger.sender).items()))
        .containsExactly(everyone, site, recipient);
    assertThat(web.get(ONE, "/restrictions?firm=" + stranger.sender).items()).isEmpty();

    var page = web.get(ONE, path("&pageSize=2"));
    assertThat(ids(page.items())).containsExactly(everyone, site);
    assertThat(ids("&pageSize=2&pageToken=" + page.body().path("nextPageToken").asString()))
        .containsExactly(recipient);
  }

  @Test
  void theContainmentOfACaseCannotBeToldFromAnyOther() {
    String plain = restrict("SUSPEND", "FIRM", ledger.recipient, "");
    var secret = new Investigation(web, ledger).begun(ONE, Investigation.investigator(1));
    secret.contain(ONE, ledger).accepted();
    var items = list("");
    assertThat(items).hasSize(2);
    assertThat(items.path(1).propertyNames()).isEqualTo(items.path(0).propertyNames());
    assertThat(items.toString()).doesNotContain(secret.id);

    lift(TWO, plain).accepted();
    secret.endContainment(TWO).accepted();

    var ended = list("");
    assertThat(ended.path(1).path("status").asString()).isEqualTo("LIFTED");
    assertThat(ended.path(1).path("ending").propertyNames())
        .isEqualTo(ended.path(0).path("ending").propertyNames());
    assertThat(ended.path(1).at("/ending/reason").asString()).isEqualTo("verified");
    assertThat(ended.toString()).doesNotContain(secret.id).doesNotContainIgnoringCase("case");
  }

  @Test
  void itIsForOfficesOnly() {
    var member = Ledger.member(ledger.sender, FirmRole.ADMINISTRATOR);
    assertThat(web.get(member, path("")).problem()).isEqualTo("role-not-admitted");
    assertThat(web.get(member, "/late-releases").status()).isEqualTo(403);
    assertThat(web.get(Investigation.investigator(1), path("")).status()).isEqualTo(200);
  }

  private String emergency(String basis) {
    return post("HOLD", "{\"kind\": \"EVERYONE\"}", basis, ", \"emergency\": true");
  }

  private String restrict(String kind, String scope, @Nullable Object value, String more) {
    String named = value == null ? "" : ", \"value\": \"" + value + "\"";
    return post(
        kind,
        "{\"kind\": \"" + scope + "\"" + named + "}",
        "an act",
        ", \"emergency\": false" + more);
  }

  private String post(String kind, String scope, String basis, String more) {
    return web.post(
            ONE,
            "/packages/" + ledger.technology + "/restrictions",
            """
            {"kind": "%s", "scope": %s, "reason": "a doubt", "legalBasis": "%s",
             "effective": "2026-01-01T00:00:00Z"%s}\
            """
                .formatted(kind, scope, basis, more))
        .accepted()
        .id();
  }

  private Answer lift(Act by, String id) {
    return web.post(by, one(id) + "/lifting", "{\"reason\": \"Finding 12: no diversion.\"}");
  }

  private String one(String id) {
    return "/packages/" + ledger.technology + "/restrictions/" + id;
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }

  private String path(String filter) {
    return "/restrictions?package=" + ledger.technology + filter;
  }

  private JsonNode list(String filter) {
    return web.get(ONE, path(filter)).accepted().items();
  }

  private JsonNode only(String filter) {
    assertThat(list(filter)).hasSize(1);
    return list(filter).path(0);
  }

  private List<String> ids(String filter) {
    return ids(list(filter));
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(it -> ids.add(it.path("restrictionId").asString()));
    return ids;
  }
}
