package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_THREE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import java.util.List;

/** The way of a licence from the application to its issue. */
record Licensing(Storyteller teller) {
  private static final String ADVICE =
      """
      {"favourable": true, "reasons": "No ground of Common Position 2008/944/CFSP stands against it."}\
      """;

  /**
   * What is applied for; the sender, or for a production licence the recipient, is the applicant.
   *
   * @param purposes as members of a JSON list
   */
  record Terms(
      String state,
      String permits,
      String kind,
      String technology,
      String sender,
      String recipient,
      String site,
      String destination,
      String purposes,
      int transfers) {
    private static final String UNTIL = "2035-01-01T00:00:00Z";

    /** One transfer, to hold and use. */
    static Terms export(String state, String technology, String sender) {
      return new Terms(
          state,
          "EXPORT",
          "INDIVIDUAL",
          technology,
          sender,
          "",
          "",
          "",
          purpose("HOLD") + ", " + purpose("USE"),
          1);
    }

    /** To manufacture at the own site what was received from another of its own. */
    static Terms production(String state, String technology, String firm, String site) {
      String purposes = purpose("MANUFACTURE") + ", " + purpose("USE");
      return new Terms(
          state, "PRODUCTION", "INDIVIDUAL", technology, firm, firm, site, state, purposes, 1);
    }

    Terms to(String firm, String where, String abroad) {
      return new Terms(
          state, permits, kind, technology, sender, firm, where, abroad, purposes, transfers);
    }

    Terms transfers(int most) {
      return new Terms(
          state, permits, kind, technology, sender, recipient, site, destination, purposes, most);
    }

    /** With the right to pass it on, if the state of origin consents. */
    Terms passedOn() {
      return new Terms(
          state,
          permits,
          kind,
          technology,
          sender,
          recipient,
          site,
          destination,
          purposes + ", " + purpose("RETRANSFER"),
          transfers);
    }

    private static String purpose(String name) {
      return "{\"purpose\": \"%s\", \"until\": \"%s\"}".formatted(name, UNTIL);
    }

    String json() {
      return """
      {"issuingState": "%s", "permits": "%s", "kind": "%s",
       "coverage": {"packages": ["%s"], "codes": [{"list": "EU-CML", "code": "ML22"}],
                    "senders": ["%s"], "recipients": ["%s"], "sites": ["%s"], "destinations": ["%s"]},
       "purposes": [%s],
       "validFrom": "2026-01-01T00:00:00Z", "validUntil": "%s",
       "limits": {"transfers": %d}}\
      """
          .formatted(
              state,
              permits,
              kind,
              technology,
              sender,
              recipient,
              site,
              destination,
              purposes,
              UNTIL,
              transfers);
    }
  }

  /** Applies, and sees it through to the issue; returns where the licence is found. */
  String licence(String what, Terms terms) {
    String licence = application(what, terms);
    var officers = officers(terms.state());
    advise(licence, officers.get(0));
    teller.refuses(
        "three-people-decide",
        "Countersign the own advice",
        officers.get(0),
        licence,
        "/countersignatures",
        null);
    countersign(licence, officers);
    teller.changes(
        "Issue it",
        officers.get(0),
        licence,
        "/issue",
        """
        {"reference": "%s-2026-%s", "provisos": ["No onward transfer without written consent."]}\
        """
            .formatted(terms.state(), terms.permits()));
    return licence;
  }

  String application(String what, Terms terms) {
    return teller.creates(
        "Apply for a licence for " + what,
        STRIZH_EXPORT_CONTROL,
        "POST",
        "/licences",
        terms.json());
  }

  void advise(String licence, DemoClient officer) {
    teller.changes("Advise on it", officer, licence, "/advice", ADVICE);
  }

  void countersign(String licence, List<DemoClient> officers) {
    teller.changes("Countersign", officers.get(1), licence, "/countersignatures", null);
    teller.changes("Countersign again", officers.get(2), licence, "/countersignatures", null);
  }

  /** Three officers of a state: one advises and issues, two countersign. */
  static List<DemoClient> officers(String state) {
    return state.equals("UA")
        ? List.of(OFFICER_UA_ONE, OFFICER_UA_TWO, OFFICER_UA_THREE)
        : List.of(OFFICER_DK_ONE, OFFICER_DK_TWO, OFFICER_DK_THREE);
  }
}
