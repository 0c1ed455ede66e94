package org.transferledger.demo;

/** Three licences: two of Ukraine to export, one of Denmark to manufacture. */
final class LicenceChapter {
  private final Storyteller teller;
  private final StoryGround ground;

  LicenceChapter(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void tell() {
    teller.chapter("Three licences: two of Ukraine to export, one of Denmark to manufacture");
    var licensing = new Licensing(teller);
    String technology = StoryGround.id(ground.technology);
    ground.ownPlantLicence =
        licensing.licence(
            "the export to the own plant",
            Licensing.Terms.export("UA", technology, StoryGround.STRIZH)
                .to(StoryGround.STRIZH, ground.odense, "DK"));
    ground.partnerLicence =
        licensing.licence(
            "the export to the partner",
            Licensing.Terms.export("UA", technology, StoryGround.STRIZH)
                .to(StoryGround.NORDVIND, ground.aalborg, "DK")
                .passedOn()
                .transfers(5));
    ground.productionLicence =
        licensing.licence(
            "production in Odense",
            Licensing.Terms.production("DK", technology, StoryGround.STRIZH, ground.odense));
  }
}
