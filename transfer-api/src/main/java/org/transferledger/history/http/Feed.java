package org.transferledger.history.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.core.Actor;
import org.transferledger.core.FirmId;
import org.transferledger.history.read.HistoryFilter;
import org.transferledger.history.read.HistoryView;
import org.transferledger.history.read.HistoryView.HistoryEntry;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.HistoryView.SubjectType;
import org.transferledger.http.OpaqueTokens;
import org.transferledger.http.RequestProblem;

/**
 * What a caller is told of the log, event by event in its order. Who reads the history gets what
 * they would find there; a firm gets hints of what happened to its own records.
 */
@Component
class Feed {
  private static final HistoryQuery UNFILTERED = HistoryQuery.everything();

  private final HistoryView view;
  private final HistoryReading reading;
  private final OwnRecords own;
  private final OpaqueTokens tokens;

  Feed(HistoryView view, HistoryReading reading, OwnRecords own, OpaqueTokens tokens) {
    this.view = view;
    this.reading = reading;
    this.own = own;
    this.tokens = tokens;
  }

  /** One event and its place. */
  record Item(long position, CloudEvent event) {}

  /**
   * A part of the feed.
   *
   * @param through up to which position it tells all that the caller is told
   */
  record Part(List<Item> items, long through) {}

  /** A feed for one caller. */
  @FunctionalInterface
  interface Channel {
    /**
     * What comes next.
     *
     * @param after the position up to which the caller was told
     * @param upTo the position that the history has come to
     * @param limit how many events are looked at, at most
     */
    Part next(long after, long upTo, int limit);
  }

  /** The feed of the caller; refused to those for whom there is none. */
  Channel channel(Actor caller, HistoryQuery asked) {
    if (caller instanceof Actor.FirmMember member) {
      if (!asked.equals(UNFILTERED)) {
        throw RequestProblem.INVALID_REQUEST.because("The feed of a firm is not filtered.");
      }
      return (after, upTo, limit) -> ofFirm(member.firm(), after, upTo, limit);
    }
    var permitted = reading.permitted(caller, asked);
    return (after, upTo, limit) ->
        part(
            permitted.told(upTo, after, limit),
            upTo,
            limit,
            it -> permitted.shown(it) == null ? null : whole(it));
  }

  private Part ofFirm(FirmId firm, long after, long upTo, int limit) {
    var filter = HistoryFilter.of(new Subject(SubjectType.FIRM, firm.value()), null, false);
    Map<String, Optional<String>> addresses = new HashMap<>();
    return part(
        view.feed(filter, upTo, after, limit),
        upTo,
        limit,
        it ->
            addresses
                .computeIfAbsent(
                    it.streamId(),
                    id -> Optional.ofNullable(own.address(firm, it.streamType(), id)))
                .map(address -> hint(firm, it, address))
                .orElse(null));
  }

  /** What the caller is told of an entry. */
  @FunctionalInterface
  private interface Telling {
    @Nullable CloudEvent of(HistoryEntry entry);
  }

  private static Part part(List<HistoryEntry> found, long upTo, int limit, Telling telling) {
    List<Item> items = new ArrayList<>();
    for (HistoryEntry entry : found) {
      CloudEvent told = telling.of(entry);
      if (told != null) {
        items.add(new Item(entry.position(), told));
      }
    }
    return new Part(items, found.size() < limit ? upTo : found.getLast().position());
  }

  private static CloudEvent whole(HistoryEntry it) {
    return new CloudEvent(
        it.streamId() + "/" + it.version(),
        it.type(),
        it.streamType() + "/" + it.streamId(),
        time(it),
        it);
  }

  private static Instant time(HistoryEntry it) {
    return it.decidedAt() == null ? it.recordedAt() : it.decidedAt();
  }

  /** Its id tells neither how often the record has changed nor how large the log is. */
  private CloudEvent hint(FirmId firm, HistoryEntry it, String address) {
    String version = Long.toString(it.version());
    String id = tokens.id("feed", firm.value(), it.streamId(), version).toString();
    return new CloudEvent(
        id,
        it.type(),
        it.streamType() + "/" + it.streamId(),
        time(it),
        new CloudEvent.Hint(address));
  }
}
