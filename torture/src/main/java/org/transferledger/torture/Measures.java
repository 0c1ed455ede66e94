package org.transferledger.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.transferledger.demo.DemoClient;
import org.transferledger.torture.Ground.Grant;

/** What officers and investigators do against transfers. */
record Measures(Sender sender, Calls calls) {
  private static final List<String> KINDS = List.of("HOLD", "SUSPEND", "QUARANTINE", "REVOKE");

  /** An officer restricts, another one perhaps confirms, and lifts it a moment later. */
  void restrict(Ground ground) {
    boolean emergency = sender.random().nextInt(4) == 0;
    Answer restricted =
        sender.send(
            calls.change(
                Operation.RESTRICT_ACCESS,
                DemoClient.OFFICER_DK_ONE,
                order(emergency ? "HOLD" : sender.any(KINDS), scope(ground), emergency, ""),
                ground.technology()));
    if (!restricted.accepted()) {
      return;
    }
    if (emergency && sender.random().nextBoolean()) {
      sender.send(
          calls.change(
              Operation.CONFIRM_RESTRICTION,
              DemoClient.OFFICER_DK_TWO,
              null,
              ground.technology(),
              restricted.id()));
    }
    Pause.of(Duration.ofMillis(sender.random().nextInt(100)));
    sender.send(
        calls.change(
            Operation.LIFT_RESTRICTION,
            DemoClient.OFFICER_DK_THREE,
            """
            {"reason": "It is settled."}\
            """,
            ground.technology(),
            restricted.id()));
  }

  void revoke(Ground ground) {
    Grant grant = sender.any(List.of(Grant.values()));
    String licence = ground.current(grant);
    sender.send(
        calls.change(
            Operation.REVOKE_LICENCE,
            sender.officer(grant == Grant.PRODUCTION ? "DK" : "UA"),
            """
            {"reason": "It was misused.", "legalBasis": "Act 1"}\
            """,
            licence));
    ground.renew(grant, licence);
  }

  /** A report leads to a restriction that ends by itself, in the append of the containment. */
  void misuse(Ground ground) {
    String report =
        sender
            .send(
                calls.create(
                    Operation.REPORT_MISUSE,
                    DemoClient.NORDVIND_ENGINEER,
                    """
                    {"text": "It was copied.", "packageId": "%s"}\
                    """
                        .formatted(ground.technology())))
            .id();
    sender.send(calls.change(Operation.ACKNOWLEDGE_REPORT, DemoClient.INVESTIGATOR, null, report));
    sender.send(
        calls.change(
            Operation.TRIAGE,
            DemoClient.INVESTIGATOR,
            """
            {"outcome": "ACCEPTED", "reasons": "It is credible."}\
            """,
            report));
    String end = ", \"end\": \"%s\"".formatted(Instant.now().plusMillis(500));
    sender.send(
        calls.change(
            Operation.CONTAIN,
            sender.officer("UA"),
            """
            {"mode": "OVERT", "order": %s}\
            """
                .formatted(order("HOLD", scope(ground), false, end)),
            report));
  }

  /** A firm is suspended, and reinstated by another officer a moment later. */
  void suspend() {
    String firm = sender.any(List.of(Firms.NORDVIND, Firms.LIMFJORD));
    // Patiently, since a firm must not stay suspended for want of an answer.
    sender
        .client()
        .settle(
            calls.change(
                Operation.SUSPEND_FIRM,
                sender.officer("DK"),
                """
                {"reason": "It is being looked into.", "legalBasis": "Act 2"}\
                """,
                firm));
    Pause.of(Duration.ofMillis(sender.random().nextInt(200)));
    for (DemoClient officer : Ground.officers("DK")) {
      if (!reinstate(firm, officer).rule().equals("firm-reinstated-by-another")) {
        return;
      }
    }
  }

  private Answer reinstate(String firm, DemoClient officer) {
    return sender
        .client()
        .settle(
            calls.change(
                Operation.REINSTATE_FIRM,
                officer,
                """
                {"reason": "Nothing was found."}\
                """,
                firm));
  }

  private String scope(Ground ground) {
    return switch (sender.random().nextInt(4)) {
      case 0 -> "{\"kind\": \"FIRM\", \"value\": \"%s\"}".formatted(Firms.NORDVIND);
      case 1 ->
          "{\"kind\": \"LICENCE\", \"value\": \"%s\"}".formatted(ground.current(Grant.PARTNER));
      case 2 -> "{\"kind\": \"STATE\", \"value\": \"DK\"}";
      default -> "{\"kind\": \"EVERYONE\"}";
    };
  }

  private String order(String kind, String scope, boolean emergency, String end) {
    return """
    {"kind": "%s", "scope": %s, "reason": "Misuse", "legalBasis": "Order %d",
     "effective": "2026-01-01T00:00:00Z", "emergency": %b%s}\
    """
        .formatted(kind, scope, sender.random().nextLong(Long.MAX_VALUE), emergency, end);
  }
}
