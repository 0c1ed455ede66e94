package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OPERATOR_ONE;
import static org.transferledger.demo.DemoClient.STRIZH_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import org.transferledger.demo.DemoApi.Body;

/** Packages from their import to the archive, their restrictions, and the lists of codes. */
record TourOfPackages(Storyteller teller) {
  void play() {
    controlList();
    imports();
    restrictions();
    archive();
  }

  private void controlList() {
    String edition = "/control-lists/DK-NATIONAL/editions/2026-01-01";
    teller.uploads(
        "Load an edition",
        OPERATOR_ONE,
        "PUT",
        edition,
        new Body("text/csv", "code,title\r\nML22.a,Technology for unmanned aircraft\r\n"));
    teller.reads("Read it", STRIZH_EXPORT_CONTROL, edition);
  }

  private void imports() {
    var report =
        teller.uploads(
            "Register packages in bulk",
            STRIZH_EXPORT_CONTROL,
            "POST",
            "/packages/imports",
            new Body(
                "application/x-ndjson",
                """
                {"reference": "SA-7-200", "title": "SA-7 unmanned aircraft, datalink"}
                {"reference": "SA-7-300", "title": "SA-7 unmanned aircraft, launcher"}
                """));
    teller.reads(
        "Read its report", STRIZH_EXPORT_CONTROL, "/packages/imports/" + report.text("id"));
  }

  private void restrictions() {
    String technology = register("SA-7 unmanned aircraft, ground station");
    String hold = restrict(technology, "HOLD", true);
    String path = "/restrictions/" + hold;
    teller.changes("Confirm it", OFFICER_DK_TWO, technology, path + "/confirmation", null);
    teller.changes(
        "Lift it",
        OFFICER_DK_TWO,
        technology,
        path + "/lifting",
        """
        {"reason": "The drawings were found to be public."}\
        """);
  }

  private String restrict(String technology, String kind, boolean emergency) {
    return teller.adds(
        "Restrict",
        OFFICER_DK_ONE,
        "POST",
        technology,
        "/restrictions",
        """
        {"kind": "%s", "scope": {"kind": "EVERYONE"}, "reason": "Drawings were seen elsewhere.",
         "legalBasis": "Protection of shared technology", "effective": "2026-11-01T00:00:00Z", "emergency": %b}\
        """
            .formatted(kind, emergency));
  }

  private void archive() {
    String technology = register("SA-6 unmanned aircraft");
    teller.adds(
        "Issue a revision",
        STRIZH_EXPORT_CONTROL,
        "PUT",
        technology,
        "/revisions/A",
        TourGround.CONTENT);
    teller.changes(
        "Withdraw it",
        STRIZH_EXPORT_CONTROL,
        technology,
        "/revisions/A/withdrawal",
        """
        {"reason": "The drawings contain an error."}\
        """);
    teller.changes(
        "Archive the package",
        STRIZH_ADMINISTRATOR,
        technology,
        "/archiving",
        """
        {"reason": "The aircraft is not built any more."}\
        """);
  }

  private String register(String title) {
    return teller.creates(
        "Register a package",
        STRIZH_EXPORT_CONTROL,
        "POST",
        "/packages",
        "{\"title\": \"%s\"}".formatted(title));
  }
}
