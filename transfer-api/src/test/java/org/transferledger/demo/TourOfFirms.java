package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.DEPOT_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;

/** A firm's people and sites, its standing, and what hinders it. */
record TourOfFirms(Storyteller teller) {
  private static final String DEPOT = "/firms/" + StoryGround.DEPOT;

  private static final String GROUNDS =
      """
      {"reason": "The licence to store has lapsed.", "legalBasis": "Law on military goods, Art. 12"}\
      """;

  void play() {
    people();
    sites();
    certification();
    standing();
    barrier();
  }

  private void people() {
    teller.changes(
        "Authorise a person",
        DEPOT_ADMINISTRATOR,
        DEPOT,
        "/people",
        """
        {"person": {"issuer": "%s", "subject": "depot-keeper"}, "role": "ENGINEER",
         "nationalities": ["UA"], "packages": [], "until": "2035-01-01T00:00:00Z"}\
        """
            .formatted(DemoClient.ISSUER));
    teller.changes(
        "End the authorisation",
        DEPOT_ADMINISTRATOR,
        DEPOT,
        "/people/ending",
        """
        {"person": {"issuer": "%s", "subject": "depot-keeper"}, "reason": "Has left the firm."}\
        """
            .formatted(DemoClient.ISSUER));
  }

  private void sites() {
    String site =
        teller.adds(
            "Propose a second site",
            DEPOT_ADMINISTRATOR,
            "POST",
            DEPOT,
            "/sites",
            """
            {"name": "Second hall", "state": "UA", "address": "Vinnytsia, hall 2"}\
            """);
    String path = "/sites/" + site;
    teller.changes("Approve it", OFFICER_UA_ONE, DEPOT, path + "/approval", null);
    teller.changes(
        "Visit it",
        OFFICER_UA_ONE,
        DEPOT,
        path + "/visits",
        """
        {"on": "2026-01-15", "findings": "The fence is down on one side.", "satisfactory": false}\
        """);
    teller.changes("Suspend it", OFFICER_UA_ONE, DEPOT, path + "/suspension", GROUNDS);
    teller.changes(
        "Close it",
        OFFICER_UA_TWO,
        DEPOT,
        path + "/closure",
        """
        {"reason": "The hall is given up."}\
        """);
  }

  private void certification() {
    teller.changes(
        "Certify",
        OFFICER_UA_ONE,
        DEPOT,
        "/certification",
        """
        {"reference": "UA-CERT-7", "until": "2031-01-01T00:00:00Z"}\
        """);
    teller.changes(
        "Withdraw the certificate", OFFICER_UA_ONE, DEPOT, "/certification/withdrawal", GROUNDS);
  }

  private void standing() {
    teller.changes("Suspend", OFFICER_UA_ONE, DEPOT, "/suspension", GROUNDS);
    teller.changes(
        "Reinstate",
        OFFICER_UA_TWO,
        DEPOT,
        "/reinstatement",
        """
        {"reason": "The licence to store is renewed."}\
        """);
  }

  private void barrier() {
    String barrier =
        teller.adds(
            "Report a barrier",
            DEPOT_ADMINISTRATOR,
            "POST",
            DEPOT,
            "/barriers",
            """
            {"text": "Customs clearance in Padborg takes nine days.", "addressed": "UA"}\
            """);
    teller.changes(
        "Answer it",
        OFFICER_UA_ONE,
        DEPOT,
        "/barriers/" + barrier + "/answer",
        """
        {"text": "Clearance is to be asked for in advance; see the notice of 1 November."}\
        """);
  }
}
