package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.AUDITOR;
import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A story from the first authority to a refused release, played through the public API of a running
 * server: a Ukrainian maker of unmanned aircraft shares a technology package with its own plant in
 * Denmark and with a Danish partner, misuse is reported, and the next release is refused. Played
 * again it repeats the same commands and changes nothing.
 */
public final class Story {
  private final Storyteller teller;
  private final StoryGround ground;
  private final String address;

  private String partnerTransfer = "";

  Story(String address, Path files, PrintStream out, DemoApi.Listener listener) {
    this.teller = new Storyteller(new DemoApi(address, listener), out);
    this.address = address;
    this.ground = new StoryGround(teller, files);
  }

  /**
   * Plays the story and exits with 1 when any step goes otherwise than told.
   *
   * @param arguments optionally the address of the server
   */
  public static void main(String[] arguments) {
    String port = System.getenv().getOrDefault("SERVER_PORT", "8080");
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:" + port;
    try {
      new Story(address, Path.of("demo", "uav-airframe"), System.out, (_, _, _, _) -> {}).play();
    } catch (RuntimeException e) {
      System.err.printf("%nThe story stops here. %s%n", e.getMessage());
      System.exit(1);
    }
  }

  void play() {
    ground.prepare();
    transferToOwnPlant();
    transferToPartner();
    misuse();
    audit();
    teller.says("");
    teller.says(
        "%d steps went as told, %d of them refusals.".formatted(teller.steps(), teller.refusals()));
  }

  private void transferToOwnPlant() {
    teller.chapter("From Kyiv to the own plant in Odense, to manufacture there");
    String terms =
        terms(
            "UA-43201234",
            ground.odense,
            ground.ownPlantLicence,
            "\"HOLD\", \"USE\", \"MANUFACTURE\"",
            true);
    String transfer = request(terms);
    refusesRelease("only-approved-is-released", "Release it before its approval", transfer);
    approve(transfer);
    release(transfer);
    teller.changes(
        "Acknowledge receipt by the manifest's digest",
        STRIZH_ENGINEER,
        transfer,
        "/receipt",
        receipt());
    String second = request(terms);
    approve(second);
    refusesRelease(
        "licence-not-overdrawn", "Release once more under a licence for one transfer", second);
  }

  private void transferToPartner() {
    teller.chapter("From Kyiv to the partner in Aalborg, to hold and use");
    partnerTransfer =
        request(
            terms(
                "DK-38401234", ground.aalborg, ground.partnerLicence, "\"HOLD\", \"USE\"", false));
    approve(partnerTransfer);
    release(partnerTransfer);
    teller.changes(
        "Acknowledge receipt by the manifest's digest",
        NORDVIND_ENGINEER,
        partnerTransfer,
        "/receipt",
        receipt());
  }

  private void misuse() {
    teller.chapter("Misuse is reported, the case contained, and the next release refused");
    String misuse =
        teller.creates(
            "Report misuse, under a one-time pseudonym",
            NORDVIND_ENGINEER,
            "POST",
            "/misuse-cases",
            """
            {"text": "Drawings of revision B were seen at a firm that has no part in this.",
             "packageId": "%s", "revision": "B", "transferId": "%s", "firm": "DK-38401234"}\
            """
                .formatted(StoryGround.id(ground.technology), StoryGround.id(partnerTransfer)));
    teller.changes("Acknowledge the report", INVESTIGATOR, misuse, "/acknowledgement", null);
    teller.changes(
        "Accept it",
        INVESTIGATOR,
        misuse,
        "/triage",
        """
        {"outcome": "ACCEPTED", "reasons": "The drawing numbers are those of revision B."}\
        """);
    teller.changes(
        "Contain it: suspend the partner's access",
        OFFICER_DK_ONE,
        misuse,
        "/containment",
        """
        {"mode": "OVERT",
         "order": {"kind": "SUSPEND", "scope": {"kind": "FIRM", "value": "DK-38401234"},
                   "reason": "Verification of end use.", "legalBasis": "Protection of shared technology",
                   "effective": "2026-11-01T00:00:00Z", "emergency": false}}\
        """);
    String transfer =
        request(
            terms(
                "DK-38401234", ground.aalborg, ground.partnerLicence, "\"HOLD\", \"USE\"", false));
    approve(transfer);
    refusesRelease("not-restricted", "Release to the suspended partner", transfer);
  }

  private void audit() {
    teller.chapter("What an auditor sees");
    String history = "/history?package=" + StoryGround.id(ground.technology);
    var events = teller.reads("Read the history of the package", AUDITOR, history);
    teller.says(items(events) + " events: " + address + history);
    String custody = "/custody?package=" + StoryGround.id(ground.technology) + "&revision=B";
    var holdings = teller.reads("Read who holds revision B", AUDITOR, custody);
    teller.says(items(holdings) + " holdings: " + address + custody);
    teller.holds(items(holdings) == 2, "two sites hold revision B: Odense and Aalborg");
    String before = custody + "&asOf=" + DemoApi.encoded("2026-01-01T00:00:00Z");
    var none = teller.reads("Read who held it at the beginning of 2026", AUDITOR, before);
    teller.holds(items(none) == 0, "nobody held it then: " + address + before);
  }

  private static int items(DemoApi.Answer answer) {
    return answer.body() == null ? 0 : answer.body().path("items").size();
  }

  private String terms(
      String recipient, String site, String licence, String purposes, boolean manufacture) {
    return """
    {"packageId": "%s", "revision": "B", "from": {"firm": "UA-43201234", "site": "%s"},
     "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": [%s], "basis": "LICENCE",
     "licence": "%s"%s, "endUse": "Series production of the SA-7 airframe",
     "endUser": "Armed Forces of Ukraine"}\
    """
        .formatted(
            StoryGround.id(ground.technology),
            ground.kyiv,
            recipient,
            site,
            purposes,
            StoryGround.id(licence),
            manufacture
                ? ", \"productionLicence\": \"" + StoryGround.id(ground.productionLicence) + "\""
                : "");
  }

  private String request(String terms) {
    return teller.creates(
        "Request a transfer of revision B", STRIZH_ENGINEER, "POST", "/transfers", terms);
  }

  private void approve(String transfer) {
    teller.changes("Approve it", OFFICER_UA_TWO, transfer, "/approval", null);
  }

  private void release(String transfer) {
    teller.changes("Release it", STRIZH_EXPORT_CONTROL, transfer, "/release", releaseBody());
  }

  private void refusesRelease(String rule, String what, String transfer) {
    teller.refuses(rule, what, STRIZH_EXPORT_CONTROL, transfer, "/release", releaseBody());
  }

  private static String releaseBody() {
    return """
    {"exportLimits": "No onward transfer or export without the written consent of Ukraine."}\
    """;
  }

  private String receipt() {
    return """
    {"manifestDigest": "%s"}\
    """
        .formatted(ground.manifestDigest);
  }
}
