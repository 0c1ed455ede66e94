package org.transferledger.misuse;

import org.transferledger.core.Fields;

/**
 * What an officer decides on a measure.
 *
 * @param number of the measure in the finding, from 1
 */
public record MeasureDecision(int number, Outcome outcome, String reasons) {
  public MeasureDecision {
    Fields.check()
        .holds("number", number > 0, number, "1 or more")
        .present("outcome", outcome)
        .text("reasons", reasons, 4_000)
        .orThrow();
  }

  /** Whether it is taken. */
  public enum Outcome {
    TAKEN,
    NOT_TAKEN
  }
}
