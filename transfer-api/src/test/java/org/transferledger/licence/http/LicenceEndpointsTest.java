package org.transferledger.licence.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.transferledger.support.Http;
import org.transferledger.support.Http.Answer;
import org.transferledger.support.ServerTest;

/** Each path takes its body to the decision, which says that there is no such licence. */
class LicenceEndpointsTest extends ServerTest {
  private static final String UNKNOWN = "/licences/00000000-0000-4000-8000-00000000dead";
  private static final String TERMS =
      """
      {"issuingState": "DK", "permits": "EXPORT", "kind": "GENERAL",
       "coverage": {"packages": [], "codes": [{"list": "EU-CML", "code": "ML10"}],
         "senders": [], "recipients": [], "sites": [], "destinations": ["UA"]},
       "purposes": [{"purpose": "HOLD", "until": "2036-01-01T00:00:00Z"}],
       "validFrom": "2026-01-01T00:00:00Z", "validUntil": "2036-01-01T00:00:00Z", "limits": {}}\
      """;

  private Http http = new Http("");

  @BeforeEach
  void connect() {
    http = new Http(address());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "information-request | {\"text\": \"Who?\"}",
        "information | {\"text\": \"We\"}",
        "withdrawal | {\"reason\": \"Over\"}",
        "advice | {\"favourable\": true, \"reasons\": \"Fine\"}",
        "countersignatures |",
        "countersignature-refusal | {\"reason\": \"No\"}",
        "issue | {\"reference\": \"1\", \"provisos\": []}",
        "refusal | {\"criteria\": [2, 7], \"grounds\": [], \"reasons\": \"No\"}",
        "appeal | {\"reason\": \"Please\"}",
        "appeal/decision | {\"allowed\": false, \"reasons\": \"No\"}",
        "suspension | {\"reason\": \"Look\", \"legalBasis\": \"s. 6\"}",
        "reinstatement | {\"reason\": \"Fine\"}",
        "revocation | {\"reason\": \"Bad\", \"legalBasis\": \"s. 6\"}",
        "surrender | {\"reason\": \"Over\"}",
        "uses |"
      })
  void aCommandReachesItsDecision(String path, @Nullable String body) {
    assertThat(change(path, body).type()).isEqualTo("/problems/licence-known");
  }

  @Test
  void evidenceOfAProvisoReachesItsDecision() {
    assertThat(change("proviso-evidence", evidence("ab".repeat(32))).type())
        .isEqualTo("/problems/licence-known");
  }

  @Test
  void evidenceOfAProvisoNamesADigest() {
    Answer answer = change("proviso-evidence", evidence("ab"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("sha256");
  }

  @Test
  void anAmendmentReachesItsDecision() {
    assertThat(change("amendment", TERMS).type()).isEqualTo("/problems/licence-known");
  }

  @Test
  void aRefusalNamesCriteriaThatThereAre() {
    Answer answer = change("refusal", "{\"criteria\": [9], \"grounds\": [], \"reasons\": \"No\"}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().toString()).contains("criteria");
  }

  @Test
  void onlyAnOfficerPublishesAGeneralLicence() {
    String publication =
        "{\"terms\": "
            + TERMS
            + ", \"noticeDays\": 5, \"certifiedRecipients\": true,"
            + " \"issue\": {\"reference\": \"1\", \"provisos\": []}}";
    Answer answer =
        http.post(
            "/licences/general", "strizh-export-control", publication, "Idempotency-Key", key());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.type()).isEqualTo("/problems/officer-of-state-decides");
  }

  @Test
  void nobodyAppliesForAGeneralLicence() {
    Answer answer =
        http.post("/licences", "strizh-export-control", TERMS, "Idempotency-Key", key());
    assertThat(answer.type()).isEqualTo("/problems/general-is-published");
  }

  private static String evidence(String sha256) {
    return "{\"proviso\": \"Report\", \"sha256\": \"" + sha256 + "\", \"description\": \"It\"}";
  }

  private Answer change(String path, @Nullable String body) {
    return http.send(
        "POST",
        UNKNOWN + "/" + path,
        "strizh-export-control",
        body,
        "Idempotency-Key",
        key(),
        "If-Match",
        "*");
  }

  private static String key() {
    return '"' + UUID.randomUUID().toString() + '"';
  }
}
