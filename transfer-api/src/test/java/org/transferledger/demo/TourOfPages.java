package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;

/** What is read only. */
record TourOfPages(Storyteller teller, StoryGround ground) {
  void play() {
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
  }

  private void reads(String path) {
    teller.reads("Read " + path, OFFICER_DK_ONE, path);
  }
}
