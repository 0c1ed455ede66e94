package org.transferledger.firm;

import org.transferledger.core.Rule;

/** The rules of partner firms. */
public enum FirmRule implements Rule {
  FIRM_KNOWN(Kind.NOT_FOUND, "The firm is registered."),
  FIRM_REGISTERED_ONCE(
      Kind.CONFLICT, "A firm is registered once, by its number in its home state's register."),
  FIRM_MEMBER_ACTS(
      Kind.FORBIDDEN, "Only a person of the firm, in a role that may do so, acts for it."),
  FIRM_ADMINISTRATOR_ACTS(
      Kind.FORBIDDEN, "Only the administrator whom the record names manages a firm's sites."),
  SITE_KNOWN(Kind.NOT_FOUND, "The site is one of the firm's."),
  SITE_PROPOSED_ONCE(Kind.CONFLICT, "A site is proposed once."),
  SITE_APPROVED_ONCE(Kind.CONFLICT, "Only a proposed site is approved.");

  private final Kind kind;
  private final String text;

  FirmRule(Kind kind, String text) {
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
