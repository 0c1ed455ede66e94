package org.transferledger.history.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.RestrictionId;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.technology.RestrictionOrder;
import org.transferledger.technology.Scope;
import org.transferledger.technology.TechnologyCommand.RestrictAccess;
import tools.jackson.databind.JsonNode;

/** Events are found by what they concern and say; several things asked for must all hold. */
class HistorySearchTest extends ServerTest {
  private static final Instant EFFECTIVE = Instant.parse("2026-01-15T08:00:00Z");
  private static final Act OFFICER = Ledger.officer(Country.of("NO"), 1);

  @Autowired private WebApplicationContext context;
  @Autowired private Commands commands;

  private final String word = "blæserør" + UUID.randomUUID().toString().substring(0, 8);
  private Web web;
  private Ledger ledger;
  private String technology;

  @BeforeEach
  void aPackageIsRestrictedForAReason() {
    web = new Web(context);
    ledger = new Ledger(commands, 5);
    technology = "/history?package=" + ledger.technology;
    var order =
        new RestrictionOrder(
            RestrictionOrder.Kind.HOLD,
            Scope.everyone(),
            "Уламки: a " + word + ", seen abroad.",
            "test",
            EFFECTIVE,
            null,
            false);
    ledger.run(
        new RestrictAccess(
            Ledger.officer(Country.of("SE"), 1),
            ledger.technology,
            new RestrictionId(UUID.randomUUID()),
            order),
        ledger.technology);
  }

  @Test
  void byWordsOfAReasonInAnyOrderAndCase() {
    assertThat(types("/history?text=" + encoded(word)))
        .containsExactly("technology-package.access-restricted");
    assertThat(types("/history?text=" + encoded("УЛАМКИ " + word.toUpperCase(Locale.ROOT))))
        .containsExactly("technology-package.access-restricted");
    assertThat(types("/history?text=" + encoded(word + " nowhere"))).isEmpty();
    assertThat(types("/history?text=" + encoded(word.substring(0, 10)))).isEmpty();
    assertThat(types("/history?text=" + encoded(word) + "&package=" + ledger.technology))
        .hasSize(1);
    assertThat(types("/history?text=" + encoded(word) + "&package=" + UUID.randomUUID())).isEmpty();
  }

  @Test
  void byARatingAndWhatItIsAPartOf() {
    assertThat(types(technology + "&rating=ML10.c")).contains("technology-package.revision-rated");
    assertThat(types(technology + "&rating=ML10")).isEqualTo(types(technology + "&rating=ML10.c"));
    assertThat(types(technology + "&rating=ML1")).isEmpty();
  }

  @Test
  void byCountryAndByActor() {
    var all = items(technology);
    var swedish = items(technology + "&country=SE");
    assertThat(swedish).isNotEmpty().isSubsetOf(all);
    assertThat(swedish.size()).isLessThan(all.size());
    assertThat(swedish).allMatch(it -> it.path("payload").toString().contains("\"SE"));
    assertThat(items(technology + "&country=JP")).isEmpty();
    var acted = items(technology + "&actor=officer-NO-1&actorIssuer=https://issuer.example");
    assertThat(acted)
        .isEqualTo(
            all.stream()
                .filter(it -> it.path("actorSubject").asString().equals("officer-NO-1"))
                .toList())
        .isNotEmpty();
    assertThat(items(technology + "&actor=officer-NO-1&actorIssuer=https://else.example"))
        .isEmpty();
  }

  @Test
  void byTheTimeOfRecordingAndByTheTimeThatItIsAbout() {
    var all = items(technology);
    String middle = all.get(all.size() / 2).path("recordedAt").asString();
    var before = items(technology + "&recordedTo=" + middle);
    var since = items(technology + "&recordedFrom=" + middle);
    assertThat(before).isNotEmpty();
    assertThat(since).isNotEmpty();
    assertThat(concat(before, since)).isEqualTo(all);

    String after = EFFECTIVE.plusSeconds(1).toString();
    assertThat(types(technology + "&occurredFrom=" + EFFECTIVE + "&occurredTo=" + after))
        .containsExactly("technology-package.access-restricted");
    assertThat(types(technology + "&recordedTo=" + after)).isEmpty();
  }

  @Test
  void pagesStayAsTheyWereWhileEventsArrive() {
    var expected = items(technology);
    List<JsonNode> read = new ArrayList<>();
    var page = web.get(OFFICER, technology + "&pageSize=3").accepted();
    while (true) {
      page.items().forEach(read::add);
      new Ledger(commands, 1);
      ledger.run(
          new RestrictAccess(
              Ledger.officer(Country.of("SE"), 1),
              ledger.technology,
              new RestrictionId(UUID.randomUUID()),
              new RestrictionOrder(
                  RestrictionOrder.Kind.HOLD,
                  Scope.everyone(),
                  "later " + read.size(),
                  "test",
                  EFFECTIVE,
                  null,
                  false)),
          ledger.technology);
      String next = page.body().path("nextPageToken").asString("");
      if (next.isEmpty()) {
        break;
      }
      page = web.get(OFFICER, technology + "&pageSize=3&pageToken=" + encoded(next)).accepted();
    }
    assertThat(read).isEqualTo(expected);
    assertThat(items(technology).size()).isGreaterThan(expected.size());
  }

  @Test
  void whatWasFoundOutLaterFindsEarlierEventsFromThenOn() {
    var reported =
        web.post(
                Ledger.member(ledger.recipient, FirmRole.ENGINEER),
                "/misuse-cases",
                "{\"text\": \"Somebody had it.\", \"packageId\": \"%s\", \"anonymous\": true}"
                    .formatted(ledger.technology))
            .accepted();
    Act investigator = Investigation.investigator(7);
    String misuse = "/misuse-cases/" + reported.id();
    web.post(investigator, misuse + "/acknowledgement", null).accepted();
    String of = "/history?case=" + reported.id();
    String known = items(of).getLast().path("recordedAt").asString();
    web.post(
            investigator,
            misuse + "/triage",
            "{\"outcome\": \"ACCEPTED\", \"reasons\": \"test\", \"accused\": \"%s\"}"
                .formatted(ledger.sender))
        .accepted();

    String accused = of + "&firm=" + ledger.sender;
    assertThat(items(accused)).isEqualTo(items(of)).hasSizeGreaterThan(2);
    assertThat(items(accused + "&asOf=" + known)).isEmpty();
    assertThat(items(of + "&asOf=" + known)).hasSize(2);
  }

  private List<JsonNode> items(String path) {
    return web.get(OFFICER, path + "&pageSize=500").accepted().items().valueStream().toList();
  }

  private List<String> types(String path) {
    return items(path).stream().map(it -> it.path("type").asString()).toList();
  }

  private static List<JsonNode> concat(List<JsonNode> first, List<JsonNode> second) {
    List<JsonNode> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
