package org.transferledger.demo;

import java.time.Instant;

/** What the chapters of the story hand on to each other. */
final class StoryGround {
  static final String STRIZH = "UA-43201234";
  static final String NORDVIND = "DK-38401234";

  /** When the first authority was proposed: the day on which the story plays, at each play. */
  Instant begin = Instant.EPOCH;

  /** Ids of the sites. */
  String kyiv = "";

  String odense = "";
  String aalborg = "";

  /** Where the package and the licences are found. */
  String technology = "";

  String ownPlantLicence = "";
  String partnerLicence = "";
  String productionLicence = "";

  /** Of the revision that is transferred. */
  String manifestDigest = "";

  /** Where the transfers are found. */
  String ownPlantTransfer = "";

  String partnerTransfer = "";

  /** The id at the end of an address. */
  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
