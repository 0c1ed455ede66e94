package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;

/** Two licensed transfers, and one that the licence does not cover any more. */
final class TransferChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final Transferring transferring;

  TransferChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
    this.transferring = new Transferring(teller, ground);
  }

  void tell() {
    toOwnPlant();
    toPartner();
  }

  private void toOwnPlant() {
    teller.chapter("From Kyiv to the own plant in Odense, to manufacture there");
    String transfer = transferring.requestToOwnPlant();
    transferring.refusesRelease(
        "only-approved-is-released", "Release it before its approval", transfer);
    transferring.approve(transfer);
    transferring.release(transfer);
    transferring.receive(transfer, STRIZH_ENGINEER);
    ground.ownPlantTransfer = transfer;

    String second = transferring.requestToOwnPlant();
    transferring.approve(second);
    transferring.refusesRelease(
        "licence-not-overdrawn", "Release once more under a licence for one transfer", second);
  }

  private void toPartner() {
    teller.chapter("From Kyiv to the partner in Aalborg, to hold, use and pass on");
    String transfer = transferring.requestToPartner();
    transferring.approve(transfer);
    transferring.release(transfer);
    transferring.receive(transfer, NORDVIND_ENGINEER);
    ground.partnerTransfer = transfer;
  }
}
