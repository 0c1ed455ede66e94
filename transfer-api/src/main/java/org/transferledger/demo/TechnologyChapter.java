package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.nio.file.Path;
import java.util.List;

/** A package with two revisions, made from real files, rated and verified. */
final class TechnologyChapter {
  private static final List<String> STATES = List.of("UA", "DK");

  private final Storyteller teller;
  private final StoryGround ground;
  private final Path files;

  TechnologyChapter(Storyteller teller, StoryGround ground, Path files) {
    this.teller = teller;
    this.ground = ground;
    this.files = files;
  }

  void tell() {
    teller.chapter("A technology package with two revisions, rated and verified");
    ground.technology =
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
          ground.technology,
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
        ground.technology,
        "/revisions/B/ratings/UA/verification",
        null);
    teller.changes(
        "Verify the rating for UA",
        OFFICER_UA_ONE,
        ground.technology,
        "/revisions/B/ratings/UA/verification",
        null);
    teller.changes(
        "Verify the rating for DK",
        OFFICER_DK_ONE,
        ground.technology,
        "/revisions/B/ratings/DK/verification",
        null);
  }

  private void issue(String revision, String more) {
    String manifest = DemoFiles.manifest(files.resolve(revision));
    teller.adds(
        "Issue revision " + revision + " from the files in " + files.resolve(revision),
        STRIZH_ENGINEER,
        "PUT",
        ground.technology,
        "/revisions/" + revision,
        "{\"manifest\": %s%s}".formatted(manifest, more));
    ground.manifestDigest = DemoFiles.manifestDigest(files.resolve(revision));
  }
}
