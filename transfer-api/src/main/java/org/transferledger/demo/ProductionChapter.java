package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.DEPOT_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

/** What is made in Odense goes to Ukraine. */
final class ProductionChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final Shipping shipping;

  ProductionChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
    this.shipping = new Shipping(teller, ground);
  }

  void tell() {
    teller.chapter("Made in Odense, shipped to Ukraine");
    ground.shipmentLicence =
        new Licensing(teller)
            .licence(
                "the export to Ukraine of what is made in Odense",
                Licensing.Terms.export("DK", StoryGround.id(ground.technology), StoryGround.STRIZH)
                    .to(StoryGround.DEPOT, ground.vinnytsia, "UA")
                    .transfers(5));
    String batch = shipping.batch("SA7-0001", "SA7-0002", "SA7-0003");
    String shipment = shipping.request(batch);
    teller.refuses(
        "officer-of-state-decides",
        "Approve the own shipment",
        STRIZH_EXPORT_CONTROL,
        shipment,
        "/approval",
        null);
    teller.changes("Approve it", OFFICER_DK_TWO, shipment, "/approval", null);
    teller.changes("Release it", STRIZH_EXPORT_CONTROL, shipment, "/release", null);
    teller.changes("Confirm delivery", DEPOT_ADMINISTRATOR, shipment, "/delivery", null);
    teller.reads("Read what became of the batch", STRIZH_ENGINEER, batch);
  }
}
