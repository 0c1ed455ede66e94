package org.transferledger.misuse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.EvidenceId;
import org.transferledger.core.Fields;

/**
 * What the investigation has found.
 *
 * @param text what happened, and how the evidence shows it
 * @param summary what the subject is told of it
 * @param evidence what the finding cites
 * @param measures what should follow, in the order in which they are decided on by number, from 1
 * @param waiver why the subject was not heard, if it was not
 */
public record Finding(
    Degree degree,
    String text,
    String summary,
    List<EvidenceId> evidence,
    List<Measure> measures,
    @Nullable String waiver) {
  private static final int MOST = 1_000;
  private static final int MOST_MEASURES = 20;

  public Finding {
    Fields.check()
        .present("degree", degree)
        .text("text", text, 10_000)
        .text("summary", summary, 4_000)
        .distinct("evidence", evidence, MOST)
        .distinct("measures", measures, MOST_MEASURES)
        .holds("waiver", waiver == null || !waiver.isBlank(), waiver, "not blank")
        .optionalText("waiver", waiver, 2_000)
        .orThrow();
    evidence = List.copyOf(evidence);
    measures = List.copyOf(measures);
  }

  /** How much of the allegation is true. */
  public enum Degree {
    SUBSTANTIATED,
    PARTLY,
    NOT;

    /** Whether any of it is. */
    public boolean anything() {
      return this != NOT;
    }
  }

  /** What should follow, for an officer to decide. */
  public record Measure(Kind kind, String text) {
    public Measure {
      Fields.check().present("kind", kind).text("text", text, 2_000).orThrow();
    }

    /**
     * What it comes to. It takes effect by a command of its own, on the record that it is about.
     */
    public enum Kind {
      WARNING,
      CONDITION,
      RESTRICTION,
      RECALL,
      LICENCE_REVOCATION,
      FIRM_SUSPENSION,
      PROSECUTION,
      OTHER
    }
  }
}
