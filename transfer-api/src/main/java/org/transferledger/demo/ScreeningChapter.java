package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.OFFICER_DK_ONE;
import static org.transferledger.demo.DemoClient.OFFICER_DK_TWO;
import static org.transferledger.demo.DemoClient.OFFICER_UA_ONE;

/** Every firm is compared with the lists of denied parties. */
final class ScreeningChapter {
  private static final String ENTRY = "EU.7713.21";

  private final Storyteller teller;
  private final StoryGround ground;

  ScreeningChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("The firms are screened; a match is looked into, and found to be false");
    screen(StoryGround.STRIZH, OFFICER_UA_ONE, "");
    screen(StoryGround.DEPOT, OFFICER_UA_ONE, "");
    screen(StoryGround.NORDVIND, OFFICER_DK_ONE, "");
    String match = "{\"entry\": \"%s\", \"score\": 71}".formatted(ENTRY);
    String screening = screen(StoryGround.LIMFJORD, OFFICER_DK_ONE, match);
    String path = "/screenings/" + screening + "/disposition";
    String disposition =
        """
        {"entry": "%s", "outcome": "FALSE_POSITIVE", "reason": "Another firm of a like name, in another state."}\
        """
            .formatted(ENTRY);
    String limfjord = "/firms/" + StoryGround.LIMFJORD;
    teller.refuses(
        "match-disposed-by-another",
        "Dispose of the match alone",
        OFFICER_DK_ONE,
        limfjord,
        path,
        disposition);
    teller.changes("Dispose of the match", OFFICER_DK_TWO, limfjord, path, disposition);
  }

  private String screen(String firm, DemoClient officer, String matches) {
    return teller.adds(
        "Screen " + firm,
        officer,
        "POST",
        "/firms/" + firm,
        "/screenings",
        """
        {"list": "EU-CFSP", "listVersion": "2026-10-30", "screenedAt": "%s", "matches": [%s]}\
        """
            .formatted(ground.begin, matches));
  }
}
