package org.transferledger.controllist;

import org.transferledger.core.Rule;

/** The rules of control lists. */
public enum ControlListRule implements Rule {
  EDITION_LOADED_ONCE(Kind.CONFLICT, "An edition of a list is loaded once and never changes.");

  private final Kind kind;
  private final String text;

  ControlListRule(Kind kind, String text) {
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
