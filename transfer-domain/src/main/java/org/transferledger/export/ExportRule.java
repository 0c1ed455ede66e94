package org.transferledger.export;

import org.transferledger.core.Rule;

/** The rules of taking the history out. */
public enum ExportRule implements Rule {
  MANDATE_COVERS_EXPORT(
      Kind.FORBIDDEN,
      "An auditor takes out what an audit mandate in force covers: everything, or one firm or"
          + " package."),
  EXPORT_AS_OF_PAST(Kind.INVALID, "An export is as of a moment that has passed."),
  HISTORY_EXPORTED_ONCE(Kind.CONFLICT, "An export of the history is asked for once.");

  private final Kind kind;
  private final String text;

  ExportRule(Kind kind, String text) {
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
