package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the story stands on: authorities, firms with their sites, a rated package, and licences. */
final class StoryGround {
  private static final String STRIZH = "/firms/UA-43201234";
  private static final String NORDVIND = "/firms/DK-38401234";
  private static final List<String> STATES = List.of("UA", "DK");

  /** Ids of the sites. */
  String kyiv = "";

  String odense = "";
  String aalborg = "";

  /** Where the package and the licences are found. */
  String technology = "";

  String ownPlantLicence = "";
  String partnerLicence = "";
  String productionLicence = "";

  /** Of the revision that is transferred. */
  String manifestDigest = "";

  private final Storyteller teller;
  private final Path files;

  StoryGround(Storyteller teller, Path files) {
    this.teller = teller;
    this.files = files;
  }

  void prepare() {
    authorities();
    firms();
    technologyPackage();
    licences();
  }

  private void authorities() {
    teller.chapter("Two operators establish the two authorities");
    for (String state : STATES) {
      String authority = "/authorities/" + state;
      String officer = "officer-" + state.toLowerCase(Locale.ROOT);
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

  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
