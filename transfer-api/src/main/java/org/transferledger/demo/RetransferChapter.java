package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.LIMFJORD_ENGINEER;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.NORDVIND_EXPORT_CONTROL;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

/** The partner passes on what it holds, which Ukraine must consent to. */
final class RetransferChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final Transferring transferring;

  RetransferChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
    this.transferring = new Transferring(teller, ground);
  }

  void tell() {
    teller.chapter("From Aalborg on to Hobro, with the consent of Ukraine");
    String retransfer = request();
    teller.changes("Approve it", OFFICER_DK_TWO, retransfer, "/approval", null);
    transferring.refusesRelease(
        "retransfer-consented",
        "Release it without the consent of the state of origin",
        retransfer,
        NORDVIND_EXPORT_CONTROL);
    teller.changes(
        "Consent to the retransfer",
        OFFICER_UA_ONE,
        retransfer,
        "/consents",
        """
        {"conditions": ["For the wiring of the SA-7 only."]}\
        """);
    transferring.release(retransfer, NORDVIND_EXPORT_CONTROL);
    transferring.receive(retransfer, LIMFJORD_ENGINEER);
    teller.changesWhatever(
        "Show that a proviso of the licence is kept",
        STRIZH_EXPORT_CONTROL,
        ground.partnerLicence,
        "/proviso-evidence",
        """
        {"proviso": "No onward transfer without written consent.",
         "sha256": "8fd54a9b88ab30a707cccce04b665edbefbdf06ed69eb715aaa4ad11e5dd44f7",
         "description": "The written consent of Ukraine to the transfer from Aalborg to Hobro"}\
        """);
    ground.retransfer = retransfer;
  }

  /** Of what Nordvind holds to Limfjord, to hold. */
  private String request() {
    return teller.creates(
        "Request a retransfer",
        NORDVIND_ENGINEER,
        "POST",
        "/transfers",
        """
        {"packageId": "%s", "revision": "B", "from": {"firm": "%s", "site": "%s"},
         "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": ["HOLD"], "basis": "DOMESTIC",
         "parent": "%s", "endUse": "Wiring of the SA-7 airframe", "endUser": "Armed Forces of Ukraine"}\
        """
            .formatted(
                StoryGround.id(ground.technology),
                StoryGround.NORDVIND,
                ground.aalborg,
                StoryGround.LIMFJORD,
                ground.hobro,
                StoryGround.id(ground.partnerTransfer)));
  }
}
