package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;

/** A report of ground.misuse, and what it stops. */
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
    teller.chapter("Misuse is reported, the case contained, and the next release refused");
    ground.misuse =
        teller.creates(
            "Report ground.misuse, under a one-time pseudonym",
            NORDVIND_ENGINEER,
            "POST",
            "/misuse-cases",
            """
            {"text": "Drawings of revision B were seen at a firm that has no part in this.",
             "packageId": "%s", "revision": "B", "transferId": "%s", "firm": "DK-38401234"}\
            """
                .formatted(
                    StoryGround.id(ground.technology), StoryGround.id(ground.partnerTransfer)));
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
        "Contain it: suspend the partner's access",
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
  }
}
