package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;

/** What is corrected, set aside, and kept longer than it must. */
record TourOfRecords(Storyteller teller, StoryGround ground) {
  private static final String DEPOT = "/firms/" + StoryGround.DEPOT;

  private static final String COURT =
      """
      {"ground": "COURT", "reference": "U.2026.118", "reason": "The court found no risk."}\
      """;

  void play() {
    corrections();
    revocation();
    match();
    holds();
  }

  private void corrections() {
    String correction = asksForCorrection("Vinnytsia, Kyivska 14");
    teller.changes("Confirm it", OFFICER_DK_TWO, correction, "/confirmation", null);
    teller.reads("Read it", OFFICER_DK_TWO, correction);
    teller.changes(
        "Decline another",
        OFFICER_DK_TWO,
        asksForCorrection("Vinnytsia, Kyivska 41"),
        "/refusal",
        """
        {"reason": "The register says 14."}\
        """);
  }

  private String asksForCorrection(String address) {
    return teller.creates(
        "Ask for a correction",
        OFFICER_DK_ONE,
        "POST",
        "/corrections",
        """
        {"streamType": "firm", "streamId": "%s", "version": 0, "field": "details.address",
         "value": "%s", "reason": "The letter came back."}\
        """
            .formatted(StoryGround.DEPOT, address));
  }

  private void revocation() {
    String technology = TourGround.verified(teller, "SA-5 unmanned aircraft");
    String restriction =
        teller.adds(
            "Revoke",
            OFFICER_DK_ONE,
            "POST",
            technology,
            "/restrictions",
            """
            {"kind": "REVOKE", "scope": {"kind": "STATE", "value": "DK"}, "reason": "End use is in doubt.",
             "legalBasis": "Protection of shared technology", "effective": "2026-11-01T00:00:00Z",
             "emergency": false}\
            """);
    teller.changes(
        "Set it aside",
        OFFICER_DK_TWO,
        technology,
        "/restrictions/" + restriction + "/setting-aside",
        COURT);
  }

  private void match() {
    teller.whatever(DEPOT);
    String screening =
        teller.adds(
            "Screen the depot",
            OFFICER_UA_ONE,
            "POST",
            DEPOT,
            "/screenings",
            """
            {"list": "EU-FSF", "listVersion": "2026-10-30", "screenedAt": "%sT00:00:00Z",
             "matches": [{"entry": "EU.7731.2", "score": 91}]}\
            """
                .formatted(ground.day(0)));
    String path = "/screenings/" + screening;
    teller.changes(
        "Confirm the match",
        OFFICER_UA_TWO,
        DEPOT,
        path + "/disposition",
        """
        {"entry": "EU.7731.2", "outcome": "CONFIRMED", "reason": "Same number in the register."}\
        """);
    teller.changes(
        "Set it aside",
        OFFICER_UA_TWO,
        DEPOT,
        path + "/setting-aside",
        """
        {"entry": "EU.7731.2",
         "settingAside": {"ground": "DELISTING", "reference": "OJ L 2026/2210", "reason": "It was taken off."}}\
        """);
  }

  private void holds() {
    var placed =
        teller.begins(
            "Place a legal hold",
            OFFICER_DK_ONE,
            "POST",
            "/legal-holds",
            """
            {"subject": {"kind": "FIRM", "value": "%s"}, "reason": "A suit is pending.",
             "legalBasis": "Administration of Justice Act s. 298"}\
            """
                .formatted(StoryGround.DEPOT));
    String holds = String.valueOf(placed.location());
    teller.reads("Read it", OFFICER_DK_TWO, holds);
    teller.changesWhatever(
        "Lift it",
        OFFICER_DK_TWO,
        holds,
        "/" + placed.text("id") + "/lifting",
        """
        {"reason": "The suit is settled."}\
        """);
    teller.refuses(
        "retention-begun",
        "Dispose of a transfer that is still held",
        OFFICER_UA_ONE,
        whatever(ground.ownPlantTransfer),
        "/disposal",
        """
        {"reason": "Room on the shelf."}\
        """);
  }

  private String whatever(String record) {
    teller.whatever(record);
    return record;
  }
}
