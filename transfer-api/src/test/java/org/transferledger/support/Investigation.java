package org.transferledger.support;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Actor.FirmRole;
import org.transferledger.core.Person;
import org.transferledger.support.Web.Answer;

/** A case of misuse by the recipient of a ledger, step by step over HTTP. */
public final class Investigation {
  private static final String ISSUER = "https://issuer.example";
  public static final String REASON = "{\"reason\": \"test\"}";

  public final String id;

  /** By which the reporter follows the case. */
  public final String receiptCode;

  private final Web web;

  /** A case that somebody of the accused firm has just reported. */
  public Investigation(Web web, Ledger ledger) {
    this(web, ledger, false);
  }

  private Investigation(Web web, Ledger ledger, boolean anonymous) {
    this.web = web;
    var answer =
        web.post(
                Ledger.member(ledger.recipient, FirmRole.ENGINEER),
                "/misuse-cases",
                """
                {"text": "It was seen where it should not be.", "packageId": "%s", "revision": "A",
                 "firm": "%s", "anonymous": %s}\
                """
                    .formatted(ledger.technology, ledger.recipient, anonymous))
            .accepted();
    this.id = answer.id();
    this.receiptCode = answer.body().path("receiptCode").asString();
  }

  /** A case of which nothing is kept of who has reported it. */
  public static Investigation reportedAnonymously(Web web, Ledger ledger) {
    return new Investigation(web, ledger, true);
  }

  public static Act investigator(int number) {
    var person = new Person(ISSUER, "investigator-" + number);
    return new Act(new Actor.Investigator(person), Instant.now());
  }

  /** Whatever is asked of the case. */
  public Answer step(Act by, String path, @Nullable String body) {
    return web.post(by, "/misuse-cases/" + id + path, body);
  }

  public Answer read(Act by) {
    return web.get(by, "/misuse-cases/" + id);
  }

  public Answer acknowledge(Act by) {
    return step(by, "/acknowledgement", null);
  }

  public Answer triage(Act by, String outcome) {
    String body = "{\"outcome\": \"%s\", \"reasons\": \"test\"}".formatted(outcome);
    return step(by, "/triage", body);
  }

  public Answer assign(Act by, Act investigator) {
    var person = investigator.person();
    return step(
        by,
        "/investigators",
        "{\"investigator\": {\"issuer\": \"%s\", \"subject\": \"%s\"}}"
            .formatted(person.issuer(), person.subject()));
  }

  /** From the report to its investigation by these. */
  public Investigation begun(Act officer, Act... investigators) {
    acknowledge(investigators[0]).accepted();
    triage(investigators[0], "ACCEPTED").accepted();
    for (Act it : investigators) {
      assign(officer, it).accepted();
    }
    return this;
  }

  public Answer evidence(Act by, String description) {
    return evidence(by, description, "The desk of the authority", "The investigator");
  }

  public Answer evidence(Act by, String description, String source, String collector) {
    return step(
        by,
        "/evidence",
        """
        {"description": "%s", "mediaType": "image/jpeg", "size": 48211, "sha256": "%s",
         "source": "%s", "collector": "%s", "collectedAt": "2026-01-02T00:00:00Z"}\
        """
            .formatted(description, "a1".repeat(32), source, collector));
  }

  public Answer exclude(Act by, String evidence) {
    return step(by, "/evidence/" + evidence + "/exclusion", REASON);
  }

  public Answer watch(Act by) {
    return step(by, "/containment", "{\"mode\": \"COVERT\"}");
  }

  /** Suspends access of the firm openly. */
  public Answer contain(Act by, Ledger ledger) {
    return step(
        by,
        "/containment",
        """
        {"mode": "OVERT",
         "order": {"kind": "SUSPEND", "scope": {"kind": "FIRM", "value": "%s"}, "reason": "test",
                   "legalBasis": "test", "effective": "2026-01-01T00:00:00Z", "emergency": false}}\
        """
            .formatted(ledger.recipient));
  }

  public Answer endContainment(Act by) {
    return step(by, "/containment/ending", "{\"reason\": \"test\", \"lifting\": \"verified\"}");
  }

  public Answer notify(Act by) {
    return step(by, "/notice", "{\"text\": \"test\", \"respondBy\": \"2199-01-01T00:00:00Z\"}");
  }

  /** Without having heard the firm; two measures follow. */
  public Answer find(Act by, List<String> evidence) {
    return step(
        by,
        "/finding",
        """
        {"degree": "SUBSTANTIATED", "text": "test", "summary": "test", "evidence": [%s],
         "measures": [{"kind": "WARNING", "text": "test"}, {"kind": "CONDITION", "text": "test"}],
         "waiver": "test"}\
        """
            .formatted(
                evidence.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "))));
  }

  public Answer decide(Act by, int number) {
    return step(
        by,
        "/measure-decisions",
        "{\"number\": %d, \"outcome\": \"TAKEN\", \"reasons\": \"test\"}".formatted(number));
  }

  public Answer inform(Act by) {
    return step(by, "/feedback", "{\"text\": \"Thank you.\"}");
  }

  public Answer close(Act by) {
    return step(by, "/closing", REASON);
  }

  public Answer reopen(Act by) {
    return step(by, "/reopening", REASON);
  }

  public Answer export(Act by) {
    return step(by, "/exports", REASON);
  }
}
