package org.transferledger.misuse.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.transferledger.demo.DemoTransfers;

/**
 * A firm is accused, and its package restricted. Until it is notified it sees to the byte what it
 * sees of the same restriction without a case: all answers of two ledgers are compared that differ
 * in nothing else.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseLeaksNothingTest {
  private static final List<String> ACCUSED =
      List.of("nordvind-administrator", "nordvind-export-control", "nordvind-engineer");
  private static final String UNINVOLVED = "limfjord-administrator";
  private static final String OFFICER = "officer-dk-one";
  private static final String OTHER_OFFICER = "officer-dk-two";
  private static final String INVESTIGATOR = "investigator";
  private static final String LIFTING = "End use is verified.";

  private static Twins twins;
  private static Sweep sweep;
  private static String caseId;
  private static List<String> streamsOfTheCase;
  private static String technology;

  @BeforeAll
  static void oneOfTheTwinsHasACase() {
    twins = new Twins(Path.of("target", "case-leaks-nothing"));
    technology = "/packages/" + twins.ground.technology();
    caseId = report();
    var secret = new SecretCase(twins.with, twins.clock, caseId);
    secret.investigate();
    String export = secret.export();
    String hold = secret.hold();
    streamsOfTheCase = List.of(caseId, export);
    var document = Served.json(twins.with.send(Call.get("/v3/api-docs", "")));
    sweep =
        new Sweep(
            document,
            twins.ground,
            caseId,
            Map.of("evidenceId", secret.evidence(), "exportId", export, "holdId", hold));

    twins.clock.move(Duration.ofMinutes(1));
    String order = order();
    twins.with.does(
        Call.change(
            "/misuse-cases/" + caseId + "/containment",
            OFFICER,
            "contain",
            "{\"mode\": \"OVERT\", \"order\": %s}".formatted(order)));
    String restriction =
        twins
            .without
            .does(Call.change(technology + "/restrictions", OFFICER, "restrict", order))
            .path("id")
            .asString();
    twins.restricted(secret.restriction(), restriction);
    twins.clock.move(Duration.ofMinutes(1));
  }

  /** By somebody of the accused firm itself. */
  private static String report() {
    String report = SecretCase.report(twins.ground, "It was seen elsewhere.", "At the gate.");
    return twins
        .with
        .does(Call.post("/misuse-cases", "nordvind-engineer", "report", report))
        .path("id")
        .asString();
  }

  private static String order() {
    return """
    {"kind": "SUSPEND", "scope": {"kind": "FIRM", "value": "%s"}, "reason": "Verification of end use.",
     "legalBasis": "Protection of shared technology", "effective": "%s", "emergency": false}\
    """
        .formatted(DemoTransfers.PARTNER, twins.clock.instant());
  }

  @AfterAll
  static void stop() {
    twins.close();
  }

  @Test
  @Order(1)
  void everyRecordAndListReadsTheSame() {
    compareReads();
    for (String member : ACCUSED) {
      assertThat(Served.json(twins.compare(Call.get("/own-cases", member))).path("items"))
          .as("own cases before the notice")
          .isEmpty();
    }
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(2)
  void theRestrictionIsStoredTheSame() {
    var events = new StoredEvents(twins);
    assertThat(events.compareLast(twins.ground.technology()))
        .contains("technology-package.access-restricted", Twins.RESTRICTION, "\"read\":{\"DK\":");
    events.compareStreams(streamsOfTheCase);
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(3)
  void releaseAndAccessAreRefusedWithTheSameWords() {
    var release =
        twins.compare(
            Call.change(
                "/transfers/" + twins.ground.approved() + "/release",
                "strizh-export-control",
                "release",
                "{\"exportLimits\": \"None.\"}"));
    var access =
        twins.compare(
            Call.post(
                "/access-checks",
                "nordvind-engineer",
                "access",
                """
                {"transferId": "%s", "purpose": "USE",
                 "person": {"issuer": "https://demo.transfer-ledger.invalid", "subject": "nordvind-engineer"}}\
                """
                    .formatted(twins.ground.transfer())));
    var asked = access.headers().firstValue("Location").orElseThrow();
    for (String member : ACCUSED) {
      twins.compare(Call.get(asked, member));
    }

    assertThat(Served.body(release)).contains("/problems/not-restricted");
    assertThat(Served.json(access).path("granted").asBoolean(true)).isFalse();
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(4)
  void theCaseIsAnsweredLikeOneThatIsNone() {
    for (String by : readers()) {
      sweep.aboutCase(by).forEach(it -> twins.compareCase(it, caseId, Sweep.NOTHING));
      for (String path : List.of("/own-cases/", "/legal-holds/CASE/", "/history?case=")) {
        twins.compareCase(Call.get(path + caseId, by), caseId, Sweep.NOTHING);
      }
    }
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(5)
  void aLegalHoldOnTheCaseIsAnsweredLikeNone() {
    for (String by : readers()) {
      sweep.aboutHold(by).forEach(it -> twins.compareCase(it, caseId, Sweep.NOTHING));
    }
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(6)
  void everyCommandIsAnsweredTheSameAndLeavesTheSame() {
    for (String by : readers()) {
      var commands = sweep.commands(by);
      commands.forEach(twins::compare);
      commands.stream().skip(commands.size() - 50).forEach(twins::compare);
    }
    compareReads();
    new StoredEvents(twins).compareStreams(streamsOfTheCase);
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(7)
  void pagesOfTheFirmsOwnDisclosuresDoNotSkipTheCase() {
    for (String member : ACCUSED) {
      String path = "/own-cases?pageSize=1";
      int pages = 0;
      while (!path.isEmpty()) {
        path = OwnPages.next(twins, path, member);
        pages++;
      }
      assertThat(pages).as("disclosures of the sweep").isGreaterThan(1);
    }
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(8)
  void theOfficersViewDoesDifferAndThatIsNoticed() {
    twins.compare(Call.get("/misuse-cases/" + caseId, OFFICER));
    assertThat(twins.differences()).as("status").hasSize(1);
    twins.compare(Call.get("/misuse-cases", OFFICER));
    assertThat(twins.differences()).as("body").hasSize(1);
    twins.compareCase(Call.get("/misuse-cases/" + caseId, OFFICER), caseId, Sweep.NOTHING);
    assertThat(twins.differences()).as("case and none").hasSize(1);
    new StoredEvents(twins).compareStreams(List.of());
    assertThat(twins.differences()).as("the stream of the case").hasSize(1);
  }

  @Test
  @Order(9)
  void whatEndsTheContainmentIsALiftingLikeAnother() {
    twins.with.does(
        Call.change(
            "/misuse-cases/" + caseId + "/containment/ending",
            OTHER_OFFICER,
            "end",
            "{\"reason\": \"Watching is enough.\", \"lifting\": \"%s\"}".formatted(LIFTING)));
    twins.without.does(
        Call.change(
            technology + "/restrictions/" + twins.restrictionWithout() + "/lifting",
            OTHER_OFFICER,
            "lift",
            "{\"reason\": \"%s\"}".formatted(LIFTING)));
    var events = new StoredEvents(twins);
    events.compareLast(twins.ground.technology());
    events.compareStreams(streamsOfTheCase);
    compareReads();
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(10)
  void fromTheNoticeOnTheFirmKnowsOfOneCaseAndOfNothingElse() {
    twins.with.does(
        Call.change(
            "/misuse-cases/" + caseId + "/notice",
            INVESTIGATOR,
            "notify",
            "{\"text\": \"Revision B has left your plant.\", \"respondBy\":"
                + " \"2099-01-01T00:00:00Z\"}"));
    for (String member : ACCUSED) {
      var known = new TreeSet<>(OwnPages.ids(twins.with, member));
      known.removeAll(OwnPages.ids(twins.without, member));
      assertThat(known).containsExactly(caseId);
      sweep.reads(member).stream()
          .filter(it -> !it.path().startsWith("/own-cases"))
          .forEach(twins::compare);
      assertThat(twins.with.send(Call.get("/misuse-cases/" + caseId, member)).statusCode())
          .isEqualTo(404);
    }
    sweep.reads(UNINVOLVED).forEach(twins::compare);
    assertThat(twins.differences()).isEmpty();
  }

  @Test
  @Order(11)
  void enoughWasCompared() {
    assertThat(sweep.operations()).isGreaterThan(100);
    assertThat(twins.compared())
        .as("pairs of answers of %d operations: %s", sweep.operations(), twins.statuses())
        .isGreaterThan(6_000);
    assertThat(twins.statuses())
        .as("of all kinds")
        .containsKeys("200", "201", "400", "403", "404", "405", "409", "412", "428");
  }

  private static void compareReads() {
    readers().forEach(by -> sweep.reads(by).forEach(twins::compare));
  }

  private static List<String> readers() {
    return List.of(ACCUSED.get(0), ACCUSED.get(1), ACCUSED.get(2), UNINVOLVED);
  }
}
