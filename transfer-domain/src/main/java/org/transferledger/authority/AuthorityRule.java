package org.transferledger.authority;

import org.transferledger.core.Rule;

/** The rules of authorities. */
public enum AuthorityRule implements Rule {
  OPERATOR_ACTS(
      Kind.FORBIDDEN, "Only an operator establishes authorities and loads control lists."),
  AUTHORITY_KNOWN(Kind.NOT_FOUND, "The state has an authority on record."),
  AUTHORITY_ONCE_PER_STATE(Kind.CONFLICT, "A state has one authority, proposed once."),
  SECOND_OPERATOR_ESTABLISHES(
      Kind.CONFLICT, "The operator who establishes an authority is not the one who proposed it."),
  AUTHORITY_ESTABLISHED_ONCE(Kind.CONFLICT, "An authority is established once."),
  OFFICER_OF_STATE_DECIDES(
      Kind.FORBIDDEN,
      "Only an officer whom the state's authority has appointed, or to whom one has delegated,"
          + " decides for that state."),
  APPOINTED_OFFICER_ACTS(
      Kind.FORBIDDEN,
      "Whom to appoint, to delegate to or to give a mandate is decided by appointed officers, not"
          + " by their delegates."),
  OFFICER_APPOINTED_ONCE(Kind.CONFLICT, "A person is appointed officer of an authority once."),
  APPOINTMENT_HELD(Kind.CONFLICT, "Only an appointment that is held is ended."),
  TWO_OFFICERS_REMAIN(
      Kind.CONFLICT, "An authority keeps two appointed officers, since many decisions need two."),
  DELEGATION_ENDS_IN_FUTURE(Kind.INVALID, "Powers are delegated until a date to come."),
  DELEGATE_IS_NO_OFFICER(
      Kind.CONFLICT, "Powers are delegated to someone who is no officer of the authority."),
  DELEGATION_IN_FORCE(Kind.CONFLICT, "Only a delegation in force is ended."),
  TWO_CUSTODIANS_PER_STATE(Kind.CONFLICT, "A state has two custodians at most."),
  CUSTODIAN_APPOINTED_ONCE(Kind.CONFLICT, "A person is appointed custodian of a state once."),
  CUSTODIAN_IS_NO_OFFICER(
      Kind.CONFLICT, "A custodian does not decide as an officer, nor an officer as a custodian."),
  CUSTODIAN_DECIDES(
      Kind.FORBIDDEN,
      "Only a custodian whom the state's authority has appointed decides on who has reported."),
  MANDATE_ENDS_IN_FUTURE(Kind.INVALID, "An audit mandate lasts until a date to come."),
  MANDATE_GRANTED_ONCE(Kind.CONFLICT, "An audit mandate is granted once."),
  AUDITOR_IS_NO_OFFICER(
      Kind.CONFLICT,
      "Nobody audits, within a mandate in force, an authority that they decide for."),
  MANDATE_KNOWN(Kind.NOT_FOUND, "The audit mandate is one of the authority's."),
  MANDATE_IN_FORCE(Kind.CONFLICT, "Only an audit mandate in force is ended.");

  private final Kind kind;
  private final String text;

  AuthorityRule(Kind kind, String text) {
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
