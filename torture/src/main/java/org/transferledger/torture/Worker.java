package org.transferledger.torture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.transferledger.demo.DemoClient;
import org.transferledger.torture.Ground.Grant;

/** One client, who does at random what clients do. */
final class Worker {
  private static final String RELEASE =
      """
      {"exportLimits": "No onward transfer."}\
      """;
  private static final int RELEASE_ATTEMPTS = 5;
  private static final List<String> KINDS = List.of("HOLD", "SUSPEND", "QUARANTINE", "REVOKE");

  private final Client client;
  private final Calls calls;
  private final Firms firms;
  private final Grounds grounds;
  private final Answers answers;
  private final RandomGenerator random;

  Worker(
      Client client,
      Calls calls,
      Firms firms,
      Grounds grounds,
      Answers answers,
      RandomGenerator random) {
    this.client = client;
    this.calls = calls;
    this.firms = firms;
    this.grounds = grounds;
    this.answers = answers;
    this.random = random;
  }

  /** One thing, to its end. */
  void act() {
    Ground ground = grounds.any(random);
    int chance = random.nextInt(100);
    if (chance < 68) {
      transfer(ground, random.nextInt(4) > 0 ? Grant.PARTNER : Grant.OWN_PLANT);
    } else if (chance < 73) {
      restrict(ground);
    } else if (chance < 75) {
      revoke(ground);
    } else if (chance < 77) {
      misuse(ground);
    } else if (chance < 85) {
      ask(ground);
    } else if (chance < 98) {
      answers.anyAnswered(random).ifPresent(client::settle);
    } else {
      grounds.another(random);
    }
  }

  /** From the request to the receipt, with a release that others contest. */
  private void transfer(Ground ground, Grant grant) {
    String licence = ground.current(grant);
    String production = ground.current(Grant.PRODUCTION);
    Answer requested = request(ground, grant, licence, production);
    if (!requested.accepted()) {
      return;
    }
    String transfer = requested.id();
    Answer approved =
        send(
            calls.changeSeen(Operation.APPROVE_TRANSFER, officer("UA"), requested, null, transfer));
    if (!approved.accepted()) {
      return;
    }
    for (int attempt = 0; attempt < RELEASE_ATTEMPTS; attempt++) {
      Answer released =
          send(
              calls.changeSeen(
                  Operation.RELEASE_TRANSFER,
                  DemoClient.STRIZH_EXPORT_CONTROL,
                  approved,
                  RELEASE,
                  transfer));
      if (released.accepted()) {
        receive(transfer, grant, released);
        return;
      }
      if (!released.rule().equals("not-restricted")) {
        ground.renew(grant, licence);
        if (grant == Grant.OWN_PLANT) {
          ground.renew(Grant.PRODUCTION, production);
        }
        return;
      }
      Pause.of(Duration.ofMillis(random.nextInt(300)));
    }
  }

