package org.transferledger.torture;

import java.time.Duration;
import java.util.Set;
import org.transferledger.demo.DemoClient;
import org.transferledger.torture.Ground.Grant;

/** What one client does with transfers from the owner of the technology. */
record Transfers(Sender sender, Calls calls, Firms firms) {
  static final String RELEASE =
      """
      {"exportLimits": "No onward transfer."}\
      """;

  /** What soon ends by itself or by somebody else's doing. */
  private static final Set<String> PASSING = Set.of("not-restricted", "firm-not-suspended");

  private static final int RELEASE_ATTEMPTS = 5;

  /** From the request to the receipt, with a release that others contest. */
  void transfer(Ground ground, Grant grant) {
    String licence = ground.current(grant);
    String production = ground.current(Grant.PRODUCTION);
    Answer requested = request(ground, grant, licence, production);
    if (!requested.accepted()) {
      return;
    }
    String transfer = requested.id();
    Answer approved =
        sender.send(
            calls.changeSeen(
                Operation.APPROVE_TRANSFER, sender.officer("UA"), requested, null, transfer));
    if (!approved.accepted()) {
      return;
    }
    for (int attempt = 0; attempt < RELEASE_ATTEMPTS; attempt++) {
      Answer released =
          sender.send(
              calls.changeSeen(
                  Operation.RELEASE_TRANSFER,
                  DemoClient.STRIZH_EXPORT_CONTROL,
                  approved,
                  RELEASE,
                  transfer));
      if (released.accepted()) {
        receive(transfer, grant, released);
        if (grant == Grant.PARTNER) {
          ground.holdings().add(transfer);
        }
        return;
      }
      if (!PASSING.contains(released.rule())) {
        ground.renew(grant, licence);
        if (grant == Grant.OWN_PLANT) {
          ground.renew(Grant.PRODUCTION, production);
        }
        return;
      }
      Pause.of(Duration.ofMillis(sender.random().nextInt(300)));
    }
  }

  private Answer request(Ground ground, Grant grant, String licence, String production) {
    boolean partner = grant == Grant.PARTNER;
    return sender.send(
        calls.create(
            Operation.REQUEST_TRANSFER,
            DemoClient.STRIZH_ENGINEER,
            """
            {"packageId": "%s", "revision": "A", "from": {"firm": "%s", "site": "%s"},
             "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": [%s], "basis": "LICENCE",
             "licence": "%s"%s, "endUse": "Series production"}\
            """
                .formatted(
                    ground.technology(),
                    Firms.STRIZH,
                    firms.kyiv(),
                    partner ? Firms.NORDVIND : Firms.STRIZH,
                    partner ? firms.aalborg() : firms.odense(),
                    partner ? "\"HOLD\", \"RETRANSFER\"" : "\"HOLD\", \"MANUFACTURE\"",
                    licence,
                    partner ? "" : ", \"productionLicence\": \"" + production + "\"")));
  }

  private void receive(String transfer, Grant grant, Answer released) {
    sender.send(
        calls.changeSeen(
            Operation.ACKNOWLEDGE_RECEIPT,
            grant == Grant.PARTNER ? DemoClient.NORDVIND_ENGINEER : DemoClient.STRIZH_ENGINEER,
            released,
            """
            {"manifestDigest": "%s"}\
            """
                .formatted(Ground.MANIFEST.digest().hex()),
            transfer));
  }

  /** Things that must be refused. */
  void ask(Ground ground) {
    String licence = ground.current(Grant.PARTNER);
    Answer requested = request(ground, Grant.PARTNER, licence, licence);
    if (!requested.accepted()) {
      return;
    }
    String transfer = requested.id();
    DemoClient exportControl = DemoClient.STRIZH_EXPORT_CONTROL;
    switch (sender.random().nextInt(4)) {
      case 0 ->
          sender.send(calls.change(Operation.RELEASE_TRANSFER, exportControl, RELEASE, transfer));
      case 1 ->
          sender.send(
              calls.change(
                  Operation.RELEASE_TRANSFER, DemoClient.STRIZH_ENGINEER, RELEASE, transfer));
      case 2 -> {
        sender.send(calls.change(Operation.APPROVE_TRANSFER, sender.officer("UA"), null, transfer));
        sender.send(
            calls.changeSeen(
                Operation.RELEASE_TRANSFER, exportControl, requested, RELEASE, transfer));
      }
      default ->
          sender.send(calls.change(Operation.RELEASE_TRANSFER, exportControl, RELEASE, licence));
    }
  }
}
