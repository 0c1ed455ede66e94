package org.transferledger.technology;

import org.transferledger.core.Rule;

/** The rules of technology packages. */
public enum TechnologyRule implements Rule {
  PACKAGE_KNOWN(Kind.NOT_FOUND, "The package is registered."),
  PACKAGE_REGISTERED_ONCE(Kind.CONFLICT, "A package is registered once."),
  REFERENCE_NAMES_ONE_PACKAGE(
      Kind.CONFLICT,
      "A firm's own reference stands for one of its packages and never for another."),
  PACKAGE_ARCHIVED_ONCE(Kind.CONFLICT, "A package is archived once."),
  PACKAGE_NOT_ARCHIVED(
      Kind.CONFLICT, "An archived package gets no revision, no rating and no verification."),
  REVISION_KNOWN(Kind.NOT_FOUND, "The revision is one of the package's."),
  REVISION_ISSUED_ONCE(Kind.CONFLICT, "A revision is issued once and never changes."),
  GRADING_WITHIN_ACCREDITATION(
      Kind.INVALID, "Nothing graded above the lowest level of a state is kept in this system."),
  ONE_RATING_PER_STATE(Kind.CONFLICT, "A revision has one rating for each state."),
  REVISION_WITHDRAWN_ONCE(Kind.CONFLICT, "A revision is withdrawn once."),
  SUPERSEDED_IS_FINAL(
      Kind.CONFLICT,
      "A superseded or withdrawn revision gets no first rating; only a rerating of it is"
          + " verified."),
  CODE_IN_EDITION(
      Kind.INVALID,
      "Where the edition of the list is loaded, the code stands in it, itself and not only a code"
          + " above it."),
  RERATING_DIFFERS(Kind.CONFLICT, "A rerating differs from the rating whose place it takes."),
  RATING_KNOWN(Kind.NOT_FOUND, "The revision has a rating for the state."),
  RATING_VERIFIED_ONCE(Kind.CONFLICT, "A rating is verified once."),
  VERIFIER_IS_NOT_ASSESSOR(
      Kind.CONFLICT, "The verifier of a rating is not the person who assessed it."),
  VERIFIER_NOT_OF_OWNER(
      Kind.CONFLICT, "The verifier of a rating does not belong to the firm that owns the package."),
  RESTRICTION_NOT_IN_FUTURE(
      Kind.INVALID,
      "A restriction is in force once recorded, so its effective time is not in the future."),
  RESTRICTION_ENDS_IN_FUTURE(
      Kind.INVALID, "A restriction that ends by itself ends after it is recorded."),
  RESTRICTION_ORDERED_ONCE(Kind.CONFLICT, "A restriction is ordered once."),
  EMERGENCY_NOT_REPEATED(
      Kind.CONFLICT, "An emergency hold is not imposed again on the same grounds."),
  RESTRICTION_KNOWN(Kind.NOT_FOUND, "The restriction is one of the package's."),
  EMERGENCY_CONFIRMED_IN_TIME(
      Kind.CONFLICT, "Only an emergency hold that is still in force and unconfirmed is confirmed."),
  CONFIRMED_BY_ANOTHER(Kind.CONFLICT, "Who imposed an emergency hold does not confirm it."),
  RESTRICTION_IN_FORCE(Kind.CONFLICT, "Only a restriction in force is lifted."),
  LIFTED_BY_ANOTHER(Kind.CONFLICT, "Who imposed a restriction does not lift it."),
  REVOCATION_IS_SET_ASIDE(
      Kind.CONFLICT,
      "A revocation is not lifted; an appeal, a court or a delisting sets it aside."),
  SET_ASIDE_BY_ANOTHER(Kind.CONFLICT, "Who imposed a restriction does not set it aside.");

  private final Kind kind;
  private final String text;

  TechnologyRule(Kind kind, String text) {
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