  private Answer request(Ground ground, Grant grant, String licence, String production) {
    boolean partner = grant == Grant.PARTNER;
    return send(
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
                    partner ? "\"HOLD\"" : "\"HOLD\", \"MANUFACTURE\"",
                    licence,
                    partner ? "" : ", \"productionLicence\": \"" + production + "\"")));
  }

  private void receive(String transfer, Grant grant, Answer released) {
    send(
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

  /** An officer restricts, another one perhaps confirms, and lifts it a moment later. */
  private void restrict(Ground ground) {
    boolean emergency = random.nextInt(4) == 0;
    Answer restricted =
        send(
            calls.change(
                Operation.RESTRICT_ACCESS,
                DemoClient.OFFICER_DK_ONE,
                order(emergency ? "HOLD" : any(KINDS), scope(ground), emergency, ""),
                ground.technology()));
    if (!restricted.accepted()) {
      return;
    }
    if (emergency && random.nextBoolean()) {
      send(
          calls.change(
              Operation.CONFIRM_RESTRICTION,
              DemoClient.OFFICER_DK_TWO,
              null,
              ground.technology(),
              restricted.id()));
    }
    Pause.of(Duration.ofMillis(random.nextInt(100)));
    send(
        calls.change(
            Operation.LIFT_RESTRICTION,
            DemoClient.OFFICER_DK_THREE,
            """
            {"reason": "It is settled."}\
            """,
            ground.technology(),
            restricted.id()));
  }

  private void revoke(Ground ground) {
    Grant grant = any(List.of(Grant.values()));
    String licence = ground.current(grant);
    send(
        calls.change(
            Operation.REVOKE_LICENCE,
            officer(grant == Grant.PRODUCTION ? "DK" : "UA"),
            """
            {"reason": "It was misused.", "legalBasis": "Act 1"}\
            """,
            licence));
    ground.renew(grant, licence);
  }

  /** A report leads to a restriction that ends by itself, in the append of the containment. */
  private void misuse(Ground ground) {
    String report =
        send(calls.create(
                Operation.REPORT_MISUSE,
                DemoClient.NORDVIND_ENGINEER,
                """
                {"text": "It was copied.", "packageId": "%s"}\
                """
                    .formatted(ground.technology())))
            .id();
    send(calls.change(Operation.ACKNOWLEDGE_REPORT, DemoClient.INVESTIGATOR, null, report));
    send(
        calls.change(
            Operation.TRIAGE,
            DemoClient.INVESTIGATOR,
            """
            {"outcome": "ACCEPTED", "reasons": "It is credible."}\
            """,
            report));
    String end = ", \"end\": \"%s\"".formatted(Instant.now().plusMillis(500));
    send(
        calls.change(
            Operation.CONTAIN,
            officer("UA"),
            """
            {"mode": "OVERT", "order": %s}\
            """
                .formatted(order("HOLD", scope(ground), false, end)),
            report));
  }

  /** Things that must be refused. */
  private void ask(Ground ground) {
    String licence = ground.current(Grant.PARTNER);
    Answer requested = request(ground, Grant.PARTNER, licence, licence);
    if (!requested.accepted()) {
      return;
    }
    String transfer = requested.id();
    DemoClient exportControl = DemoClient.STRIZH_EXPORT_CONTROL;
    switch (random.nextInt(4)) {
      case 0 -> send(calls.change(Operation.RELEASE_TRANSFER, exportControl, RELEASE, transfer));
      case 1 ->
          send(
              calls.change(
                  Operation.RELEASE_TRANSFER, DemoClient.STRIZH_ENGINEER, RELEASE, transfer));
      case 2 -> {
        send(calls.change(Operation.APPROVE_TRANSFER, officer("UA"), null, transfer));
        send(
            calls.changeSeen(
                Operation.RELEASE_TRANSFER, exportControl, requested, RELEASE, transfer));
      }
      default -> send(calls.change(Operation.RELEASE_TRANSFER, exportControl, RELEASE, licence));
    }
  }

  /** Sends a command; at times to both nodes at once, at times only once. */
  private Answer send(Call call) {
    int chance = random.nextInt(100);
    if (chance < 10) {
      return client.once(call);
    }
    if (chance < 85) {
      return client.settle(call);
    }
    int node = random.nextInt(client.nodes());
    Thread twin = Thread.ofVirtual().start(() -> repeat(call, (node + 1) % client.nodes()));
    Answer answer = client.settle(call, node);
    join(twin);
    return answer;
  }

  private void repeat(Call call, int node) {
    try {
      client.settle(call, node);
    } catch (Client.GivenUp e) {
      // The other one has given up too.
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private DemoClient officer(String state) {
    return any(Ground.officers(state));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String scope(Ground ground) {
    return switch (random.nextInt(4)) {
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
        .formatted(kind, scope, random.nextLong(Long.MAX_VALUE), emergency, end);
  }
}
