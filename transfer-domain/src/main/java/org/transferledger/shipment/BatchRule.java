package org.transferledger.shipment;

import org.transferledger.core.Rule;

/** The rules of batches. */
public enum BatchRule implements Rule {
  BATCH_KNOWN(Kind.NOT_FOUND, "The batch is on record."),
  BATCH_RECORDED_ONCE(Kind.CONFLICT, "A batch is recorded once."),
  BATCH_NOT_MADE_IN_FUTURE(
      Kind.INVALID, "A batch is recorded once it is made, on that day (UTC) at the earliest."),
  BATCH_NEEDS_MANUFACTURE(
      Kind.CONFLICT,
      "A batch is made by the firm and at the site of a holding that grants MANUFACTURE now."),
  BATCH_SITE_APPROVED(Kind.CONFLICT, "Goods are made at an approved site."),
  BATCH_NOT_RESTRICTED(
      Kind.CONFLICT,
      "No restriction in force on the package, or on what it was derived from, stops its use by"
          + " the firm at the site."),
  BATCH_UNDER_PRODUCTION_LICENCE(
      Kind.CONFLICT,
      "A batch is made under the production licence of its holding, which is in force and covers"
          + " package, rating, firms, site and manufacture."),
  BATCH_NOT_OVERDRAWN(Kind.CONFLICT, "Batches never draw more than the production licence grants.");

  private final Kind kind;
  private final String text;

  BatchRule(Kind kind, String text) {
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
