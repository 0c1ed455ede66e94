package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.LIMFJORD_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.LIMFJORD_ENGINEER;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;

/** What the partner holds is called back, and with it what the partner has passed on. */
final class RecallChapter {
  private final Storyteller teller;
  private final StoryGround ground;

  RecallChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("Ukraine recalls what the partner holds, down the chain");
    String first = ground.partnerTransfer;
    String second = ground.retransfer;
    teller.changesWhatever(
        "Recall it",
        OFFICER_UA_ONE,
        first,
        "/recall",
        """
        {"reason": "Drawings were seen at a firm that has no part in this.",
         "legalBasis": "Law on export control, Art. 17", "due": "2035-01-01T00:00:00Z"}\
        """);
    var passedOn = teller.reads("See what became of the retransfer", LIMFJORD_ENGINEER, second);
    teller.holds(passedOn.has("recalled"), "it is recalled too");
    acknowledge(first, NORDVIND_ENGINEER);
    acknowledge(second, LIMFJORD_ENGINEER);
    destroy(second);
    giveBack(first);
  }

  private void acknowledge(String transfer, DemoClient holder) {
    teller.changesWhatever(
        "Acknowledge the recall", holder, transfer, "/recall/acknowledgement", null);
  }

  private void destroy(String transfer) {
    String certificate =
        """
        {"method": "Overwritten, media shredded", "witnessedOn": "%s"}\
        """
            .formatted(ground.day(0));
    teller.changes("Certify destruction", LIMFJORD_ENGINEER, transfer, "/destruction", certificate);
    teller.refuses(
        "destruction-certified-by-two",
        "Certify it once more oneself",
        LIMFJORD_ENGINEER,
        transfer,
        "/destruction",
        certificate);
    teller.changes(
        "Certify it as the second person",
        LIMFJORD_ADMINISTRATOR,
        transfer,
        "/destruction",
        certificate);
  }

  private void giveBack(String transfer) {
    teller.changes(
        "Return what was received",
        NORDVIND_ENGINEER,
        transfer,
        "/return",
        """
        {"note": "Two sealed disks by courier; no copy is left."}\
        """);
    teller.changes(
        "Acknowledge the return", STRIZH_ENGINEER, transfer, "/return/acknowledgement", null);
  }
}
