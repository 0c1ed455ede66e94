package org.transferledger.retention;

import org.transferledger.core.Rule;

/** The rules of keeping records. */
public enum RetentionRule implements Rule {
  HOLD_PLACED_ONCE(Kind.CONFLICT, "A legal hold is placed once."),
  HOLD_KNOWN(Kind.NOT_FOUND, "The legal hold is one on this subject."),
  HOLD_LIFTED_ONCE(Kind.CONFLICT, "A legal hold is lifted once."),
  HOLD_LIFTED_BY_ANOTHER(Kind.CONFLICT, "Who placed a legal hold does not lift it."),
  RETENTION_BEGUN(
      Kind.CONFLICT,
      "The time that a record is kept begins when what it is about has ended: a holding and all"
          + " that was passed on from it, or a case."),
  RETENTION_PASSED(
      Kind.CONFLICT, "A record is disposed of once the time that it is kept has passed."),
  NOT_UNDER_HOLD(Kind.CONFLICT, "Nothing is disposed of under a legal hold."),
  DISPOSED_ONCE(Kind.CONFLICT, "A record is disposed of once, and nothing is added to it then.");

  private final Kind kind;
  private final String text;

  RetentionRule(Kind kind, String text) {
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
