package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

/** The way of a transfer from Kyiv, from the request to the receipt. */
record Transferring(Storyteller teller, StoryGround ground) {
  private static final String RELEASE =
      """
      {"exportLimits": "No onward transfer or export without the written consent of Ukraine."}\
      """;

  /**
   * Requests one of revision B under a licence.
   *
   * @param more further members of the terms, beginning with a comma; or empty
   */
  String request(String recipient, String site, String purposes, String licence, String more) {
    return teller.creates(
        "Request a transfer of revision B",
        STRIZH_ENGINEER,
        "POST",
        "/transfers",
        """
        {"packageId": "%s", "revision": "B", "from": {"firm": "%s", "site": "%s"},
         "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": [%s], "basis": "LICENCE",
         "licence": "%s"%s, "endUse": "Series production of the SA-7 airframe",
         "endUser": "Armed Forces of Ukraine"}\
        """
            .formatted(
                StoryGround.id(ground.technology),
                StoryGround.STRIZH,
                ground.kyiv,
                recipient,
                site,
                purposes,
                StoryGround.id(licence),
                more));
  }

  /** To the own plant, to manufacture there. */
  String requestToOwnPlant() {
    return request(
        StoryGround.STRIZH,
        ground.odense,
        "\"HOLD\", \"USE\", \"MANUFACTURE\"",
        ground.ownPlantLicence,
        ", \"productionLicence\": \"%s\"".formatted(StoryGround.id(ground.productionLicence)));
  }

  /** To the partner, to hold, use and pass on. */
  String requestToPartner() {
    return request(
        StoryGround.NORDVIND,
        ground.aalborg,
        "\"HOLD\", \"USE\", \"RETRANSFER\"",
        ground.partnerLicence,
        "");
  }

  void approve(String transfer) {
    teller.changes("Approve it", OFFICER_UA_TWO, transfer, "/approval", null);
  }

  void release(String transfer) {
    release(transfer, STRIZH_EXPORT_CONTROL);
  }

  void release(String transfer, DemoClient by) {
    teller.changes("Release it", by, transfer, "/release", RELEASE);
  }

  void refusesRelease(String rule, String what, String transfer) {
    refusesRelease(rule, what, transfer, STRIZH_EXPORT_CONTROL);
  }

  void refusesRelease(String rule, String what, String transfer, DemoClient by) {
    teller.refuses(rule, what, by, transfer, "/release", RELEASE);
  }

  void receive(String transfer, DemoClient recipient) {
    teller.changes(
        "Acknowledge receipt by the manifest's digest",
        recipient,
        transfer,
        "/receipt",
        """
        {"manifestDigest": "%s"}\
        """
            .formatted(ground.manifestDigest));
  }
}
