package org.transferledger.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import org.transferledger.demo.DemoClient;

/** What one client does down the chain: passing on what was received, and calling it back. */
record Chains(Sender sender, Calls calls, Firms firms) {
  private static final int RELEASE_ATTEMPTS = 3;

  /** The partner passes on what it has received, with the consent of the state of origin. */
  void passOn(Ground ground) {
    String parent = any(ground.holdings());
    if (parent.isEmpty()) {
      return;
    }
    Answer requested =
        sender.send(
            calls.create(
                Operation.REQUEST_TRANSFER, DemoClient.NORDVIND_ENGINEER, terms(ground, parent)));
    if (!requested.accepted()) {
      return;
    }
    String transfer = requested.id();
    if (!sender.onceIn(8)) {
      sender.send(
          calls.change(
              Operation.CONSENT_TO_RETRANSFER,
              sender.officer("UA"),
              """
              {"conditions": ["No further."]}\
              """,
              transfer));
    }
    sender.send(calls.change(Operation.APPROVE_TRANSFER, sender.officer("DK"), null, transfer));
    for (int attempt = 0; attempt < RELEASE_ATTEMPTS; attempt++) {
      Answer released =
          sender.send(
              calls.change(
                  Operation.RELEASE_TRANSFER,
                  DemoClient.NORDVIND_EXPORT_CONTROL,
                  Transfers.RELEASE,
                  transfer));
      if (released.accepted()) {
        return;
      }
      Pause.of(Duration.ofMillis(sender.random().nextInt(100)));
    }
  }

  /** The state of origin calls back a holding, and with it all that was made of it. */
  void recall(Ground ground) {
    String holding = any(ground.holdings());
    if (holding.isEmpty()) {
      return;
    }
    Answer recalled =
        sender.send(
            calls.change(
                Operation.RECALL_TRANSFER,
                sender.officer("UA"),
                """
                {"reason": "It is needed back.", "legalBasis": "Act 3", "due": "%s"}\
                """
                    .formatted(Instant.now().plus(Duration.ofDays(30))),
                holding));
    if (recalled.accepted()) {
      ground.holdings().remove(holding);
      sender.send(
          calls.changeSeen(
              Operation.ACKNOWLEDGE_RECALL, DemoClient.NORDVIND_ENGINEER, recalled, null, holding));
    }
  }

  private String terms(Ground ground, String parent) {
    return """
    {"packageId": "%s", "revision": "A", "from": {"firm": "%s", "site": "%s"},
     "to": {"firm": "%s", "site": "%s"}, "medium": "INTANGIBLE", "purposes": ["HOLD"], "basis": "DOMESTIC",
     "parent": "%s", "endUse": "Series production"}\
    """
        .formatted(
            ground.technology(),
            Firms.NORDVIND,
            firms.aalborg(),
            Firms.LIMFJORD,
            firms.hobro(),
            parent);
  }

  private String any(Queue<String> holdings) {
    var all = holdings.stream().toList();
    return all.isEmpty() ? "" : sender.any(all);
  }
}
