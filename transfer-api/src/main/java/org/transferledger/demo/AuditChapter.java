package org.transferledger.demo;

import static org.transferledger.demo.DemoClient.AUDITOR;

/** What an auditor sees of it all. */
final class AuditChapter {
  private final Storyteller teller;
  private final StoryGround ground;
  private final String address;

  AuditChapter(Storyteller teller, StoryGround ground, String address) {
    this.teller = teller;
    this.ground = ground;
    this.address = address;
  }

  void tell() {
    teller.chapter("What an auditor sees");
    String history = "/history?package=" + StoryGround.id(ground.technology);
    var events = teller.reads("Read the history of the package", AUDITOR, history);
    teller.says(events.items() + " events: " + address + history);
    String custody = "/custody?package=" + StoryGround.id(ground.technology) + "&revision=B";
    var holdings = teller.reads("Read who has held revision B", AUDITOR, custody);
    teller.says(holdings.items() + " holdings: " + address + custody);
    teller.holds(holdings.items() == 3, "three sites have held revision B");
    teller.holds(
        holdings.itemsWithout("disposal") == 1,
        "only Odense has it now; what was recalled is returned or destroyed");
    String before = custody + "&asOf=" + DemoApi.encoded("2026-01-01T00:00:00Z");
    var none = teller.reads("Read who held it at the beginning of 2026", AUDITOR, before);
    teller.holds(none.items() == 0, "nobody held it then: " + address + before);
    access();
    restrictions();
    screenings();
  }

  private void access() {
    String checks = "/access-checks?package=" + StoryGround.id(ground.technology);
    var denied = teller.reads("Read who was refused", AUDITOR, checks + "&granted=false");
    teller.holds(denied.items() == 2, "before the engineer was authorised, and after the misuse");
    var opened =
        teller.reads(
            "Read what was opened by Danes", AUDITOR, "/access-checks/packages?nationality=DK");
    teller.holds(opened.items() >= 1, "the package, once, whoever opened it how often");
  }

  private void restrictions() {
    String technology = "?package=" + StoryGround.id(ground.technology);
    var restrictions =
        teller.reads("Read what was restricted, and why", AUDITOR, "/restrictions" + technology);
    teller.says(restrictions.items() + " restrictions: " + address + "/restrictions" + technology);
    teller.reads("Read what they came too late for", AUDITOR, "/late-releases" + technology);
  }

  private void screenings() {
    String cleared = "/screenings?cleared=true&firm=" + StoryGround.LIMFJORD;
    var screenings = teller.reads("Read who cleared a match, and why", AUDITOR, cleared);
    teller.holds(screenings.items() == 1, "the match of Limfjord was found to be another firm");
  }
}
