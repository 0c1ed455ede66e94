package org.transferledger.demo;

/**
 * Calls the operations that the story has no place for, over the same API, so that each has a real
 * request and answer. It goes on where the story ends.
 */
final class Tour {
  private final Storyteller teller;
  private final StoryGround ground;

  Tour(Storyteller teller, StoryGround ground) {
    this.teller = teller;
    this.ground = ground;
  }

  void play() {
    new TourOfPages(teller, ground).play();
    new TourOfOperations(teller).play();
    new TourOfAuthorities(teller).play();
    new TourOfFirms(teller).play();
    new TourOfPackages(teller).play();
    new TourOfLicences(teller, ground).play();
    new TourOfTransfers(teller, ground).play();
    new TourOfShipments(teller, ground).play();
    new TourOfRecords(teller, ground).play();
    new TourOfCases(teller, ground).play();
  }
}
