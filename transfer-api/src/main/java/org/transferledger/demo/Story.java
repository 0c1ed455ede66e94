package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.AUDITOR;
import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.OPERATOR_ONE;
import static org.transferledger.demo.DemoClient.OPERATOR_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A story from the first authority to a refused release, played through the public API of a running
 * server: a Ukrainian maker of unmanned aircraft shares a technology package with its own plant in
 * Denmark and with a Danish partner, misuse is reported, and the next release is refused. Played
 * again it repeats the same commands and changes nothing.
 */
public final class Story {
  private static final String STRIZH = "/firms/UA-43201234";
  private static final String NORDVIND = "/firms/DK-38401234";
  private static final List<String> STATES = List.of("UA", "DK");

  private final Storyteller teller;
  private final Path files;
  private final String address;

  private String kyiv = "";
  private String odense = "";
  private String aalborg = "";
  private String technology = "";
  private String manifestDigest = "";
  private String ownPlantLicence = "";
  private String partnerLicence = "";
  private String productionLicence = "";
  private String partnerTransfer = "";

  Story(String address, Path files, PrintStream out, DemoApi.Listener listener) {
    this.teller = new Storyteller(new DemoApi(address, listener), out);
    this.address = address;
    this.files = files;
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
    authorities();
    firms();
    technologyPackage();
    licences();
    transferToOwnPlant();
    transferToPartner();
    misuse();
    audit();
    teller.says("");
    teller.says(
        "%d steps went as told, %d of them refusals.".formatted(teller.steps(), teller.refusals()));
  }

  private void authorities() {
    teller.chapter("Two operators establish the two authorities");
    for (String state : STATES) {
      String authority = "/authorities/" + state;
      String officer = "officer-" + state.toLowerCase(java.util.Locale.ROOT);
      teller.creates(
          "Propose the authority of " + state,
          OPERATOR_ONE,
          "PUT",
          authority,
          """
          {"issuer": "%s", "officers": ["%s-one", "%s-two"]}\
          """
              .formatted(DemoClient.ISSUER, officer, officer));
      teller.refuses(
          "second-operator-establishes",
          "Establish it alone",
          OPERATOR_ONE,
          authority,
          "/establishment",
          null);
      teller.changes(
          "Establish the authority of " + state, OPERATOR_TWO, authority, "/establishment", null);
      teller.changes(
          "Appoint a third officer",
          state.equals("UA") ? OFFICER_UA_ONE : OFFICER_DK_ONE,
          authority,
          "/officers",
          """
          {"officer": "%s-three"}\
          """
              .formatted(officer));
    }
  }

  private void firms() {
    teller.chapter("Two firms are registered, their sites approved");
    register(STRIZH, "Strizh Aero LLC", "Kyiv", STRIZH_ADMINISTRATOR, OFFICER_UA_ONE);
    register(
        NORDVIND, "Nordvind Composites A/S", "Aalborg", NORDVIND_ADMINISTRATOR, OFFICER_DK_ONE);
    kyiv = site(STRIZH, STRIZH_ADMINISTRATOR, "Kyiv design bureau", "UA", OFFICER_UA_TWO);
    odense = site(STRIZH, STRIZH_ADMINISTRATOR, "Odense plant", "DK", OFFICER_DK_TWO);
    aalborg = site(NORDVIND, NORDVIND_ADMINISTRATOR, "Aalborg works", "DK", OFFICER_DK_TWO);
  }

  private void register(
      String firm, String name, String seat, DemoClient administrator, DemoClient officer) {
    teller.creates(
        "Register " + name,
        officer,
        "PUT",
        firm,
        """
        {"name": "%s", "address": "%s", "administrator": {"issuer": "%s", "subject": "%s"}}\
        """
            .formatted(name, seat, DemoClient.ISSUER, administrator.id()));
  }

  private String site(
      String firm, DemoClient administrator, String name, String state, DemoClient officer) {
    String site =
        teller.adds(
            "Propose the site " + name,
            administrator,
            "POST",
            firm,
            "/sites",
            """
            {"name": "%s", "state": "%s", "address": "%s"}\
            """
                .formatted(name, state, name));
    teller.changes("Approve the site " + name, officer, firm, "/sites/" + site + "/approval", null);
    return site;
  }

  private void technologyPackage() {
    teller.chapter("A technology package with two revisions, rated and verified");
    technology =
        teller.creates(
            "Register the package SA-7 airframe",
            STRIZH_EXPORT_CONTROL,
            "POST",
            "/packages",
            """
            {"title": "SA-7 unmanned aircraft, airframe", "distributionStatement": "D"}\
            """);
    issue("A", "");
    issue("B", ", \"supersedes\": \"A\"");
    for (String state : STATES) {
      teller.changes(
          "Rate revision B for " + state + " as ML22a, kept as ML22.a",
          STRIZH_EXPORT_CONTROL,
          technology,
          "/revisions/B/ratings",
          """
          {"state": "%s", "list": "EU-CML", "edition": "2025-02-24", "code": "ML22a"}\
          """
              .formatted(state));
    }
    teller.refuses(
        "officer-of-state-decides",
        "Verify the own rating",
        STRIZH_EXPORT_CONTROL,
        technology,
        "/revisions/B/ratings/UA/verification",
        null);
    teller.changes(
        "Verify the rating for UA",
        OFFICER_UA_ONE,
        technology,
        "/revisions/B/ratings/UA/verification",
        null);
    teller.changes(
        "Verify the rating for DK",
        OFFICER_DK_ONE,
        technology,
        "/revisions/B/ratings/DK/verification",
        null);
  }

