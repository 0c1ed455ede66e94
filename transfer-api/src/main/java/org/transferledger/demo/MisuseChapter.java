package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;

/** A report of misuse, how it is looked into in secret, and what is stopped. */
final class MisuseChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final Transferring transferring;

  MisuseChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
    this.transferring = new Transferring(teller, ground);
  }

  void tell() {
    teller.chapter("Misuse is reported, and looked into in secret");
    report();
    teller.changes("Acknowledge the report", INVESTIGATOR, ground.misuse, "/acknowledgement", null);
    teller.changes(
        "Accept it",
        INVESTIGATOR,
        ground.misuse,
        "/triage",
        """
        {"outcome": "ACCEPTED", "reasons": "The drawing numbers are those of revision B."}\
        """);
    teller.changes(
        "Assign an investigator",
        OFFICER_DK_ONE,
        ground.misuse,
        "/investigators",
        """
        {"investigator": {"issuer": "%s", "subject": "%s"}}\
        """
            .formatted(DemoClient.ISSUER, INVESTIGATOR.id()));
    teller.changes(
        "Watch the package, covertly",
        OFFICER_DK_ONE,
        ground.misuse,
        "/containment",
        """
        {"mode": "COVERT"}\
        """);
    gather();
    teller.findsNothing("Look for the case", NORDVIND_ADMINISTRATOR, ground.misuse);
    contain();
  }

  private void report() {
    var answer =
        teller.begins(
            "Report misuse; only a one-time pseudonym is recorded",
            NORDVIND_ENGINEER,
            "POST",
            "/misuse-cases",
            """
            {"text": "Drawings of revision B were seen at a firm that has no part in this.",
             "packageId": "%s", "revision": "B", "transferId": "%s", "firm": "DK-38401234",
             "contact": "Ask for me at the gate, never by mail."}\
            """
                .formatted(
                    StoryGround.id(ground.technology), StoryGround.id(ground.partnerTransfer)));
    ground.misuse = String.valueOf(answer.location());
    ground.receiptCode = answer.text("receiptCode");
  }

  private void gather() {
    ground.photograph =
        evidence("Add a photograph", "A photograph of a drawing at a fair", "image/jpeg", "a1");
    teller.changes(
        "Hand it over to the laboratory",
        INVESTIGATOR,
        ground.misuse,
        "/evidence/" + ground.photograph + "/custody-steps",
        """
        {"to": "Laboratory of the authority, Copenhagen", "reason": "Comparison with revision B",
         "at": "%sT00:00:02Z"}\
        """
            .formatted(ground.day(-1)));
    String recording = evidence("Add a recording", "A telephone call", "audio/ogg", "b2");
    teller.changes(
        "Exclude the recording",
        INVESTIGATOR,
        ground.misuse,
        "/evidence/" + recording + "/exclusion",
        """
        {"reason": "Nobody had allowed it to be made."}\
        """);
  }

  private String evidence(String what, String description, String type, String digits) {
    return teller.adds(
        what,
        INVESTIGATOR,
        "POST",
        ground.misuse,
        "/evidence",
        """
        {"description": "%s", "mediaType": "%s", "size": 48211, "sha256": "%s",
         "source": "Left at the desk of the authority", "collector": "The investigator",
         "collectedAt": "%sT00:00:01Z"}\
        """
            .formatted(description, type, digits.repeat(32), ground.day(-1)));
  }

  private void contain() {
    teller.chapter("The case is contained openly, and the next release refused");
    teller.changes(
        "Suspend the partner's access, without a word of the case",
        OFFICER_DK_ONE,
        ground.misuse,
        "/containment",
        """
        {"mode": "OVERT",
         "order": {"kind": "SUSPEND", "scope": {"kind": "FIRM", "value": "DK-38401234"},
                   "reason": "Verification of end use.", "legalBasis": "Protection of shared technology",
                   "effective": "2026-11-01T00:00:00Z", "emergency": false}}\
        """);
    String transfer = transferring.requestToPartner();
    transferring.approve(transfer);
    transferring.refusesRelease("not-restricted", "Release to the suspended partner", transfer);
    teller.findsNothing("Look for the case again", NORDVIND_ADMINISTRATOR, ground.misuse);
  }
}
