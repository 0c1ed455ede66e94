package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.CUSTODIAN_DK;
import static org.transferledger.demo.DemoClient.INVESTIGATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_TWO;

/** How the case goes on: hearing, finding, measures, feedback, its end, and that it begins anew. */
final class CaseChapter {
  private final Storyteller teller;
  private final StoryGround ground;

  CaseChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    hear();
    find();
    reveal();
    close();
    reopen();
  }

  private void hear() {
    teller.chapter("The partner is told and heard");
    var watched =
        teller.reads(
            "Read what was recorded about the package since the watch began",
            INVESTIGATOR,
            ground.misuse + "/containment/watch");
    teller.holds(watched.items() > 0, "the restriction is among it");
    refusesFinding();
    teller.changes(
        "Notify the partner",
        INVESTIGATOR,
        ground.misuse,
        "/notice",
        """
        {"text": "Revision B is said to have left your plant in Aalborg.",
         "respondBy": "2035-01-01T00:00:00Z"}\
        """);
    var known = teller.reads("Ask for one's own cases", NORDVIND_ADMINISTRATOR, "/own-cases");
    teller.holds(known.items() == 1, "now there is one for the partner");
    String own = "/own-cases/" + StoryGround.id(ground.misuse);
    var seen = teller.reads("Read it", NORDVIND_ADMINISTRATOR, own);
    teller.holds(!seen.has("evidence"), "it tells what is alleged, and nothing of who or how");
    teller.changesWhatever(
        "Answer",
        NORDVIND_ADMINISTRATOR,
        own,
        "/responses",
        """
        {"text": "A trainee showed a printed drawing at a fair. He has left the firm."}\
        """);
  }

  private void refusesFinding() {
    teller.refuses(
        "subject-heard", "Find it true", INVESTIGATOR, ground.misuse, "/finding", finding());
  }

  private String finding() {
    return """
    {"degree": "SUBSTANTIATED", "text": "The drawing is sheet 12 of revision B, as printed in Aalborg.",
     "summary": "A drawing of revision B was shown to people who may not see it.",
     "evidence": ["%s"],
     "measures": [{"kind": "WARNING", "text": "A formal warning."},
                  {"kind": "CONDITION", "text": "Prints are numbered and counted."}]}\
    """
        .formatted(ground.photograph);
  }

  private void find() {
    teller.chapter("What is found, and what follows from it");
    teller.changesWhatever(
        "Find it true, citing the photograph", INVESTIGATOR, ground.misuse, "/finding", finding());
    for (int number = 1; number <= 2; number++) {
      teller.changes(
          "Decide on measure " + number,
          OFFICER_DK_TWO,
          ground.misuse,
          "/measure-decisions",
          """
          {"number": %d, "outcome": "TAKEN", "reasons": "It is proportionate."}\
          """
              .formatted(number));
    }
  }

  private void reveal() {
    teller.chapter("Who has reported it");
    teller.refuses(
        "read-by-recipient",
        "Ask who has reported",
        OFFICER_UA_TWO,
        ground.misuse,
        "/reporter/readings",
        null);
    teller.changes(
        "Let one officer know",
        CUSTODIAN_DK,
        ground.misuse,
        "/reporter/revelations",
        """
        {"recipient": {"issuer": "%s", "subject": "%s"},
         "reason": "The reporter is to be protected at the plant.",
         "notice": "An officer of Ukraine knows who you are, in order to protect you."}\
        """
            .formatted(DemoClient.ISSUER, OFFICER_UA_TWO.id()));
    var reporter =
        teller.asks("Ask once more", OFFICER_UA_TWO, ground.misuse, "/reporter/readings");
    teller.holds(reporter.has("subject"), "it is told, after it was recorded that it is");
  }

  private void close() {
    teller.chapter("The reporter hears of it, and the case is closed");
    teller.changes(
        "Give feedback",
        INVESTIGATOR,
        ground.misuse,
        "/feedback",
        """
        {"text": "Your report was right. Prints are counted from now on. Thank you."}\
        """);
    var status = teller.follows("Read what became of the report", ground.receiptCode);
    teller.holds(
        status.texts("feedback") == 1 && status.texts("notices") == 1,
        "there is feedback, and a notice that an officer knows the name");
    String reason =
        """
        {"reason": "All measures are taken."}\
        """;
    teller.refuses(
        "containment-decided", "Close the case", INVESTIGATOR, ground.misuse, "/closing", reason);
    teller.changes(
        "End the containment, and lift the suspension with it",
        OFFICER_DK_TWO,
        ground.misuse,
        "/containment/ending",
        """
        {"reason": "The measures do.", "lifting": "End use is verified."}\
        """);
    teller.changes("Close the case", INVESTIGATOR, ground.misuse, "/closing", reason);
    String file =
        teller.creates(
            "Take out the file of the case",
            OFFICER_DK_ONE,
            "POST",
            ground.misuse + "/exports",
            """
            {"reason": "Yearly report to parliament."}\
            """);
    var archive = teller.reads("Read it", OFFICER_DK_ONE, file);
    teller.says(archive.body() == null ? "" : archive.body().asString(""));
  }

  private void reopen() {
    teller.chapter("Another drawing turns up");
    teller.changes(
        "Reopen the case",
        OFFICER_UA_TWO,
        ground.misuse,
        "/reopening",
        """
        {"reason": "Sheet 13 was offered for sale."}\
        """);
    teller.changes(
        "Assign the investigator again",
        OFFICER_DK_ONE,
        ground.misuse,
        "/investigators",
        """
        {"investigator": {"issuer": "%s", "subject": "%s"}}\
        """
            .formatted(DemoClient.ISSUER, INVESTIGATOR.id()));
  }
}
