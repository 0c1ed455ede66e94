package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;

import java.time.Instant;

/** What is read only. */
record TourOfPages(Storyteller teller, StoryGround ground) {
  void play() {
    reads("/log/keys");
    reads("/log/checkpoint");
    reads("/problems");
    reads("/problems/not-restricted");
    reads("/authorities/DK");
    reads("/firms/" + StoryGround.NORDVIND);
    reads(ground.technology);
    reads(ground.partnerLicence);
    reads(ground.partnerTransfer);
    reads(ground.misuse);
    reads("/control-lists");
    reads("/misuse-cases?overdue=true");
    reads("/misuse-cases?status=INVESTIGATING");
    reads("/retention");
    reads("/batches");
    reads("/dual-roles");
    reads("/what-if/embargo?firm=" + StoryGround.NORDVIND);
    String transfer = StoryGround.id(ground.partnerTransfer);
    reads("/custody/downstream?transfer=" + transfer);
    reads("/custody/upstream?transfer=" + StoryGround.id(ground.retransfer) + "&as=graph");
    reads("/events?transfer=" + transfer);
    export(transfer);
    reads(ground.partnerTransfer + "/grounds");
    reads(ground.technology + "/access?at=" + Instant.now());
    reads(ground.misuse + "/timeline");
  }

  private void export(String transfer) {
    String location =
        teller.creates(
            "Take out the history of a transfer",
            OFFICER_DK_ONE,
            "POST",
            "/exports",
            """
            {"query": {"transfer": "%s"}, "format": "NDJSON", "reason": "For the court of audit."}\
            """
                .formatted(transfer));
    reads(location);
  }

  private void reads(String path) {
    teller.reads("Read " + path, OFFICER_DK_ONE, path);
  }
}
