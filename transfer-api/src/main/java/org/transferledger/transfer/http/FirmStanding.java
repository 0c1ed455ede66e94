package org.transferledger.transfer.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.transferledger.command.PastEvent;
import org.transferledger.command.PastStreams;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.FirmId;
import org.transferledger.core.ScreeningId;
import org.transferledger.core.StreamType;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmEvent.FirmScreened;
import org.transferledger.firm.FirmEvent.MatchDisposed;
import org.transferledger.firm.FirmEvent.MatchSetAside;
import org.transferledger.transfer.http.FirmGround.Compared;
import org.transferledger.transfer.http.FirmGround.FoundMatch;
import org.transferledger.transfer.http.TransferGrounds.Evidence;

/** Finds how a firm stood, with the lists that it had been compared with. */
final class FirmStanding {
  private final FirmId id;
  private final Map<String, Compared> latest = new LinkedHashMap<>();
  private final Map<String, FoundMatch> matches = new LinkedHashMap<>();

  private FirmStanding(FirmId id) {
    this.id = id;
  }

  /** The firm as the streams have it; none if it is not in them. */
  static List<FirmGround> of(FirmId id, PastStreams streams) {
    Firm firm = streams.find(Firm.STREAM, id.value());
    if (firm == null) {
      return List.of();
    }
    var standing = new FirmStanding(id);
    var events = streams.events(Firm.STREAM, id.value());
    var counting = StreamType.effective(streams.history(Firm.STREAM, id.value()));
    for (int i = 0; i < events.size(); i++) {
      standing.add(counting.get(i), standing.evidence(events.get(i)));
    }
    return List.of(
        new FirmGround(
            id,
            firm.suspension() != null,
            firm.screenings().latest(),
            List.copyOf(standing.latest.values()),
            List.copyOf(standing.matches.values()),
            standing.evidence(events.getLast())));
  }

  private void add(DomainEvent event, Evidence evidence) {
    switch (event) {
      case FirmScreened it -> screened(it, evidence);
      case MatchDisposed it -> {
        var decision = it.disposition();
        decided(
            it.screeningId(),
            decision.entry(),
            found ->
                new FoundMatch(
                    found.screeningId(),
                    found.entry(),
                    found.score(),
                    decision.outcome(),
                    decision.reason(),
                    it.by(),
                    false,
                    evidence));
      }
      case MatchSetAside it ->
          decided(
              it.screeningId(),
              it.entry(),
              found ->
                  new FoundMatch(
                      found.screeningId(),
                      found.entry(),
                      found.score(),
                      found.outcome(),
                      it.settingAside().reason(),
                      it.by(),
                      true,
                      evidence));
      default -> {
        // It tells nothing of screenings.
      }
    }
  }

  private void screened(FirmScreened event, Evidence evidence) {
    var screening = event.screening();
    var compared =
        new Compared(
            event.screeningId(),
            screening.list(),
            screening.listVersion(),
            screening.screenedAt(),
            event.state(),
            event.by(),
            evidence);
    latest.merge(screening.list(), compared, FirmStanding::later);
    screening
        .matches()
        .forEach(it ->
            matches.put(
                key(event.screeningId(), it.entry()),
                new FoundMatch(
                    event.screeningId(), it.entry(), it.score(), null, null, null, false, null)));
  }

  private void decided(ScreeningId screening, String entry, UnaryOperator<FoundMatch> decision) {
    matches.computeIfPresent(key(screening, entry), (_, found) -> decision.apply(found));
  }

  private static String key(ScreeningId screening, String entry) {
    return screening + " " + entry;
  }

  private static Compared later(Compared one, Compared other) {
    return other.screenedAt().isBefore(one.screenedAt()) ? one : other;
  }

  private Evidence evidence(PastEvent event) {
    return new Evidence(Firm.STREAM.name(), id.value(), event.version(), event.position());
  }
}
