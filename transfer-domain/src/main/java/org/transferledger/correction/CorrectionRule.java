package org.transferledger.correction;

import org.transferledger.core.Rule;

/** The rules of corrections. */
public enum CorrectionRule implements Rule {
  CORRECTION_KNOWN(Kind.NOT_FOUND, "The correction is on record."),
  CORRECTION_ASKED_ONCE(Kind.CONFLICT, "A correction is asked for once."),
  CORRECTED_EVENT_KNOWN(Kind.NOT_FOUND, "The event to correct is on record."),
  FIELD_IS_CORRECTABLE(
      Kind.INVALID,
      "Corrected is what somebody may have got wrong in writing it down, not who acted, what a"
          + " record is about, or what was decided."),
  VALUE_FITS_FIELD(Kind.INVALID, "The new value is one that can be in the field."),
  CORRECTION_CHANGES_SOMETHING(Kind.CONFLICT, "A correction says something else than the record."),
  CORRECTION_DECIDED_ONCE(Kind.CONFLICT, "A correction is confirmed or declined once."),
  CORRECTION_CONFIRMED_BY_ANOTHER(
      Kind.CONFLICT, "Who asked for a correction neither confirms nor declines it."),
  CORRECTION_IS_CURRENT(
      Kind.CONFLICT, "What is confirmed corrects what the record says now, not what it said once.");

  private final Kind kind;
  private final String text;

  CorrectionRule(Kind kind, String text) {
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
