package org.transferledger.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the chapters of the story hand on to each other. */
final class StoryGround {
  static final String STRIZH = "UA-43201234";
  static final String NORDVIND = "DK-38401234";
  static final String LIMFJORD = "DK-39505678";
  static final String DEPOT = "UA-44005678";

  /** When the first authority was proposed: the day on which the story plays, at each play. */
  Instant begin = Instant.EPOCH;

  /** Ids of the sites. */
  String kyiv = "";

  String odense = "";
  String aalborg = "";
  String hobro = "";
  String vinnytsia = "";

  /** Where the package and the licences are found. */
  String technology = "";

  String ownPlantLicence = "";
  String partnerLicence = "";
  String productionLicence = "";
  String shipmentLicence = "";

  /** Of the revision that is transferred. */
  String manifestDigest = "";

  /** Where the transfers are found. */
  String ownPlantTransfer = "";

  String partnerTransfer = "";
  String retransfer = "";

  /** Where the case of misuse is found. */
  String misuse = "";

  /** By which the reporter follows it. */
  String receiptCode = "";

  /** What was found at the fair. */
  String photograph = "";

  /** The day on which the story plays, so many days later. */
  String day(int later) {
    return LocalDate.ofInstant(begin, ZoneOffset.UTC).plusDays(later).toString();
  }

  /** The id at the end of an address. */
  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
