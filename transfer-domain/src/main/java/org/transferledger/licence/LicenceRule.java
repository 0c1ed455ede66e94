package org.transferledger.licence;

import org.transferledger.core.Rule;

/** The rules of licences. */
public enum LicenceRule implements Rule {
  LICENCE_KNOWN(Kind.NOT_FOUND, "The licence is on record."),
  LICENCE_APPLIED_ONCE(Kind.CONFLICT, "A licence is applied for once."),
  APPLICANT_IS_COVERED(
      Kind.INVALID,
      "The applicant is a sender of an export licence, or a recipient of a production licence."),
  INDIVIDUAL_HAS_ONE_RECIPIENT(Kind.INVALID, "An individual licence covers one recipient firm."),
  PRODUCTION_GRANTS_MANUFACTURE(
      Kind.INVALID, "Manufacture is granted by production licences, and by nothing else."),
  PRODUCTION_IS_AT_HOME(
      Kind.INVALID, "A production licence covers sites in its issuing state only."),
  ADVICE_COMES_FIRST(Kind.CONFLICT, "Only a licence that is applied for is advised on."),
  COUNTERSIGNED_AFTER_ADVICE(
      Kind.CONFLICT, "Only a licence that is advised on is countersigned, twice."),
  THREE_PEOPLE_DECIDE(
      Kind.CONFLICT, "Adviser, first and second countersigner of a licence are three people."),
  ISSUED_AFTER_COUNTERSIGNING(
      Kind.CONFLICT, "Only a licence that was countersigned twice is issued."),
  ISSUED_BEFORE_ITS_END(Kind.CONFLICT, "A licence is issued before its validity ends."),
  ONLY_ISSUED_IS_REVOKED(
      Kind.CONFLICT, "Only an issued licence is revoked, be it suspended or exhausted."),
  ONLY_PENDING_IS_ASKED(
      Kind.CONFLICT,
      "Information is requested while an application or amendment is pending and nothing else is"
          + " awaited."),
  INFORMATION_WAS_REQUESTED(Kind.CONFLICT, "Only information that was requested is provided."),
  INFORMATION_COMES_FIRST(
      Kind.CONFLICT, "While information is awaited, nothing is decided on the application."),
  ONLY_APPLIED_IS_WITHDRAWN(
      Kind.CONFLICT, "Only an application or amendment that nobody has advised on is withdrawn."),
  REFUSED_AFTER_COUNTERSIGNING(
      Kind.CONFLICT, "Only a licence that was countersigned twice is refused."),
  REFUSAL_CITES_GROUNDS(
      Kind.INVALID,
      "A refusal cites the deciding state's grounds: Denmark at least one of the criteria of Common"
          + " Position 2008/944/CFSP, any other state one of them or a ground of its own law."),
  ONLY_REFUSED_IS_APPEALED(Kind.CONFLICT, "Only the refusal of an application is appealed."),
  APPEALED_ONCE(Kind.CONFLICT, "A refusal is appealed once."),
  ONLY_APPEALED_IS_DECIDED(Kind.CONFLICT, "An appeal is decided once it is made."),
  APPEAL_DECIDED_BY_ANOTHER(
      Kind.CONFLICT,
      "An appeal is decided by an officer who neither advised, countersigned nor refused."),
  ONLY_ISSUED_IS_AMENDED(Kind.CONFLICT, "Only an issued licence is amended."),
  ONE_AMENDMENT_AT_A_TIME(Kind.CONFLICT, "One amendment of a licence is pending at a time."),
  AMENDMENT_KEEPS_IDENTITY(
      Kind.CONFLICT,
      "An amendment keeps the issuing state, what the licence permits, and its kind."),
  AMENDED_LIMITS_COVER_DRAWN(
      Kind.CONFLICT, "Amended limits are not less than what was drawn already."),
  ONLY_ISSUED_IS_SUSPENDED(Kind.CONFLICT, "Only an issued licence is suspended."),
  ONLY_SUSPENDED_LICENCE_IS_REINSTATED(Kind.CONFLICT, "Only a suspended licence is reinstated."),
  LICENCE_REINSTATED_BY_ANOTHER(
      Kind.CONFLICT, "A licence is not reinstated by the officer who suspended it."),
  ONLY_HELD_IS_SURRENDERED(
      Kind.CONFLICT, "Only an issued licence is surrendered, be it suspended or exhausted."),
  GENERAL_IS_PUBLISHED(
      Kind.INVALID, "A general licence is published by its authority, any other is applied for."),
  ONLY_GENERAL_IS_REGISTERED_FOR(Kind.CONFLICT, "Only the use of a general licence is registered."),
  USER_OF_ISSUING_STATE(
      Kind.FORBIDDEN,
      "A general licence is used by firms of its issuing state, or with an approved site there."),
  USE_REGISTERED_ONCE(Kind.CONFLICT, "A firm registers its use of a general licence once."),
  USED_WHILE_ISSUED(
      Kind.CONFLICT, "The use of a general licence is registered while it is issued."),
  PROVISO_BINDS_FIRM(
      Kind.FORBIDDEN,
      "The provisos of a general licence are evidenced by firms that have registered their use."),
  PROVISO_KNOWN(
      Kind.NOT_FOUND,
      "What is evidenced is, word for word, a proviso of the licence's issue or of a former one."),
  PROVISO_EVIDENCED_ONCE(Kind.CONFLICT, "A firm evidences a proviso by the same digest once.");

  private final Kind kind;
  private final String text;

  LicenceRule(Kind kind, String text) {
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
