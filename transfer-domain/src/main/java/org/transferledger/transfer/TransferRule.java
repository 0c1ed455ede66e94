package org.transferledger.transfer;

import org.transferledger.core.Rule;

/** The rules of transfers. */
public enum TransferRule implements Rule {
  TRANSFER_KNOWN(Kind.NOT_FOUND, "The transfer is on record."),
  TRANSFER_REQUESTED_ONCE(Kind.CONFLICT, "A transfer is requested once."),
  OWNER_SENDS_FROM_ORIGIN(
      Kind.CONFLICT,
      "A transfer goes out from the package's owner, from a site in the owner's home state;"
          + " anything else is a retransfer."),
  DOMESTIC_STAYS_IN_STATE(Kind.CONFLICT, "On basis DOMESTIC both sites lie in the same state."),
  APPROVED_BY_AUTHORITY(
      Kind.FORBIDDEN,
      "An officer of the exporting state approves; under a global licence the sender's"
          + " export-control officer does."),
  APPROVER_IS_NOT_REQUESTER(Kind.CONFLICT, "Who requested a transfer does not approve it."),
  ONLY_REQUESTED_IS_APPROVED(Kind.CONFLICT, "Only a requested transfer is approved."),
  ONLY_APPROVED_IS_RELEASED(Kind.CONFLICT, "Only an approved transfer is released."),
  ONLY_RELEASED_IS_ACKNOWLEDGED(Kind.CONFLICT, "Only a released transfer is acknowledged."),
  REVISION_VERIFIED(
      Kind.CONFLICT,
      "A revision is released once its ratings are verified and while it is current."),
  RATED_FOR_EXPORTING_STATE(
      Kind.CONFLICT, "The revision has a verified rating for the exporting state."),
  SITES_APPROVED(Kind.CONFLICT, "Technology leaves from and arrives at approved sites."),
  NOT_RESTRICTED(
      Kind.CONFLICT,
      "No restriction in force on the package, or on what it was derived from, applies."),
  LICENCE_PERMITS(
      Kind.CONFLICT,
      "The export licence permits export, and the production licence permits production."),
  LICENCE_OF_THE_RIGHT_STATE(
      Kind.CONFLICT,
      "The exporting state issues the export licence, the receiving site's state the production"
          + " licence."),
  LICENCE_IN_FORCE(Kind.CONFLICT, "The licence is issued, valid now and not revoked."),
  LICENCE_COVERS(
      Kind.CONFLICT,
      "The licence covers package, rating, both firms, the receiving site, destination and every"
          + " purpose."),
  LICENCE_NOT_OVERDRAWN(
      Kind.CONFLICT, "Drawn down never exceeds granted: transfers, quantity, value.");

  private final Kind kind;
  private final String text;

  TransferRule(Kind kind, String text) {
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
