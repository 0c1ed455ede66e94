package org.transferledger.screening.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.MovableTimeTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;

/** Which screenings are stale, and who cleared which matches. */
class ScreeningListTest extends MovableTimeTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Act ONE = Ledger.officer(NORWAY, 1);
  private static final Act TWO = Ledger.officer(NORWAY, 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private DeadlineScheduler deadlines;

  private final String list = "LIST-" + UUID.randomUUID();
  private Instant today = Instant.EPOCH;
  private Web web;
  private Ledger ledger;

  @BeforeEach
  void twoFirmsAreOnRecord() {
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
  void aVersionIsStaleOnceALaterOneWasUsedForAnybody() {
    String first = screen(ledger.sender, "v1", days(30));
    Instant before = Moments.now();
    assertThat(stale("")).isEmpty();

    String second = screen(ledger.recipient, "v2", days(20));
    assertThat(stale("")).containsExactly(first);
    var item = items("&firm=" + ledger.sender).path(0);
    assertThat(item.path("newerVersion").asString()).isEqualTo("v2");
    assertThat(item.path("tooOld").asBoolean()).isFalse();
    assertThat(item.path("latest").asBoolean()).isTrue();
    assertThat(item.at("/by/subject").asString()).isEqualTo("officer-NO-1");
    assertThat(stale("&asOf=" + before)).isEmpty();

    // Screened again with the old version, and then with the new one.
    String again = screen(ledger.sender, "v1", days(10));
    assertThat(stale("")).containsExactly(first, again);
    String renewed = screen(ledger.sender, "v2", days(5));
    assertThat(stale("")).containsExactly(first, again);
    assertThat(ids(items("&latest=true"))).containsExactly(second, renewed);
    assertThat(stale("&latest=true")).isEmpty();
  }

  @Test
  void whatIsRecordedLateDoesNotMakeAnEarlierVersionTheNewer() {
    String recent = screen(ledger.sender, "v2", days(10));
    String early = screen(ledger.recipient, "v1", days(40));

    assertThat(stale("")).containsExactly(early);
    // It comes out that the second version was there before the first.
    screen(ledger.recipient, "v2", days(50));
    assertThat(stale("")).hasSize(2).contains(recent).doesNotContain(early);
  }

  @Test
  void aCorrectionOfTheVersionCountsFromThenOn() {
    String first = screen(ledger.sender, "v1", days(30));
    screen(ledger.recipient, "v2", days(20));
    long version = version(ledger.recipient);
    Instant before = Moments.now();
    assertThat(stale("")).containsExactly(first);

    correct(ledger.recipient, version, "screening.listVersion", "v1");
    assertThat(stale("")).isEmpty();
    assertThat(items("&firm=" + ledger.recipient).path(0).path("listVersion").asString())
        .isEqualTo("v1");
    assertThat(stale("&asOf=" + before)).containsExactly(first);
  }

  @Test
  void aScreeningIsTooOldAfterThePeriod() {
    String old = screen(ledger.sender, "v1", days(89));
    String recent = screen(ledger.recipient, "v1", days(1));
    assertThat(stale("")).isEmpty();

    clock.moveTo(today.plus(days(1)));
    assertThat(stale("")).isEmpty();
    clock.moveTo(today.plus(days(1)).plusNanos(1_000));
    assertThat(stale("")).containsExactly(old);
    assertThat(items("&stale=true").path(0).path("tooOld").asBoolean()).isTrue();
    assertThat(stale("&asOf=" + Moments.now())).isEmpty();
    clock.moveTo(today.plus(days(90)));
    assertThat(stale("")).containsExactly(old, recent);
  }

  @Test
  void aMatchIsListedWithWhoClearedItAndWhy() {
    screen(ledger.sender, "v1", days(3));
    String matched = screen(ledger.sender, "v1", days(2), "a", "b", "c");
    assertThat(cleared("")).isEmpty();
    dispose(matched, "a", "FALSE_POSITIVE");
    Instant once = Moments.now();
    dispose(matched, "b", "CONFIRMED");
    Instant twice = Moments.now();
    web.post(
            TWO,
            "/firms/" + ledger.sender + "/screenings/" + matched + "/setting-aside",
            """
            {"entry": "b",
             "settingAside": {"ground": "DELISTING", "reference": "2026/1", "reason": "off"}}\
            """)
        .accepted();

    assertThat(cleared("")).containsExactly(matched);
    var a = match("a", "");
    assertThat(a.path("score").asInt()).isEqualTo(80);
    assertThat(a.path("cleared").asBoolean()).isTrue();
    assertThat(a.at("/disposition/outcome").asString()).isEqualTo("FALSE_POSITIVE");
    assertThat(a.at("/disposition/reason").asString()).isEqualTo("looked into");
    assertThat(a.at("/disposition/by/subject").asString()).isEqualTo("officer-NO-2");
    var b = match("b", "");
    assertThat(b.path("cleared").asBoolean()).isTrue();
    assertThat(b.at("/settingAside/ground").asString()).isEqualTo("DELISTING");
    assertThat(b.at("/settingAside/position").asLong())
        .isGreaterThan(b.at("/disposition/position").asLong());
    var c = match("c", "");
    assertThat(c.path("cleared").asBoolean()).isFalse();
    assertThat(c.has("disposition")).isFalse();

    assertThat(match("b", "&asOf=" + twice).path("cleared").asBoolean()).isFalse();
    assertThat(match("b", "&asOf=" + twice).has("settingAside")).isFalse();
    assertThat(match("b", "&asOf=" + once).has("disposition")).isFalse();
    assertThat(cleared("&asOf=" + once)).containsExactly(matched);
  }

  @Test
  void aConfirmedMatchIsNotCleared() {
    String matched = screen(ledger.sender, "v1", days(2), "a");
    Instant before = Moments.now();
    dispose(matched, "a", "CONFIRMED");
    assertThat(cleared("")).isEmpty();
    assertThat(cleared("&asOf=" + before)).isEmpty();
  }

  @Test
  void itIsReadPageByPageByOfficesOnly() {
    String first = screen(ledger.sender, "v1", days(2));
    String second = screen(ledger.sender, "v1", days(1));
    var page = web.get(ONE, path("&pageSize=1"));
    assertThat(ids(page.items())).containsExactly(first);
    String next = page.body().path("nextPageToken").asString();
    assertThat(ids(items("&pageSize=1&pageToken=" + next))).containsExactly(second);

    var member = Ledger.member(ledger.sender, FirmRole.ADMINISTRATOR);
    assertThat(web.get(member, path("")).problem()).isEqualTo("role-not-admitted");
    assertThat(web.get(Investigation.investigator(1), path("")).status()).isEqualTo(200);
  }

  private String screen(FirmId firm, String version, Duration ago, String... entries) {
    String matches =
        Stream.of(entries)
            .map(it -> "{\"entry\": \"%s\", \"score\": 80}".formatted(it))
            .collect(Collectors.joining(", "));
    return web.post(
            ONE,
            "/firms/" + firm + "/screenings",
            """
            {"list": "%s", "listVersion": "%s", "screenedAt": "%s", "matches": [%s]}\
            """
                .formatted(list, version, today.minus(ago), matches))
        .accepted()
        .id();
  }

  private void dispose(String screening, String entry, String outcome) {
    web.post(
            TWO,
            "/firms/" + ledger.sender + "/screenings/" + screening + "/disposition",
            "{\"entry\": \"%s\", \"outcome\": \"%s\", \"reason\": \"looked into\"}"
                .formatted(entry, outcome))
        .accepted();
  }

  /** The version of the last screening in the firm's stream. */
  private long version(FirmId firm) {
    var events = web.get(ONE, "/history?firm=" + firm + "&type=firm.screened").items();
    return events.path(events.size() - 1).path("version").asLong();
  }

  private void correct(FirmId firm, long version, String field, String value) {
    var swedish = Country.of("SE");
    String id =
        web.post(
                Ledger.officer(swedish, 1),
                "/corrections",
                """
                {"streamType": "firm", "streamId": "%s", "version": %d, "field": "%s", "value": "%s",
                 "reason": "test"}\
                """
                    .formatted(firm, version, field, value))
            .accepted()
            .id();
    web.post(Ledger.officer(swedish, 2), "/corrections/" + id + "/confirmation", null).accepted();
  }

  private static Duration days(int count) {
    return Duration.ofDays(count);
  }

  private JsonNode match(String entry, String filter) {
    var matches = items("&cleared=true" + filter).path(0).path("matches");
    return matches
        .valueStream()
        .filter(it -> it.path("entry").asString().equals(entry))
        .findAny()
        .orElseThrow();
  }

  private String path(String filter) {
    return "/screenings?list=" + list + filter;
  }

  private JsonNode items(String filter) {
    return web.get(ONE, path(filter)).accepted().items();
  }

  private List<String> stale(String filter) {
    return ids(items("&stale=true" + filter));
  }

  private List<String> cleared(String filter) {
    return ids(items("&cleared=true" + filter));
  }

  private static List<String> ids(JsonNode items) {
    List<String> ids = new ArrayList<>();
    items.forEach(it -> ids.add(it.path("screeningId").asString()));
    return ids;
  }
}
