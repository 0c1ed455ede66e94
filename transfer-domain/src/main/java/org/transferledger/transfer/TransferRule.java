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
  RETRANSFER_FROM_HOLDER(
      Kind.CONFLICT,
      "A retransfer goes out from the site that the parent transfer went to, while it is held"
          + " there."),
  RETRANSFER_OF_WHAT_IS_HELD(
      Kind.CONFLICT,
      "A retransfer passes on the revision that the parent transfer brought, or a package of the"
          + " sender's own that is derived from it."),
  RETRANSFER_PURPOSES_WITHIN_PARENT(
      Kind.CONFLICT,
      "The parent transfer permits to retransfer, and every purpose that is passed on."),
  DOMESTIC_STAYS_IN_STATE(Kind.CONFLICT, "On basis DOMESTIC both sites lie in the same state."),
  LICENCE_FITS_BASIS(
      Kind.CONFLICT,
      "Basis GENERAL_LICENCE names a general licence, basis LICENCE an individual or global one."),
  CONSENT_IS_FOR_RETRANSFER(Kind.CONFLICT, "Only a retransfer needs consent."),
  CONSENT_BY_ORIGIN_STATE(
      Kind.FORBIDDEN, "The states in which the package or what it is derived from arose consent."),
  CONSENT_BEFORE_RELEASE(
      Kind.CONFLICT, "Consent is given or refused while a retransfer is requested or approved."),
  CONSENT_GIVEN_ONCE(
      Kind.CONFLICT, "A state whose consent stands neither gives it again nor refuses it."),
  CONSENT_IN_FORCE(Kind.CONFLICT, "Only a consent that stands is withdrawn."),
  APPROVED_BY_AUTHORITY(
      Kind.FORBIDDEN,
      "An officer of the exporting state approves or rejects; under a global or general licence"
          + " the sender's export-control officer does."),
  APPROVER_OF_NEITHER_FIRM(
      Kind.CONFLICT, "An officer whom the sender or the recipient employs does not approve."),
  APPROVER_IS_NOT_REQUESTER(Kind.CONFLICT, "Who requested a transfer does not approve it."),
  ONLY_REQUESTED_IS_APPROVED(Kind.CONFLICT, "Only a requested transfer is approved."),
  ONLY_REQUESTED_IS_REJECTED(Kind.CONFLICT, "Only a requested transfer is rejected."),
  ONLY_UNRELEASED_IS_CANCELLED(
      Kind.CONFLICT, "Only a requested or approved transfer is cancelled."),
  ONLY_APPROVED_IS_RELEASED(Kind.CONFLICT, "Only an approved transfer is released."),
  APPROVAL_STILL_VALID(Kind.CONFLICT, "An approval is used before it ends."),
  RETRANSFER_CONSENTED(
      Kind.CONFLICT, "A retransfer is released with the consent of every state of origin."),
  RETRANSFER_CHAIN_HOLDS(
      Kind.CONFLICT,
      "Everything that a retransfer rests on, up to the first release, is still held, consented to"
          + " and permits every purpose that is passed on."),
  ONLY_RELEASED_IS_ACKNOWLEDGED(
      Kind.CONFLICT, "Only a released transfer, disputed or not, is acknowledged."),
  ONLY_RELEASED_IS_DISPUTED(
      Kind.CONFLICT, "Only a released transfer that is neither acknowledged nor disputed is."),
  RECALLED_BY_ORIGIN_OR_SENDER(
      Kind.FORBIDDEN,
      "An officer of the exporting state or of a state of origin recalls, or the sender's"
          + " export-control officer."),
  RECALL_DUE_IN_FUTURE(Kind.INVALID, "A recall is due after it is ordered."),
  ONLY_HELD_IS_RECALLED(
      Kind.CONFLICT, "Only what the recipient has, and is not recalled already, is recalled."),
  ONLY_RECALLED_IS_ACKNOWLEDGED(
      Kind.CONFLICT, "A recall is acknowledged once, while it is not yet complied with."),
  ONLY_HELD_IS_RETURNED(Kind.CONFLICT, "Only what the recipient still has is returned."),
  RETURN_ACKNOWLEDGED_ONCE(
      Kind.CONFLICT, "The sender acknowledges a return once, after it was made."),
  ONLY_HELD_IS_DESTROYED(Kind.CONFLICT, "Only what the recipient still has is destroyed."),
  DESTRUCTION_NOT_IN_FUTURE(
      Kind.INVALID, "A destruction was witnessed on a day that has begun somewhere."),
  DESTRUCTION_CERTIFIED_BY_TWO(
      Kind.CONFLICT, "Two people of the holder certify a destruction, each once."),
  ONLY_HELD_IS_LOST(Kind.CONFLICT, "Only what the recipient still has is lost."),
  ONLY_ONCE_RELEASED_IS_ATTESTED(
      Kind.CONFLICT, "A holder attests to have ceased only what it could do once."),
  PAST_RELEASE_IS_PAST(Kind.INVALID, "A past release happened before it is recorded."),
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
  REGISTERED_FOR_GENERAL_LICENCE(
      Kind.CONFLICT, "A general licence is used by a firm whose registration has taken effect."),
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