  private void issue(String revision, String more) {
    String manifest = DemoFiles.manifest(files.resolve(revision));
    teller.adds(
        "Issue revision " + revision + " from the files in " + files.resolve(revision),
        STRIZH_ENGINEER,
        "PUT",
        technology,
        "/revisions/" + revision,
        "{\"manifest\": %s%s}".formatted(manifest, more));
    manifestDigest = DemoFiles.manifestDigest(files.resolve(revision));
  }

  private void licences() {
    teller.chapter("Three licences: two of Ukraine to export, one of Denmark to manufacture");
    ownPlantLicence =
        licence(
            "the export to the own plant", "UA", "EXPORT", "UA-43201234", odense, 1, "HOLD", "USE");
    partnerLicence =
        licence(
            "the export to the partner", "UA", "EXPORT", "DK-38401234", aalborg, 5, "HOLD", "USE");
    productionLicence =
        licence(
            "production in Odense",
            "DK",
            "PRODUCTION",
            "UA-43201234",
            odense,
            1,
            "MANUFACTURE",
            "USE");
  }

  private String licence(
      String what,
      String state,
      String permits,
      String recipient,
      String site,
      int transfers,
      String... purposes) {
    boolean ua = state.equals("UA");
    String licence =
        teller.creates(
            "Apply for a licence for " + what,
            STRIZH_EXPORT_CONTROL,
            "POST",
            "/licences",
            """
            {"issuingState": "%s", "permits": "%s", "kind": "INDIVIDUAL",
             "coverage": {"packages": ["%s"], "codes": [{"list": "EU-CML", "code": "ML22"}],
                          "senders": ["UA-43201234"], "recipients": ["%s"], "sites": ["%s"], "destinations": ["DK"]},
             "purposes": [{"purpose": "%s", "until": "2035-01-01T00:00:00Z"},
                          {"purpose": "%s", "until": "2035-01-01T00:00:00Z"}],
             "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2035-01-01T00:00:00Z",
             "limits": {"transfers": %d}}\
            """
                .formatted(
                    state,
                    permits,
                    id(technology),
                    recipient,
                    site,
                    purposes[0],
                    purposes[1],
                    transfers));
    DemoClient adviser = ua ? OFFICER_UA_ONE : OFFICER_DK_ONE;
    teller.changes(
        "Advise on it",
        adviser,
        licence,
        "/advice",
        """
        {"favourable": true, "reasons": "No ground of Common Position 2008/944/CFSP stands against it."}\
        """);
    teller.refuses(
        "three-people-decide",
        "Countersign the own advice",
        adviser,
        licence,
        "/countersignatures",
        null);
    teller.changes(
        "Countersign", ua ? OFFICER_UA_TWO : OFFICER_DK_TWO, licence, "/countersignatures", null);
    teller.changes(
        "Countersign again",
        ua ? OFFICER_UA_THREE : OFFICER_DK_THREE,
        licence,
        "/countersignatures",
        null);
    teller.changes(
        "Issue it",
        adviser,
        licence,
        "/issue",
        """
        {"reference": "%s-2026-%s", "provisos": ["No onward transfer without written consent."]}\
        """
            .formatted(state, permits));
    return licence;
  }

  private void transferToOwnPlant() {
    teller.chapter("From Kyiv to the own plant in Odense, to manufacture there");
    String terms =
        terms("UA-43201234", odense, ownPlantLicence, "\"HOLD\", \"USE\", \"MANUFACTURE\"", true);
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
        request(terms("DK-38401234", aalborg, partnerLicence, "\"HOLD\", \"USE\"", false));
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
                .formatted(id(technology), id(partnerTransfer)));
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
        request(terms("DK-38401234", aalborg, partnerLicence, "\"HOLD\", \"USE\"", false));
    approve(transfer);
    refusesRelease("not-restricted", "Release to the suspended partner", transfer);
  }

  private void audit() {
    teller.chapter("What an auditor sees");
    String history = "/history?package=" + id(technology);
    var events = teller.reads("Read the history of the package", AUDITOR, history);
    teller.says(items(events) + " events: " + address + history);
    String custody = "/custody?package=" + id(technology) + "&revision=B";
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
            id(technology),
            kyiv,
            recipient,
            site,
            purposes,
            id(licence),
            manufacture ? ", \"productionLicence\": \"" + id(productionLicence) + "\"" : "");
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
        .formatted(manifestDigest);
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
