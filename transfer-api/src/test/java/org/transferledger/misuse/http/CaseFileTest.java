package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.support.Investigation;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a case as it is taken out: what is in it, for whom, and that it stays the same. */
class CaseFileTest extends ServerTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Act INVESTIGATOR = Investigation.investigator(1);
  private static final Act OFFICER = Ledger.officer(Country.of("NO"), 1);
  private static final Act ANOTHER = Ledger.officer(Country.of("NO"), 2);

  @Autowired private Commands commands;
  @Autowired private WebApplicationContext context;

  private Web web;
  private Ledger ledger;
  private Investigation misuse;

  @BeforeEach
  void aCaseIsInvestigated() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
    misuse = new Investigation(web, ledger).begun(OFFICER, INVESTIGATOR);
  }

  @Test
  void thatItIsTakenOutIsOnRecordBeforeItIsRead() {
    String export = misuse.export(OFFICER).accepted().id();

    JsonNode made =
        web.get(ANOTHER, "/history?case=" + misuse.id + "&type=case-export.made").items().path(0);
    assertThat(made.at("/payload/exportId").asString()).isEqualTo(export);
    assertThat(made.at("/payload/reason").asString()).isEqualTo("test");
    assertThat(made.at("/payload/by/subject").asString()).isEqualTo("officer-NO-1");
    Map<String, byte[]> file = entries(web.file(OFFICER, "/case-exports/" + export));
    assertThat(manifest(file).path("atPosition").asLong())
        .isEqualTo(made.path("position").asLong());
    assertThat(timeline(file).getLast()).contains("case-export.made");
  }

  @Test
  void onlyWhoAskedForItReadsIt() {
    String officers = misuse.export(OFFICER).accepted().location();
    String investigators = misuse.export(INVESTIGATOR).accepted().location();

    assertThat(web.file(OFFICER, officers)).isNotEmpty();
    assertThat(web.file(INVESTIGATOR, investigators)).isNotEmpty();
    assertThat(web.get(ANOTHER, officers).status()).isEqualTo(404);
    assertThat(web.get(INVESTIGATOR, officers).status()).isEqualTo(404);
    assertThat(web.get(OFFICER, investigators).status()).isEqualTo(404);
    assertThat(misuse.export(Investigation.investigator(2)).status()).isEqualTo(404);
  }

  @Test
  void itIsTheSameByteForByteHoweverOftenItIsReadAndWhateverBecomesOfTheCase() {
    String evidence = misuse.evidence(INVESTIGATOR, "A photograph").accepted().id();
    misuse.watch(OFFICER).accepted();
    String export = misuse.export(OFFICER).accepted().location();
    byte[] first = web.file(OFFICER, export);

    assertThat(web.file(OFFICER, export)).isEqualTo(first);
    misuse.evidence(INVESTIGATOR, "Another one").accepted();
    misuse.find(INVESTIGATOR, List.of(evidence)).accepted();
    misuse.endContainment(OFFICER).accepted();
    misuse.export(OFFICER).accepted();
    assertThat(web.file(OFFICER, export)).isEqualTo(first);
    misuse.decide(OFFICER, 1).accepted();
    misuse.decide(OFFICER, 2).accepted();
    misuse.close(INVESTIGATOR).accepted();
    misuse.reopen(OFFICER).accepted();
    assertThat(web.file(OFFICER, export)).isEqualTo(first);
  }

  @Test
  void theManifestComesLastAndHasTheDigestOfEachPart() throws NoSuchAlgorithmException {
    misuse.evidence(INVESTIGATOR, "A photograph").accepted();
    Map<String, byte[]> file = export();

    assertThat(file.keySet())
        .containsExactlyInAnyOrder(
            "README.txt", "case.json", "evidence.csv", "timeline.ndjson", "manifest.json");
    assertThat(List.copyOf(file.keySet()).getLast()).isEqualTo("manifest.json");
    JsonNode manifest = manifest(file);
    var sha256 = MessageDigest.getInstance("SHA-256");
    for (String name : List.of("README.txt", "case.json", "evidence.csv", "timeline.ndjson")) {
      assertThat(manifest.path("sha256").path(name).asString())
          .as(name)
          .isEqualTo(HexFormat.of().formatHex(sha256.digest(file.get(name))));
    }
    assertThat(manifest.path("case").asString()).isEqualTo(misuse.id);
    assertThat(manifest.path("events").asInt()).isEqualTo(timeline(file).size());
  }

  @Test
  void theTimelineIsTheHistoryAndTheCaseIsTheRecord() {
    misuse.evidence(INVESTIGATOR, "A photograph").accepted();
    Map<String, byte[]> file = export();

    var timeline =
        timeline(file).stream().map(it -> JSON.readTree(it).path("position").asLong()).toList();
    var history =
        web.get(OFFICER, "/history?case=" + misuse.id)
            .items()
            .valueStream()
            .map(it -> it.path("position").asLong())
            .toList();
    assertThat(timeline).isEqualTo(history);
    JsonNode inFile = JSON.readTree(file.get("case.json"));
    JsonNode record = misuse.read(OFFICER).body();
    for (String field : List.of("id", "status", "evidence", "investigators", "allegation")) {
      assertThat(inFile.path(field)).as(field).isEqualTo(record.path(field));
    }
    assertThat(inFile.hasNonNull("identity")).isFalse();
  }

  @Test
  void noFieldOfTheTableIsTakenForAFormula() {
    String evidence =
        misuse
            .evidence(INVESTIGATOR, "=1+1, \\\"quoted\\\"", "+source", "-collector")
            .accepted()
            .id();
    misuse
        .step(
            INVESTIGATOR,
            "/evidence/" + evidence + "/custody-steps",
            """
            {"to": "@laboratory", "reason": "a=b", "at": "2026-01-03T00:00:00Z"}\
            """)
        .accepted();
    misuse.exclude(INVESTIGATOR, evidence).accepted();

    byte[] rows = Objects.requireNonNull(export().get("evidence.csv"));
    assertThat(new String(rows, StandardCharsets.UTF_8).split("\r\n", -1))
        .containsExactly(
            "\"evidence\",\"description\",\"mediaType\",\"size\",\"sha256\",\"source\","
                + "\"collector\",\"at\",\"excluded\",\"custodyTo\",\"custodyReason\"",
            "\"%s\",\"'=1+1, \"\"quoted\"\"\",\"image/jpeg\",\"48211\",\"%s\",\"'+source\","
                    .formatted(evidence, "a1".repeat(32))
                + "\"'-collector\",\"2026-01-02T00:00:00Z\",\"test\",\"\",\"\"",
            "\"%s\",\"\",\"\",\"\",\"\",\"\",\"\",\"2026-01-03T00:00:00Z\",\"\",\"'@laboratory\","
                    .formatted(evidence)
                + "\"a=b\"",
            "");
  }

  private Map<String, byte[]> export() {
    return entries(web.file(OFFICER, misuse.export(OFFICER).accepted().location()));
  }

  private static JsonNode manifest(Map<String, byte[]> file) {
    return JSON.readTree(file.get("manifest.json"));
  }

  private static List<String> timeline(Map<String, byte[]> file) {
    byte[] lines = Objects.requireNonNull(file.get("timeline.ndjson"));
    return new String(lines, StandardCharsets.UTF_8).lines().toList();
  }

  private static Map<String, byte[]> entries(byte[] archive) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return entries;
  }
}
