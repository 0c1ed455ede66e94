package org.transferledger.torture;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.transferledger.demo.DemoClient;
import org.transferledger.technology.Digest;
import org.transferledger.technology.Manifest;

/**
 * A package that many clients transfer, restrict and contest at the same time, with licences that
 * run out.
 */
final class Ground {
  /** What every revision consists of. */
  static final Manifest MANIFEST =
      new Manifest(List.of(new Manifest.File("a.txt", "text/plain", 1, Digest.of(new byte[] {1}))));

  private static final int TRANSFERS_PER_LICENCE = 8;
  private static final List<String> STATES = List.of("UA", "DK");

  private final Client client;
  private final Calls calls;
  private final Firms firms;
  private final String technology;
  private final AtomicReference<String> partner;
  private final AtomicReference<String> ownPlant;
  private final AtomicReference<String> production;
  private final Queue<String> holdings = new ConcurrentLinkedQueue<>();

  /**
   * Registers and rates a package and gets licences for it.
   *
   * @param derivedFrom another package, whose restrictions carry over, as JSON members; or empty
   */
  Ground(Client client, Calls calls, Firms firms, String derivedFrom) {
    this.client = client;
    this.calls = calls;
    this.firms = firms;
    this.technology = technologyPackage(derivedFrom);
    this.partner = new AtomicReference<>(licence(Grant.PARTNER));
    this.ownPlant = new AtomicReference<>(licence(Grant.OWN_PLANT));
    this.production = new AtomicReference<>(licence(Grant.PRODUCTION));
  }

  /** What a licence is for. */
  enum Grant {
    PARTNER("UA", "EXPORT", Firms.NORDVIND, "HOLD", "RETRANSFER"),
    OWN_PLANT("UA", "EXPORT", Firms.STRIZH, "HOLD"),
    PRODUCTION("DK", "PRODUCTION", Firms.STRIZH, "MANUFACTURE");

    private final String state;
    private final String permits;
    private final String recipient;
    private final String purposes;

    Grant(String state, String permits, String recipient, String... purposes) {
      this.state = state;
      this.permits = permits;
      this.recipient = recipient;
      this.purposes =
          Stream.of(purposes)
              .map("{\"purpose\": \"%s\", \"until\": \"2035-01-01T00:00:00Z\"}"::formatted)
              .collect(Collectors.joining(", "));
    }
  }

  String technology() {
    return technology;
  }

  /** The licence in use for something. */
  String current(Grant grant) {
    return reference(grant).get();
  }

  /** Replaces a licence that is used up or revoked, unless somebody has done so already. */
  void renew(Grant grant, String used) {
    if (current(grant).equals(used)) {
      reference(grant).compareAndSet(used, licence(grant));
    }
  }

  /** What the partner has received, for others to pass on or to call back. */
  Queue<String> holdings() {
    return holdings;
  }

  private AtomicReference<String> reference(Grant grant) {
    return switch (grant) {
      case PARTNER -> partner;
      case OWN_PLANT -> ownPlant;
      case PRODUCTION -> production;
    };
  }

  private String technologyPackage(String derivedFrom) {
    String id =
        client
            .accepted(
                calls.create(
                    Operation.REGISTER_PACKAGE,
                    DemoClient.STRIZH_EXPORT_CONTROL,
                    "{\"title\": \"Airframe\"%s}".formatted(derivedFrom)))
            .id();
    var file = MANIFEST.files().getFirst();
    client.accepted(
        calls.change(
            Operation.ISSUE_REVISION,
            DemoClient.STRIZH_ENGINEER,
            """
            {"manifest": [{"path": "%s", "mediaType": "%s", "size": %d, "sha256": "%s"}]}\
            """
                .formatted(file.path(), file.mediaType(), file.size(), file.sha256().hex()),
            id,
            "A"));
    for (String state : STATES) {
      client.accepted(
          calls.change(
              Operation.RATE_REVISION,
              DemoClient.STRIZH_EXPORT_CONTROL,
              """
              {"state": "%s", "list": "EU-CML", "edition": "2025-02-24", "code": "ML22.a"}\
              """
                  .formatted(state),
              id,
              "A"));
      client.accepted(
          calls.change(Operation.VERIFY_RATING, officers(state).getFirst(), null, id, "A", state));
    }
    return id;
  }

  private String licence(Grant grant) {
    String id =
        client
            .accepted(
                calls.create(
                    Operation.APPLY_FOR_LICENCE, DemoClient.STRIZH_EXPORT_CONTROL, terms(grant)))
            .id();
    var officers = officers(grant.state);
    client.accepted(
        calls.change(
            Operation.ADVISE,
            officers.get(0),
            """
            {"favourable": true, "reasons": "Nothing stands against it."}\
            """,
            id));
    client.accepted(calls.change(Operation.COUNTERSIGN, officers.get(1), null, id));
    client.accepted(calls.change(Operation.COUNTERSIGN, officers.get(2), null, id));
    client.accepted(
        calls.change(
            Operation.ISSUE_LICENCE,
            officers.get(0),
            """
            {"reference": "%s-1", "provisos": []}\
            """
                .formatted(grant.state),
            id));
    return id;
  }

  private String terms(Grant grant) {
    return """
    {"issuingState": "%s", "permits": "%s", "kind": "INDIVIDUAL",
     "coverage": {"packages": ["%s"], "codes": [{"list": "EU-CML", "code": "ML22"}], "senders": ["%s"],
                  "recipients": ["%s"], "sites": ["%s"], "destinations": ["DK"]},
     "purposes": [%s],
     "validFrom": "2020-01-01T00:00:00Z", "validUntil": "2035-01-01T00:00:00Z",
     "limits": {"transfers": %d}}\
    """
        .formatted(
            grant.state,
            grant.permits,
            technology,
            Firms.STRIZH,
            grant.recipient,
            grant == Grant.PARTNER ? firms.aalborg() : firms.odense(),
            grant.purposes,
            TRANSFERS_PER_LICENCE);
  }

  /** Three officers of a state. */
  static List<DemoClient> officers(String state) {
    return state.equals("UA")
        ? List.of(DemoClient.OFFICER_UA_ONE, DemoClient.OFFICER_UA_TWO, DemoClient.OFFICER_UA_THREE)
        : List.of(
            DemoClient.OFFICER_DK_ONE, DemoClient.OFFICER_DK_TWO, DemoClient.OFFICER_DK_THREE);
  }
}
