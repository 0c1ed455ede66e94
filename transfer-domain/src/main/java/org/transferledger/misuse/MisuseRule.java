package org.transferledger.misuse;

import org.transferledger.core.Rule;

/** The rules of misuse cases. */
public enum MisuseRule implements Rule {
  CASE_KNOWN(Kind.NOT_FOUND, "The case is on record."),
  REPORTED_UNDER_PSEUDONYM(
      Kind.FORBIDDEN, "Who reports misuse acts under a pseudonym made for the one report."),
  MISUSE_REPORTED_ONCE(Kind.CONFLICT, "A case begins with one report."),
  INVESTIGATOR_ACTS(Kind.FORBIDDEN, "Only an investigator acknowledges and triages reports."),
  ACKNOWLEDGED_ONCE(Kind.CONFLICT, "A report is acknowledged once, first of all."),
  TRIAGED_ONCE(Kind.CONFLICT, "Only an acknowledged report is triaged, once."),
  DUPLICATE_OF_ANOTHER(
      Kind.CONFLICT, "A duplicate names another case on record that is no duplicate."),
  CONTAINMENT_WHILE_OPEN(
      Kind.CONFLICT,
      "Containment is ordered from the report on, unless triage has turned the report away."),
  ONE_CONTAINMENT_OF_A_KIND(
      Kind.CONFLICT,
      "A case is contained covertly once and overtly once; overt containment may follow covert."),
  CONTAINMENT_NEEDS_PACKAGE(
      Kind.CONFLICT,
      "Containment restricts or watches the package that the report names, or else the order.");

  private final Kind kind;
  private final String text;

  MisuseRule(Kind kind, String text) {
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
