package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;
import static org.transferledger.demo.DemoClient.NORDVIND_EXPORT_CONTROL;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;
import static org.transferledger.demo.DemoClient.STRIZH_ENGINEER;
import static org.transferledger.demo.DemoClient.STRIZH_EXPORT_CONTROL;

import org.transferledger.technology.Digest;

/** The ways of transfers other than the straight one. */
final class TourOfTransfers {
  private static final String REASON =
      """
      {"reason": "The end use is not clear."}\
      """;

  private final Storyteller teller;
  private final StoryGround ground;
  private final String technology;
  private final String licence;

  TourOfTransfers(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
    this.technology = TourGround.verified(teller, "SA-8 unmanned aircraft");
    this.licence =
        new Licensing(teller)
            .licence(
                "the tour",
                Licensing.Terms.export("UA", StoryGround.id(technology), StoryGround.STRIZH)
                    .to(StoryGround.NORDVIND, ground.aalborg, "DK")
                    .passedOn()
                    .transfers(9));
  }

  void play() {
    unreleased();
    disputed();
    returned();
    lost();
    retransfers();
    past();
  }

  private void unreleased() {
    teller.changes("Reject one", OFFICER_UA_ONE, request(), "/rejection", REASON);
    teller.changes("Cancel one", STRIZH_ENGINEER, request(), "/cancellation", REASON);
  }

  private void disputed() {
    teller.changes(
        "Dispute one",
        NORDVIND_ENGINEER,
        released(),
        "/dispute",
        """
        {"reason": "A file is missing.", "received": "%s"}\
        """
            .formatted(TourGround.EMPTY));
  }

  private void returned() {
    String transfer = received();
    teller.changes(
        "Return one",
        NORDVIND_ENGINEER,
        transfer,
        "/return",
        """
        {"note": "One sealed disk by courier."}\
        """);
    teller.changes("Acknowledge it", STRIZH_ENGINEER, transfer, "/return/acknowledgement", null);
  }

  private void lost() {
    teller.changes(
        "Lose one",
        NORDVIND_ENGINEER,
        received(),
        "/loss",
        """
        {"circumstances": "A laptop was stolen from a car."}\
        """);
  }

  private void retransfers() {
    String held = received();
    String first = retransfer(held);
    teller.changes(
        "Consent",
        OFFICER_UA_ONE,
        first,
        "/consents",
        """
        {"conditions": []}\
        """);
    teller.changes("Withdraw the consent", OFFICER_UA_TWO, first, "/consents/withdrawal", REASON);
    teller.changes("Refuse consent", OFFICER_UA_ONE, retransfer(held), "/consents/refusal", REASON);
    teller.changes(
        "Attest that use has ceased",
        NORDVIND_EXPORT_CONTROL,
        held,
        "/cessation",
        """
        {"purposes": ["USE"], "text": "The series has ended."}\
        """);
  }

  private String retransfer(String parent) {
    return teller.creates(
        "Request a retransfer",
        NORDVIND_ENGINEER,
        "POST",
        "/transfers",
        terms(
            StoryGround.NORDVIND,
            ground.aalborg,
            StoryGround.LIMFJORD,
            ground.hobro,
            "\"HOLD\"",
            "\"basis\": \"DOMESTIC\", \"parent\": \"%s\"".formatted(StoryGround.id(parent))));
  }

  private void past() {
    teller.creates(
        "Record a release of the past",
        STRIZH_EXPORT_CONTROL,
        "POST",
        "/transfers/past",
        """
        {"terms": %s, "releasedOn": "2026-10-01T08:00:00Z", "manifestDigest": "%s",
         "discovery": "An e-mail was found in a review of the mailbox."}\
        """
            .formatted(termsToPartner(), Digest.of(new byte[0]).hex()));
  }

  private String received() {
    String transfer = released();
    String digest =
        teller.reads("See what was released", NORDVIND_ENGINEER, transfer).text("manifestDigest");
    teller.changes(
        "Acknowledge receipt",
        NORDVIND_ENGINEER,
        transfer,
        "/receipt",
        "{\"manifestDigest\": \"%s\"}".formatted(digest));
    return transfer;
  }

  private String released() {
    String transfer = request();
    var transferring = new Transferring(teller, ground);
    transferring.approve(transfer);
    transferring.release(transfer);
    return transfer;
  }

  private String request() {
    return teller.creates("Request one", STRIZH_ENGINEER, "POST", "/transfers", termsToPartner());
  }

  private String termsToPartner() {
    return terms(
        StoryGround.STRIZH,
        ground.kyiv,
        StoryGround.NORDVIND,
        ground.aalborg,
        "\"HOLD\", \"USE\", \"RETRANSFER\"",
        "\"basis\": \"LICENCE\", \"licence\": \"%s\"".formatted(StoryGround.id(licence)));
  }

  private String terms(
      String from, String fromSite, String to, String toSite, String purposes, String basis) {
    return """
    {"packageId": "%s", "revision": "A", "from": {"firm": "%s", "site": "%s"},
     "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": [%s], %s,
     "endUse": "Series production"}\
    """
        .formatted(StoryGround.id(technology), from, fromSite, to, toSite, purposes, basis);
  }
}
