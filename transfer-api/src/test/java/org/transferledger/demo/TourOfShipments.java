package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.DEPOT_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

/** The ways of shipments that do not arrive. */
record TourOfShipments(Storyteller teller, StoryGround ground, Shipping shipping) {
  private static final String REASON =
      """
      {"reason": "The end-user certificate names another depot."}\
      """;

  TourOfShipments(Storyteller teller, StoryGround ground) {
    this(teller, ground, new Shipping(teller, ground));
  }

  void play() {
    String batch = shipping.batch("SA7-0004");
    teller.changes("Reject one", OFFICER_DK_TWO, shipping.request(batch), "/rejection", REASON);
    teller.changes(
        "Cancel one", STRIZH_EXPORT_CONTROL, shipping.request(batch), "/cancellation", REASON);
    String shipment = shipping.request(batch);
    teller.changes("Approve one", OFFICER_DK_TWO, shipment, "/approval", null);
    teller.changes("Release it", STRIZH_EXPORT_CONTROL, shipment, "/release", null);
    teller.changes(
        "Report its loss",
        DEPOT_ADMINISTRATOR,
        shipment,
        "/loss",
        """
        {"circumstances": "The truck was hit on the way from the border."}\
        """);
    teller.reads("Read it", OFFICER_DK_TWO, shipment);
  }
}
