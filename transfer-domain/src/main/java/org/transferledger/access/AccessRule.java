package org.transferledger.access;

import org.transferledger.core.Rule;

/**
 * The rules of access. But for the first they do not refuse the check: an answer that names them is
 * recorded.
 */
public enum AccessRule implements Rule {
  ACCESS_CHECKED_ONCE(Kind.CONFLICT, "An access check is answered once."),
  ACCESS_NEEDS_HOLDING(
      Kind.CONFLICT,
      "Only what the firm holds is opened: released, and neither recalled nor ended."),
  ACCESS_FOR_GRANTED_PURPOSE(
      Kind.CONFLICT, "What is held is opened for a purpose that is granted and has not ended."),
  ACCESS_BY_AUTHORISED_PERSON(
      Kind.CONFLICT,
      "The holder has authorised the person for the package, and the authorisation is in force."),
  ACCESS_NOT_RESTRICTED(
      Kind.CONFLICT,
      "No restriction in force on the package, or on what it was derived from, denies it to the"
          + " person.");

  private final Kind kind;
  private final String text;

  AccessRule(Kind kind, String text) {
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
