package org.transferledger.misuse.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoClient;
import org.transferledger.demo.DemoTransfers;
import org.transferledger.support.MovableClock;

/** A case that was reported, in the steps in which it is looked into. */
final class SecretCase {
  private static final String OFFICER = "officer-dk-one";
  private static final String OTHER_OFFICER = "officer-dk-two";
  private static final String INVESTIGATOR = "investigator";

  private final Served served;
  private final MovableClock clock;
  private final String id;
  private String evidence = "";
  private int keys;

  SecretCase(Served served, MovableClock clock, String id) {
    this.served = served;
    this.clock = clock;
    this.id = id;
  }

  /** What is reported of the partner. */
  static String report(DemoTransfers ground, String text, String contact) {
    return """
    {"text": "%s", "packageId": "%s", "revision": "B", "transferId": "%s", "firm": "%s",
     "contact": "%s"}\
    """
        .formatted(text, ground.technology(), ground.transfer(), DemoTransfers.PARTNER, contact);
  }

  /** From the acknowledgement to the first item of evidence; nobody of the accused firm knows. */
  void investigate() {
    change("/acknowledgement", INVESTIGATOR, null);
    change("/triage", INVESTIGATOR, "{\"outcome\": \"ACCEPTED\", \"reasons\": \"It is true.\"}");
    change("/investigators", OFFICER, "{\"investigator\": %s}".formatted(person(INVESTIGATOR)));
    change("/containment", OFFICER, "{\"mode\": \"COVERT\"}");
    evidence =
        change(
            "/evidence",
            INVESTIGATOR,
            """
            {"description": "A photograph", "mediaType": "image/jpeg", "size": 1, "sha256": "%s",
             "source": "A fair", "collector": "The investigator", "collectedAt": "%s"}\
            """
                .formatted("a1".repeat(32), clock.instant()));
    change(
        "/evidence/" + evidence + "/custody-steps",
        INVESTIGATOR,
        "{\"to\": \"Laboratory\", \"reason\": \"Comparison\", \"at\": \"%s\"}"
            .formatted(clock.instant()));
  }

  /** Takes out the file; returns the id of the export. */
  String export() {
    keys++;
    return made(
        Call.post(
            "/misuse-cases/" + id + "/exports",
            OFFICER,
            "export-" + keys,
            "{\"reason\": \"File.\"}"));
  }

  /** Keeps its record; returns the id of the hold. */
  String hold() {
    return made(
        Call.post(
            "/legal-holds",
            OFFICER,
            "hold",
            """
            {"subject": {"kind": "CASE", "value": "%s"}, "reason": "A court asks.", "legalBasis": "Law"}\
            """
                .formatted(id)));
  }

  /** From the notice to the decisions on what was found. */
  void conclude() {
    change(
        "/notice",
        INVESTIGATOR,
        "{\"text\": \"Revision B has left your plant.\", \"respondBy\": \"2099-01-01T00:00:00Z\"}");
    made(
        Call.change(
            "/own-cases/" + id + "/responses",
            "nordvind-administrator",
            "respond",
            "{\"text\": \"It was a trainee.\"}"));
    change(
        "/finding",
        INVESTIGATOR,
        """
        {"degree": "SUBSTANTIATED", "text": "It is the drawing.", "summary": "It was shown.",
         "evidence": ["%s"], "measures": [{"kind": "WARNING", "text": "A warning."}]}\
        """
            .formatted(evidence));
    change(
        "/measure-decisions",
        OTHER_OFFICER,
        "{\"number\": 1, \"outcome\": \"TAKEN\", \"reasons\": \"It is proportionate.\"}");
  }

  /** Lets one person know who has reported. */
  void reveal(String recipient) {
    change(
        "/reporter/revelations",
        "custodian-dk",
        """
        {"recipient": %s, "reason": "The reporter is to be protected.",
         "notice": "An officer knows who you are."}\
        """
            .formatted(person(recipient)));
  }

  void close() {
    change("/feedback", INVESTIGATOR, "{\"text\": \"You were right.\"}");
    change("/containment/ending", OTHER_OFFICER, "{\"reason\": \"The measure does.\"}");
    change("/closing", INVESTIGATOR, "{\"reason\": \"All is done.\"}");
  }

  String change(String path, String by, @Nullable String body) {
    clock.move(Duration.ofSeconds(1));
    keys++;
    return made(Call.change("/misuse-cases/" + id + path, by, "step-" + keys, body));
  }

  private String made(Call call) {
    return served.does(call).path("id").asString();
  }

  private static String person(String subject) {
    return "{\"issuer\": \"%s\", \"subject\": \"%s\"}".formatted(DemoClient.ISSUER, subject);
  }

  String id() {
    return id;
  }

  String evidence() {
    return evidence;
  }

  /** The id of the restriction that contains it. */
  String restriction() {
    var containment =
        Served.json(served.send(Call.get("/misuse-cases/" + id, OFFICER))).path("containment");
    return containment.path("restrictionId").asString();
  }
}
