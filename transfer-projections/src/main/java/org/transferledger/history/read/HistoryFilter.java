package org.transferledger.history.read;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.transferledger.core.Country;
import org.transferledger.history.read.HistoryView.Subject;
import org.transferledger.history.read.Terms.Kind;

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
 * @param cases whether to show what happened to misuse cases
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

  String conditions() {
    var conditions = new StringBuilder();
    for (int i = 0; i < terms().size(); i++) {
      conditions.append(
          (" and t%1$d.kind = :kind%1$d and t%1$d.value = :value%1$d and t%1$d.since <= :at"
                  + " and t%1$d.position > :after and t%1$d.position <= :at")
              .formatted(i));
    }
    and(conditions, type != null, "e.type = :type");
    and(conditions, actor != null, "e.actor_subject = :actor");
    and(conditions, actorIssuer != null, "e.actor_issuer = :actorIssuer");
    and(conditions, occurredFrom != null, "e.occurred_at >= :occurredFrom");
    and(conditions, occurredTo != null, "e.occurred_at < :occurredTo");
    and(conditions, !cases, "e.stream_type not in ('misuse-case', 'case-export')");
    return conditions.toString();
  }

  private static void and(StringBuilder conditions, boolean asked, String condition) {
    if (asked) {
      conditions.append(" and ").append(condition);
    }
  }

  StatementSpec bind(StatementSpec query) {
    var bound = query;
    var terms = terms();
    for (int i = 0; i < terms.size(); i++) {
      bound = bound.param("kind" + i, terms.get(i).kind).param("value" + i, terms.get(i).value);
    }
    bound = type == null ? bound : bound.param("type", type);
    bound = actor == null ? bound : bound.param("actor", actor);
    bound = actorIssuer == null ? bound : bound.param("actorIssuer", actorIssuer);
    bound = occurredFrom == null ? bound : bound.param("occurredFrom", time(occurredFrom));
    return occurredTo == null ? bound : bound.param("occurredTo", time(occurredTo));
  }

  private static Object time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
