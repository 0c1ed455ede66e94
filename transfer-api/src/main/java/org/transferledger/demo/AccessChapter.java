package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.NORDVIND_ADMINISTRATOR;
import static org.transferledger.demo.DemoClient.NORDVIND_ENGINEER;

/** The partner's own system asks before a person opens what was received. */
final class AccessChapter {
  private final Storyteller teller;
  private final StoryGround ground;

  AccessChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("Who may open it");
    teller.holds(!asks("Ask for an engineer whom nobody has authorised"), "the answer is no");
    teller.changes(
        "Authorise the engineer",
        NORDVIND_ADMINISTRATOR,
        "/firms/" + StoryGround.NORDVIND,
        "/people",
        """
        {"person": %s, "role": "ENGINEER", "nationalities": ["DK"], "packages": ["%s"],
         "until": "2035-01-01T00:00:00Z"}\
        """
            .formatted(engineer(), StoryGround.id(ground.technology)));
    teller.holds(asks("Ask again"), "the answer is yes");
  }

  /** After the partner's access was suspended. */
  void tellAgain() {
    teller.holds(!asks("Ask whether the engineer may open it now"), "the answer is no again");
  }

  private boolean asks(String what) {
    String check =
        teller.creates(
            what,
            NORDVIND_ENGINEER,
            "POST",
            "/access-checks",
            """
            {"transferId": "%s", "person": %s, "purpose": "USE"}\
            """
                .formatted(StoryGround.id(ground.partnerTransfer), engineer()));
    return teller.reads("Read the answer", NORDVIND_ENGINEER, check).text("granted").equals("true");
  }

  private static String engineer() {
    return "{\"issuer\": \"%s\", \"subject\": \"%s\"}"
        .formatted(DemoClient.ISSUER, NORDVIND_ENGINEER.id());
  }
}
