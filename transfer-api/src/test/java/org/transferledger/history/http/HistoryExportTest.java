package org.transferledger.history.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Country;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.Moments;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryExportTest extends ServerTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;

  @BeforeEach
  void records() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
  }

  @Test
  void anExportSaysWhatTheHistorySaidWhenItWasRecorded() {
    var list = web.get(officer(), "/history?pageSize=500&firm=" + ledger.sender).items();

    String location = export(officer(), "{\"firm\": \"%s\"}".formatted(ledger.sender), "NDJSON");
    byte[] first = web.file(officer(), location);
    ledger.release(ledger.approvedTransfer());
    byte[] second = web.file(officer(), location);

    assertThat(second).isEqualTo(first);
    List<JsonNode> lines = lines(first);
    // The export concerns the firm as well.
    assertThat(lines).hasSize(list.size() + 2);
    assertThat(lines.subList(0, list.size())).isEqualTo(List.copyOf(list.values()));
    assertThat(lines.get(list.size()).path("type").asString()).isEqualTo("history-export.made");
    assertThat(lines.getLast().path("complete").asBoolean()).isTrue();
    assertThat(lines.getLast().path("rows").asInt()).isEqualTo(list.size() + 1);
    assertThat(lines.getLast().path("atPosition").asLong())
        .isEqualTo(lines.get(list.size()).path("position").asLong());
  }

  @Test
  void everyEventIsInAnExportOfEverything() {
    List<JsonNode> lines = lines(web.file(officer(), export(officer(), "{}", "NDJSON")));

    assertThat(lines.getLast().path("rows").asLong())
        .isEqualTo(lines.getLast().path("atPosition").asLong())
        .isEqualTo(lines.size() - 1);
  }

  @Test
  void anExportIsAsOfAMomentBefore() {
    Instant before = Moments.now();
    ledger.approvedTransfer();

    String body =
        "{\"query\": {\"firm\": \"%s\"}, \"format\": \"NDJSON\", \"reason\": \"test\", \"asOf\": \"%s\"}"
            .formatted(ledger.sender, before);
    var location = web.post(officer(), "/exports", body).accepted().location();

    assertThat(lines(web.file(officer(), location)))
        .noneMatch(it -> it.path("streamType").asString().equals("transfer"))
        .anyMatch(it -> it.path("streamType").asString().equals("licence"));
    String future = body.replace(before.toString(), "2199-01-01T00:00:00Z");
    assertThat(web.post(officer(), "/exports", future).body().toString())
        .contains("export-as-of-past");
  }

  @Test
  void asATableItHasARowForEachEventAndALastOne() {
    String location =
        export(officer(), "{\"package\": \"%s\"}".formatted(ledger.technology), "CSV");

    String file = new String(web.file(officer(), location), StandardCharsets.UTF_8);

    var rows = List.of(file.split("\r\n", -1));
    assertThat(rows.getFirst()).startsWith("\"position\",\"streamType\",\"streamId\",\"version\"");
    assertThat(rows.get(1))
        .contains("technology-package.registered")
        .contains("{\"\"packageId\"\":");
    assertThat(rows.getLast()).isEmpty();
    assertThat(rows.get(rows.size() - 2))
        .startsWith("\"complete\",\"" + (rows.size() - 3) + "\",\"");
  }

  @Test
  void onlyWhoAskedReadsIt() {
    String location = export(officer(), "{}", "CSV");

    assertThat(web.get(Ledger.officer(Country.of("SE"), 2), location).status()).isEqualTo(404);
    assertThat(web.get(officer(), "/exports/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void firmsTakeNothingOut() {
    var member = Ledger.member(ledger.sender, FirmRole.ADMINISTRATOR);

    assertThat(post(member, "{\"firm\": \"%s\"}".formatted(ledger.sender), "CSV").status())
        .isEqualTo(403);
  }

  @Test
  void casesAreInNoExportOfAnInvestigatorUnlessTheyAreTheirs() {
    var one = Investigation.investigator(1);
    var misuse = new Investigation(web, ledger);

    assertThat(types(export(one, "{\"firm\": \"%s\"}".formatted(ledger.recipient), "NDJSON"), one))
        .doesNotContain("misuse-case.reported", "history-export.made")
        .contains("firm.registered");
    String own = "{\"case\": \"%s\"}".formatted(misuse.id);
    assertThat(types(export(one, own, "NDJSON"), one)).contains("misuse-case.reported");
    assertThat(post(officer(), "{\"case\": \"%s\"}".formatted(UUID.randomUUID()), "CSV").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsAskedForIsChecked() {
    assertThat(web.post(officer(), "/exports", "{\"query\": {}, \"format\": \"CSV\"}").problem())
        .isEqualTo("invalid-fields");
    assertThat(post(officer(), "{\"firms\": \"NO-1\"}", "CSV").status()).isEqualTo(400);
    assertThat(post(officer(), "{}", "XML").status()).isEqualTo(400);
  }

  private List<String> types(String location, Act by) {
    return lines(web.file(by, location)).stream().map(it -> it.path("type").asString("")).toList();
  }

  private String export(Act by, String query, String format) {
    return post(by, query, format).accepted().location();
  }

  private Answer post(Act by, String query, String format) {
    return web.post(
        by,
        "/exports",
        "{\"query\": %s, \"format\": \"%s\", \"reason\": \"test\"}".formatted(query, format));
  }

  private static Act officer() {
    return Ledger.officer(Country.of("SE"), 1);
  }

  private static List<JsonNode> lines(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
  }
}
