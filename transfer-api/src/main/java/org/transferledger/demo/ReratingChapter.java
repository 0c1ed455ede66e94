package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;

/** A rating turns out to be wrong. */
final class ReratingChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final String address;

  ReratingChapter(Storyteller teller, StoryGround ground, String address) {
    this.teller = teller;
    this.ground = ground;
    this.address = address;
  }

  void tell() {
    teller.chapter("A rating is changed, and what was released under it is listed for review");
    teller.changesWhatever(
        "Rate revision B anew for UA",
        OFFICER_UA_ONE,
        ground.technology,
        "/revisions/B/reratings",
        """
        {"rating": {"state": "UA", "list": "EU-CML", "edition": "2025-02-24", "code": "ML10.c"},
         "reason": "The airframe is designed for an unmanned aircraft of ML10.c."}\
        """);
    teller.changes(
        "Verify the new rating",
        OFFICER_UA_TWO,
        ground.technology,
        "/revisions/B/ratings/UA/verification",
        null);
    String list = "/reratings?package=" + StoryGround.id(ground.technology);
    var transfers = teller.reads("Read which transfers are to be reviewed", OFFICER_UA_ONE, list);
    teller.says(transfers.items() + " transfers: " + address + list);
    teller.holds(transfers.items() >= 2, "both transfers out of Kyiv are among them");
  }
}
