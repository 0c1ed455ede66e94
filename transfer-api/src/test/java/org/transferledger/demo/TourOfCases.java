package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.CUSTODIAN_DK;
import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.LIMFJORD_EXPORT_CONTROL;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;

/** A case that a firm has disclosed itself, and what is asked for too early. */
record TourOfCases(Storyteller teller, StoryGround ground) {
  void play() {
    String technology = TourGround.verified(teller, "SA-9 unmanned aircraft");
    String own = disclose(technology);
    String misuse = own.replace("/own-cases/", "/misuse-cases/");
    investigate(misuse);
    contain(misuse);
    hear(misuse);
    teller.reads("Read what one has disclosed", LIMFJORD_EXPORT_CONTROL, own);
    tooEarly();
  }

  private String disclose(String technology) {
    return teller.creates(
        "Disclose what one's own people did",
        LIMFJORD_EXPORT_CONTROL,
        "POST",
        "/own-cases",
        """
        {"text": "A test flight was filmed and put on the web.", "packageId": "%s", "revision": "A"}\
        """
            .formatted(StoryGround.id(technology)));
  }

  private void investigate(String misuse) {
    teller.whatever(misuse);
    teller.changes("Acknowledge it", INVESTIGATOR, misuse, "/acknowledgement", null);
    teller.changes(
        "Accept it",
        INVESTIGATOR,
        misuse,
        "/triage",
        """
        {"outcome": "ACCEPTED", "reasons": "The film shows it.", "accused": "DK-39505678"}\
        """);
    teller.changes(
        "Assign an investigator",
        OFFICER_DK_ONE,
        misuse,
        "/investigators",
        """
        {"investigator": {"issuer": "%s", "subject": "%s"}}\
        """
            .formatted(DemoClient.ISSUER, INVESTIGATOR.id()));
  }

  private void contain(String misuse) {
    teller.changes(
        "Restrict it",
        OFFICER_DK_ONE,
        misuse,
        "/containment",
        """
        {"mode": "OVERT",
         "order": {"kind": "HOLD", "scope": {"kind": "EVERYONE"}, "reason": "Verification of end use.",
                   "legalBasis": "Protection of shared technology", "effective": "2026-11-01T00:00:00Z",
                   "emergency": false}}\
        """);
    teller.changes(
        "Let the restriction stay",
        OFFICER_DK_TWO,
        misuse,
        "/containment/permanence",
        """
        {"reason": "The film cannot be taken back."}\
        """);
  }

  private void hear(String misuse) {
    teller.changes(
        "Notify",
        INVESTIGATOR,
        misuse,
        "/notice",
        """
        {"text": "A film of a test flight is on the web.", "respondBy": "2035-01-01T00:00:00Z"}\
        """);
    teller.changes(
        "Record what was said on the telephone",
        INVESTIGATOR,
        misuse,
        "/responses",
        """
        {"text": "The film is from our own roof. It was taken down within the hour."}\
        """);
  }

  private void tooEarly() {
    String report =
        String.valueOf(
            teller
                .begins(
                    "Report something else",
                    NORDVIND_ENGINEER,
                    "POST",
                    "/misuse-cases",
                    """
                    {"text": "Somebody has left a door open."}\
                    """)
                .location());
    teller.refuses(
        "retention-passed",
        "Forget at once who it was",
        CUSTODIAN_DK,
        report,
        "/reporter/disposal",
        null);
    teller.refuses(
        "retention-begun",
        "Dispose of the case",
        OFFICER_DK_ONE,
        report,
        "/disposal",
        """
        {"reason": "It was nothing."}\
        """);
  }
}
