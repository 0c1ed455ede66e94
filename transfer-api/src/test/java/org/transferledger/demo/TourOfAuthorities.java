package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;

/** Who may decide for a state, and until when. */
record TourOfAuthorities(Storyteller teller) {
  private static final String DK = "/authorities/DK";

  void play() {
    delegation();
    mandate();
    appointments();
  }

  private void delegation() {
    teller.changes(
        "Delegate",
        OFFICER_DK_TWO,
        DK,
        "/delegations",
        """
        {"delegate": "delegate-dk", "until": "2035-01-01T00:00:00Z", "reason": "Leave."}\
        """);
    teller.changes(
        "End the delegation",
        OFFICER_DK_TWO,
        DK,
        "/delegations/ending",
        """
        {"delegate": "delegate-dk", "reason": "Back from leave."}\
        """);
  }

  private void mandate() {
    String mandate =
        teller.adds(
            "Grant a mandate for one firm",
            OFFICER_DK_ONE,
            "POST",
            DK,
            "/audit-mandates",
            """
            {"auditor": {"issuer": "%s", "subject": "auditor-of-nordvind"},
             "scope": {"kind": "FIRM", "value": "%s"}, "until": "2035-01-01T00:00:00Z",
             "reason": "Yearly audit of end use."}\
            """
                .formatted(DemoClient.ISSUER, StoryGround.NORDVIND));
    teller.changes(
        "End it",
        OFFICER_DK_TWO,
        DK,
        "/audit-mandates/" + mandate + "/ending",
        """
        {"reason": "The audit is done."}\
        """);
  }

  private void appointments() {
    teller.changes(
        "Appoint a custodian",
        OFFICER_DK_ONE,
        DK,
        "/custodians",
        """
        {"subject": "custodian-dk-one"}\
        """);
    teller.changes(
        "Appoint an officer",
        OFFICER_DK_ONE,
        DK,
        "/officers",
        """
        {"officer": "officer-dk-five"}\
        """);
    teller.changes(
        "End the appointment",
        OFFICER_DK_ONE,
        DK,
        "/appointments/ending",
        """
        {"subject": "officer-dk-five", "office": "OFFICER", "reason": "Has left the authority."}\
        """);
  }
}
