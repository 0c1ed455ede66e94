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
  ONLY_ISSUED_IS_REVOKED(Kind.CONFLICT, "Only an issued licence is revoked.");

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
