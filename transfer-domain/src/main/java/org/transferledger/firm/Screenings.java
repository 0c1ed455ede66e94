package org.transferledger.firm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;

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
   * @param setAside whether an appeal, a court or a delisting has ended it
   */
  public record FoundMatch(
      ScreeningId screeningId,
      String entry,
      Country state,
      Person screenedBy,
      Disposition.@Nullable Outcome outcome,
      boolean setAside) {
    private FoundMatch found(Disposition.@Nullable Outcome as, boolean ended) {
      return new FoundMatch(screeningId, entry, state, screenedBy, as, ended);
    }

    /** Whether it no longer stands against the firm. */
    boolean cleared() {
      return setAside || outcome == Disposition.Outcome.FALSE_POSITIVE;
    }

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
                new FoundMatch(
                    event.screeningId(), it.entry(), event.state(), event.by(), null, false));
    return new Screenings(
        latest == null || at.isAfter(latest) ? at : latest,
        Stream.concat(recorded.stream(), Stream.of(event.screeningId())).toList(),
        Stream.concat(matches.stream(), found).toList());
  }

  Screenings after(MatchDisposed event) {
    var disposition = event.disposition();
    return changed(
        event.screeningId(), disposition.entry(), it -> it.found(disposition.outcome(), false));
  }

  Screenings after(MatchSetAside event) {
    return changed(event.screeningId(), event.entry(), it -> it.found(it.outcome, true));
  }

  private Screenings changed(
      ScreeningId screening, String entry, UnaryOperator<FoundMatch> change) {
    return new Screenings(
        latest,
        recorded,
        matches.stream().map(it -> it.is(screening, entry) ? change.apply(it) : it).toList());
  }

  @Nullable FoundMatch match(ScreeningId screening, String entry) {
    return matches.stream().filter(it -> it.is(screening, entry)).findAny().orElse(null);
  }

  /** Whether every match was found to be someone else, or was set aside. */
  boolean clear() {
    return matches.stream().allMatch(FoundMatch::cleared);
  }

  boolean within(Duration period, Instant at) {
    return latest != null && !at.isAfter(latest.plus(period));
  }
}
