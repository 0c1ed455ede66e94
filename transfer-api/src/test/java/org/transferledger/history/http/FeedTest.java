package org.transferledger.history.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.catalogue.Aggregates;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.support.Http;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;

class FeedTest extends ServerTest {
  private static final int TRANSFERS = 30;

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;
  @Autowired private OwnRecords own;
  @Autowired private FeedWatch watch;

  private final HttpClient client = HttpClient.newHttpClient();
  private String token = "";
  private Web web;
  private Ledger ledger;

  @BeforeEach
  void records() {
    web = new Web(context);
    ledger = new Ledger(commands, 50);
    token = new Http(address()).token("auditor");
  }

  @Test
  void auditorsAreToldWhatTheHistorySays() {
    var history = web.get(officer(), "/history?pageSize=500&firm=" + ledger.sender).items();

    var events = pages(officer(), "/events?pageSize=3&firm=" + ledger.sender);

    assertThat(events)
        .extracting(it -> it.path("data"))
        .containsExactlyElementsOf(List.copyOf(history.values()));
    assertThat(events)
        .allMatch(it -> it.path("specversion").asString().equals("1.0"))
        .allMatch(it -> it.path("source").asString().equals("urn:transfer-ledger:log"))
        .allMatch(it -> it.path("datacontenttype").asString().equals("application/json"))
        .allMatch(it -> it.path("type").equals(it.path("data").path("type")))
        .extracting(it -> it.path("id").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void aFirmIsToldThatSomethingHappenedToWhatItMayRead() {
    Act sender = Ledger.member(ledger.sender, FirmRole.ENGINEER);
    var transfer = ledger.approvedTransfer();

    var events = pages(sender, "/events?pageSize=3");

    assertThat(events)
        .extracting(it -> it.path("data").path("record").asString())
        .contains(
            "/firms/" + ledger.sender,
            "/packages/" + ledger.technology,
            "/licences/" + ledger.licence,
            "/transfers/" + transfer)
        .allMatch(it -> web.get(sender, it).status() == 200);
    assertThat(events)
        .allMatch(it -> it.path("data").size() == 1)
        .extracting(it -> it.path("type").asString())
        .contains("transfer.requested", "transfer.approved", "licence.issued");
    assertThat(pages(Ledger.member(ledger.recipient, FirmRole.ENGINEER), "/events"))
        .extracting(it -> it.path("data").path("record").asString())
        .contains("/transfers/" + transfer)
        .doesNotContain("/packages/" + ledger.technology, "/firms/" + ledger.sender);
  }

  @Test
  void aFirmIsToldNothingOfCasesHoldsCorrectionsAndExports() {
    Act accused = Ledger.member(ledger.recipient, FirmRole.ENGINEER);
    var before = pages(accused, "/events");
    var misuse = new Investigation(web, ledger);
    web.post(
            officer(),
            "/legal-holds",
            """
            {"subject": {"kind": "FIRM", "value": "%s"}, "reason": "test", "legalBasis": "test"}\
            """
                .formatted(ledger.recipient))
        .accepted();
    web.post(
            officer(),
            "/corrections",
            """
            {"streamType": "firm", "streamId": "%s", "version": 0, "field": "details.address",
             "value": "Street 9", "reason": "test"}\
            """
                .formatted(ledger.recipient))
        .accepted();
    web.post(
            officer(),
            "/exports",
            """
            {"query": {"firm": "%s"}, "format": "CSV", "reason": "test"}\
            """
                .formatted(ledger.recipient))
        .accepted();

    assertThat(pages(officer(), "/events?firm=" + ledger.recipient).toString())
        .contains(misuse.id, "legal-holds.placed", "correction.asked", "history-export.made");
    assertThat(pages(accused, "/events")).isEqualTo(before);
  }

  @Test
  void onlyWhatIsNamedExistsForAFirm() {
    assertThat(Aggregates.all())
        .extracting(it -> it.stream().name())
        .filteredOn(it -> OwnRecords.tells(it))
        .containsExactlyInAnyOrder(
            "firm", "technology-package", "licence", "transfer", "batch", "shipment", "access");
    assertThat(own.address(ledger.sender, "firm", ledger.recipient.value())).isNull();
    assertThat(own.address(new FirmId("NO-100"), "licence", ledger.licence.toString())).isNull();
  }

  @Test
  void aCursorIsWorthNothingInAnotherFeed() {
    Act sender = Ledger.member(ledger.sender, FirmRole.ENGINEER);
    String cursor = web.get(sender, "/events").body().path("cursor").asString();

    assertThat(web.get(sender, "/events?cursor=" + cursor).body().path("events")).isEmpty();
    assertThat(
            web.get(Ledger.member(ledger.recipient, FirmRole.ENGINEER), "/events?cursor=" + cursor)
                .problem())
        .isEqualTo("page-token-foreign");
    assertThat(web.get(officer(), "/events?cursor=x").problem()).isEqualTo("page-token-foreign");
    assertThat(web.get(sender, "/events?firm=" + ledger.sender).status()).isEqualTo(400);
  }

  @Test
  void nothingIsSkippedOrToldTwiceWhenConnectionsBreakWhileMoreIsRecorded() throws Exception {
    List<String> told = new ArrayList<>();
    int all = pages(officer(), "/events?firm=" + ledger.sender).size() + 2 * TRANSFERS;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var recording =
          threads.submit(() -> {
            for (int i = 0; i < TRANSFERS; i++) {
              ledger.approvedTransfer();
            }
          });
      String last = null;
      while (told.size() < all) {
        last = read(last, Math.min(7, all - told.size()), told);
      }
      recording.get();
    }

    assertThat(told)
        .isEqualTo(
            pages(officer(), "/events?firm=" + ledger.sender).stream()
                .map(it -> it.path("id").asString())
                .toList());
  }

  @Test
  void whoOpensTooManyStreamsLosesTheOldest() throws Exception {
    token = new Http(address()).token("officer-dk-one");
    List<InputStream> open = new ArrayList<>();
    for (int i = 0; i <= FeedSeats.EACH; i++) {
      open.add(connect(null).body());
    }

    String oldest = new String(open.getFirst().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(oldest).startsWith("retry: 1000\n\n");
    ledger.approvedTransfer();
    for (InputStream each : open.subList(1, open.size())) {
      assertThat(each.read()).isEqualTo('r');
      each.close();
    }
  }

  @Test
  void aStreamEndsWhenTheServerStops() throws Exception {
    try (var stream = connect(null).body()) {
      watch.stop();
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).startsWith("retry: 1000\n\n");
    } finally {
      watch.start();
    }
  }

  /** Reads some events and breaks the connection. */
  private @Nullable String read(@Nullable String last, int events, List<String> told)
      throws IOException, InterruptedException {
    String id = last;
    try (var lines =
        new BufferedReader(new InputStreamReader(connect(last).body(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      String next = id;
      for (int left = events; left > 0 && line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          next = line.substring(4);
        } else if (line.startsWith("data: ")) {
          told.add(line.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1"));
          id = next;
          left--;
        }
      }
    }
    return id;
  }

  private HttpResponse<InputStream> connect(@Nullable String last)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/events?firm=" + ledger.sender))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  private List<JsonNode> pages(Act by, String path) {
    List<JsonNode> events = new ArrayList<>();
    var page = web.get(by, path).accepted().body();
    events.addAll(page.path("events").values());
    while (page.path("more").asBoolean()) {
      String cursor = page.path("cursor").asString();
      page =
          web.get(by, path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor)
              .accepted()
              .body();
      events.addAll(page.path("events").values());
    }
    return events;
  }

  private static Act officer() {
    return Ledger.officer(Country.of("SE"), 1);
  }
}
