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
      "Only an officer whom the state's authority has appointed decides for that state."),
  OFFICER_APPOINTED_ONCE(Kind.CONFLICT, "A person is appointed officer of an authority once.");

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
