package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;
import static org.transferledger.demo.DemoClient.OPERATOR_ONE;
import static org.transferledger.demo.DemoClient.OPERATOR_TWO;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** From the empty ledger to two authorities with their officers, and one with an auditor. */
final class AuthorityChapter {
  private static final List<String> STATES = List.of("UA", "DK");

  private final Storyteller teller;
  private final StoryGround ground;

  AuthorityChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("Two operators establish the two authorities");
    for (String state : STATES) {
      String authority = "/authorities/" + state;
      String officer = "officer-" + state.toLowerCase(Locale.ROOT);
      teller.creates(
          "Propose the authority of " + state,
          OPERATOR_ONE,
          "PUT",
          authority,
          """
          {"issuer": "%s", "officers": ["%s-one", "%s-two"]}\
          """
              .formatted(DemoClient.ISSUER, officer, officer));
      teller.refuses(
          "second-operator-establishes",
          "Establish it alone",
          OPERATOR_ONE,
          authority,
          "/establishment",
          null);
      teller.changes(
          "Establish the authority of " + state, OPERATOR_TWO, authority, "/establishment", null);
      teller.changes(
          "Appoint a third officer",
          state.equals("UA") ? OFFICER_UA_ONE : OFFICER_DK_ONE,
          authority,
          "/officers",
          """
          {"officer": "%s-three"}\
          """
              .formatted(officer));
    }
    teller.adds(
        "Grant a mandate to audit everything",
        OFFICER_DK_ONE,
        "POST",
        "/authorities/DK",
        "/audit-mandates",
        """
        {"auditor": {"issuer": "%s", "subject": "%s"}, "scope": {"kind": "EVERYTHING"},
         "until": "2036-01-01T00:00:00Z", "reason": "Yearly audit of shared technology."}\
        """
            .formatted(DemoClient.ISSUER, DemoClient.AUDITOR.id()));
    teller.changes(
        "Appoint a custodian, who alone may reveal who reports misuse",
        OFFICER_DK_ONE,
        "/authorities/DK",
        "/custodians",
        """
        {"subject": "%s"}\
        """
            .formatted(DemoClient.CUSTODIAN_DK.id()));
    var history = teller.reads("Read how it began", OFFICER_UA_ONE, "/history?authority=UA");
    ground.begin = Instant.parse(history.item(0, "recordedAt"));
  }
}
