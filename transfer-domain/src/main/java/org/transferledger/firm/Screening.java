package org.transferledger.firm;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.transferledger.core.Fields;

/**
 * A comparison of a firm with a list of denied parties.
 *
 * @param list the name of the list
 * @param listVersion the version of the list, as its publisher names it
 * @param screenedAt when the comparison was made
 * @param matches what looks like the firm; none if nothing does
 */
public record Screening(String list, String listVersion, Instant screenedAt, List<Match> matches) {
  private static final int MOST_MATCHES = 1_000;

  public Screening {
    Fields.check()
        .text("list", list, 100)
        .text("listVersion", listVersion, 100)
        .present("screenedAt", screenedAt)
        .distinct("matches", matches, MOST_MATCHES)
        .holds(
            "matches",
            matches == null
                || matches.stream().filter(Objects::nonNull).map(Match::entry).distinct().count()
                    == matches.stream().filter(Objects::nonNull).count(),
            "two matches with one entry",
            "no entry of the list twice")
        .orThrow();
    matches = List.copyOf(matches);
  }

  /**
   * An entry of the list that looks like the firm.
   *
   * @param entry as the list names it
   * @param score how much it looks like the firm, 0 to 100
   */
  public record Match(String entry, int score) {
    public Match {
      Fields.check()
          .text("entry", entry, 300)
          .holds("score", score >= 0 && score <= 100, score, "0 to 100")
          .orThrow();
    }
  }
}
