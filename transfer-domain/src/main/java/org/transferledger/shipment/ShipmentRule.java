package org.transferledger.shipment;

import org.transferledger.core.Rule;

/** The rules of shipments. */
public enum ShipmentRule implements Rule {
  SHIPMENT_KNOWN(Kind.NOT_FOUND, "The shipment is on record."),
  SHIPMENT_REQUESTED_ONCE(Kind.CONFLICT, "A shipment is requested once."),
  SHIPMENT_OF_OWN_BATCHES(
      Kind.CONFLICT, "A shipment is of batches that the sender made at the site that it leaves."),
  SHIPMENT_APPROVED_ONCE(Kind.CONFLICT, "Only a requested shipment is approved."),
  SHIPMENT_REJECTED_BEFORE_APPROVAL(Kind.CONFLICT, "Only a requested shipment is rejected."),
  SHIPMENT_DECIDED_BY_ANOTHER(
      Kind.CONFLICT, "Who requested a shipment neither approves nor rejects it."),
  SHIPMENT_DECIDED_BY_OUTSIDER(
      Kind.CONFLICT,
      "An officer whom the sender or the consignee employs neither approves nor rejects their"
          + " shipment."),
  SHIPMENT_CANCELLED_BEFORE_RELEASE(
      Kind.CONFLICT, "Only a shipment that is requested or approved is cancelled."),
  SHIPMENT_RELEASED_AFTER_APPROVAL(Kind.CONFLICT, "Only an approved shipment is released."),
  SHIPMENT_DELIVERED_AFTER_RELEASE(Kind.CONFLICT, "Only a released shipment is delivered, once."),
  SHIPMENT_LOST_ON_ITS_WAY(
      Kind.CONFLICT, "Only a released shipment that has not been delivered is lost."),
  SHIPMENT_BATCHES_UNSHIPPED(Kind.CONFLICT, "No batch is shipped twice."),
  SHIPMENT_SITES_APPROVED(Kind.CONFLICT, "Goods leave from and arrive at approved sites."),
  SHIPMENT_NOT_RESTRICTED(
      Kind.CONFLICT,
      "No restriction in force on what the goods were made from, or on what that was derived from,"
          + " applies."),
  SHIPMENT_RATED_FOR_EXPORTING_STATE(
      Kind.CONFLICT,
      "Each revision that goods were made from has a verified rating for the exporting state."),
  SHIPMENT_LICENCE_PERMITS_EXPORT(Kind.CONFLICT, "Goods are exported under an export licence."),
  SHIPMENT_LICENCE_OF_EXPORTING_STATE(
      Kind.CONFLICT, "The exporting state issues the licence of a shipment."),
  SHIPMENT_LICENCE_IN_FORCE(
      Kind.CONFLICT, "The licence of a shipment may be used by the sender now."),
  SHIPMENT_LICENCE_COVERS(
      Kind.CONFLICT,
      "The licence covers packages and ratings of the goods, sender, consignee, site and"
          + " destination."),
  SHIPMENT_LICENCE_NOT_OVERDRAWN(
      Kind.CONFLICT, "A shipment never draws more than its licence grants.");

  private final Kind kind;
  private final String text;

  ShipmentRule(Kind kind, String text) {
    this.kind = kind;
    this.text = text;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String text() {
    return text;
  }
}
