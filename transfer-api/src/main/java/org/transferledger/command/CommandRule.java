package org.transferledger.command;

import org.transferledger.core.Rule;

/** The rules that hold for every command, whatever it is. */
public enum CommandRule implements Rule {
  VERSION_IS_CURRENT(
      Kind.STALE, "A record is changed by who has seen its current version, named in If-Match."),
  ID_NAMES_ONE_REQUEST(
      Kind.INVALID,
      "An Idempotency-Key stands for one request; another request needs another key."),
  NO_CONCURRENT_CHANGE(
      Kind.CONFLICT,
      "A decision stands only if nothing that it read has changed meanwhile; it was tried four"
          + " times.");

  private final Kind kind;
  private final String text;

  CommandRule(Kind kind, String text) {
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
