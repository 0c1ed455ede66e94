package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.util.List;

/** A package of its own for the tour, since the one of the story is restricted. */
final class TourGround {
  /** The digest of the empty file. */
  static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  static final String CONTENT =
      """
      {"manifest": [{"path": "readme.txt", "mediaType": "text/plain", "size": 0, "sha256": "%s"}]}\
      """
          .formatted(EMPTY);

  private TourGround() {}

  /** Registers a package whose revision A is verified for both states; returns its address. */
  static String verified(Storyteller teller, String title) {
    String technology =
        teller.creates(
            "Register a package",
            STRIZH_EXPORT_CONTROL,
            "POST",
            "/packages",
            "{\"title\": \"%s\"}".formatted(title));
    teller.adds("Issue A", STRIZH_EXPORT_CONTROL, "PUT", technology, "/revisions/A", CONTENT);
    for (String state : List.of("UA", "DK")) {
      teller.changes(
          "Rate it",
          STRIZH_EXPORT_CONTROL,
          technology,
          "/revisions/A/ratings",
          """
          {"state": "%s", "list": "EU-CML", "edition": "2025-02-24", "code": "ML22.a"}\
          """
              .formatted(state));
      teller.changes(
          "Verify the rating",
          Licensing.officers(state).getFirst(),
          technology,
          "/revisions/A/ratings/" + state + "/verification",
          null);
    }
    return technology;
  }
}
