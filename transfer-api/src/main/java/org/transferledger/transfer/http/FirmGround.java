package org.transferledger.transfer.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.FirmId;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.transfer.http.TransferGrounds.Evidence;

/**
 * How a firm stood when a release was decided on.
 *
 * @param suspended whether it was
 * @param screened when it was last compared with a list
 * @param screenings the last one with each list
 * @param matches every match that any screening had found
 */
record FirmGround(
    FirmId firm,
    boolean suspended,
    @Nullable Instant screened,
    List<Compared> screenings,
    List<FoundMatch> matches,
    Evidence evidence) {
  /** A comparison with a list, in the version that it had. */
  record Compared(
      ScreeningId id,
      String list,
      String listVersion,
      Instant screenedAt,
      Country state,
      Person by,
      Evidence evidence) {}

  /**
   * A match.
   *
   * @param outcome of its disposition; null while it was open
   * @param setAside whether an appeal, a court or a delisting had ended it
   * @param decided the event that decided on it last; null while none had
   */
  record FoundMatch(
      ScreeningId screeningId,
      String entry,
      int score,
      Disposition.@Nullable Outcome outcome,
      @Nullable String reason,
      @Nullable Person by,
      boolean setAside,
      @Nullable Evidence decided) {}
}
