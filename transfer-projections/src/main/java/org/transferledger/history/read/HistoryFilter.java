package org.transferledger.history.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.Terms.Kind;
import org.transferledger.projection.Conditions;

/**
 * Which events to show: those for which all that is asked for holds; null and empty ask for
 * nothing.
 *
 * @param subjects the records that the event concerns
 * @param type stable event name
 * @param actor token subject of who did it
 * @param actorIssuer token issuer of who did it
 * @param rating a control-list code of a rating that the event names, or a code that it is a part
 *     of
 * @param country a state that the event names, or the home of a firm that it names
 * @param text words that all occur in titles, names and reasons of the event, in any order
 * @param occurredFrom since when it happened, inclusive
 * @param occurredTo until when it happened, exclusive
 * @param cases whether to show what happened to misuse cases, and what was taken out, which may
 *     name them
 */
public record HistoryFilter(
    List<Subject> subjects,
    @Nullable String type,
    @Nullable String actor,
    @Nullable String actorIssuer,
    @Nullable String rating,
    @Nullable Country country,
    @Nullable String text,
    @Nullable Instant occurredFrom,
    @Nullable Instant occurredTo,
    boolean cases) {
  public HistoryFilter {
    subjects = List.copyOf(subjects);
  }

  /** All events of one record, or all events. */
  public static HistoryFilter of(@Nullable Subject subject, @Nullable String type, boolean cases) {
    return new HistoryFilter(
        subject == null ? List.of() : List.of(subject),
        type,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        cases);
  }

  /** Whether a text has a word that events can be found by. */
  public static boolean hasWords(String text) {
    return Terms.words(text).findAny().isPresent();
  }

  private record Term(String kind, String value) {}

  private List<Term> terms() {
    return Stream.of(
            subjects.stream().map(it -> new Term(it.type().name(), it.id())),
            Stream.ofNullable(rating).map(it -> new Term(Kind.RATING.name(), it)),
            Stream.ofNullable(country).map(it -> new Term(Kind.COUNTRY.name(), it.code())),
            (text == null ? Stream.<String>of() : Terms.words(text))
                .map(it -> new Term(Kind.WORD.name(), it)))
        .flatMap(it -> it)
        .toList();
  }

  /** A join for each term; all of them can give the order of the result. */
  String joins() {
    return IntStream.range(0, terms().size())
        .mapToObj(i -> " join history.term t%d on t%d.position = e.position".formatted(i, i))
        .collect(Collectors.joining());
  }

  /**
   * What holds for each event.
   *
   * @param known the position by which it is to be known what an event concerns
   */
  Conditions conditions(String known) {
    var conditions =
        new Conditions()
            .and("e.type = :type", "type", type)
            .and("e.actor_subject = :actor", "actor", actor)
            .and("e.actor_issuer = :actorIssuer", "actorIssuer", actorIssuer)
            .and("e.occurred_at >= :occurredFrom", "occurredFrom", time(occurredFrom))
            .and("e.occurred_at < :occurredTo", "occurredTo", time(occurredTo))
            .when(!cases, "e.stream_type not in ('misuse-case', 'case-export', 'history-export')");
    for (int i = 0; i < terms().size(); i++) {
      var term = terms().get(i);
      conditions
          .and("t%1$d.kind = :kind%1$d".formatted(i), "kind" + i, term.kind)
          .and("t%1$d.value = :value%1$d".formatted(i), "value" + i, term.value)
          .when(
              true,
              "t%1$d.since <= %2$s and t%1$d.position > :after and t%1$d.position <= :at"
                  .formatted(i, known));
    }
    return conditions;
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
