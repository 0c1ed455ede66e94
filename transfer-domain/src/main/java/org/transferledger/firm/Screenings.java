package org.transferledger.firm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;

/**
 * What decisions need of a firm's screenings.
 *
 * @param latest when the last comparison was made, in whatever order they were recorded
 * @param recorded every screening on record
 * @param matches every match that any of them found
 */
public record Screenings(
    @Nullable Instant latest, List<ScreeningId> recorded, List<FoundMatch> matches) {
  static final Screenings NONE = new Screenings(null, List.of(), List.of());

  /**
   * A match on record.
   *
   * @param state whose officer screened, and whose officers dispose
   * @param outcome of the disposition; none while it is open
   */
  public record FoundMatch(
      ScreeningId screeningId,
      String entry,
      Country state,
      Person screenedBy,
      Disposition.@Nullable Outcome outcome) {
    boolean is(ScreeningId screening, String named) {
      return screeningId.equals(screening) && entry.equals(named);
    }
  }

  Screenings after(FirmScreened event) {
    var screening = event.screening();
    Instant at = screening.screenedAt();
    var found =
        screening.matches().stream()
            .map(it ->
                new FoundMatch(event.screeningId(), it.entry(), event.state(), event.by(), null));
    return new Screenings(
        latest == null || at.isAfter(latest) ? at : latest,
        Stream.concat(recorded.stream(), Stream.of(event.screeningId())).toList(),
        Stream.concat(matches.stream(), found).toList());
  }

  Screenings after(MatchDisposed event) {
    var disposition = event.disposition();
    return new Screenings(
        latest,
        recorded,
        matches.stream()
            .map(it ->
                it.is(event.screeningId(), disposition.entry())
                    ? new FoundMatch(
                        it.screeningId, it.entry, it.state, it.screenedBy, disposition.outcome())
                    : it)
            .toList());
  }

  @Nullable FoundMatch match(ScreeningId screening, String entry) {
    return matches.stream().filter(it -> it.is(screening, entry)).findAny().orElse(null);
  }

  /** Whether every match was found to be someone else. */
  boolean clear() {
    return matches.stream().allMatch(it -> it.outcome() == Disposition.Outcome.FALSE_POSITIVE);
  }

  boolean within(Duration period, Instant at) {
    return latest != null && !at.isAfter(latest.plus(period));
  }
}
