package org.transferledger.history.read;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * By what an event is found, besides whom and what its stream concerns: countries, ratings, and the
 * words of titles and reasons.
 */
final class Terms {
  /** A word of more letters than this is found by its first ones. */
  static final int LONGEST_WORD = 40;

  private static final int MOST_WORDS = 200;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern FIRM = Pattern.compile("[A-Z]{2}-.+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What people say in their own words, besides titles and names. */
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "name",
          "reason",
          "reasons",
          "grounds",
          "legalBasis",
          "description",
          "circumstances",
          "note",
          "text",
          "findings",
          "conditions",
          "provisos",
          "exportLimits",
          "summary",
          "lifting");

  private Terms() {}

  enum Kind {
    COUNTRY,
    RATING,
    WORD
  }

  record Term(Kind kind, String value) {}

  /** All terms of an event, from its payload. */
  static Set<Term> of(JsonNode payload) {
    Set<Term> terms = new LinkedHashSet<>();
    collect("", payload, terms);
    return terms;
  }

  /** The words that a text is found by. */
  static Stream<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(it -> it.length() > 1)
        .map(it -> it.substring(0, Math.min(it.length(), LONGEST_WORD)))
        .distinct()
        .limit(MOST_WORDS);
  }

  private static void collect(String field, JsonNode node, Set<Term> terms) {
    if (node.isObject()) {
      if (node.has("list") && node.has("edition") && node.has("code")) {
        rating(node.get("code").asString(), terms);
      }
      node.properties().forEach(it -> collect(it.getKey(), it.getValue(), terms));
    } else if (node.isArray()) {
      node.forEach(it -> collect(field, it, terms));
    } else if (node.isString()) {
      text(field, node.asString(), terms);
    }
  }

  private static void text(String field, String value, Set<Term> terms) {
    if (TEXTS.contains(field)) {
      words(value).forEach(it -> terms.add(new Term(Kind.WORD, it)));
    } else if (COUNTRIES.contains(value)) {
      terms.add(new Term(Kind.COUNTRY, value));
    } else if (FIRM.matcher(value).matches() && COUNTRIES.contains(value.substring(0, 2))) {
      terms.add(new Term(Kind.COUNTRY, value.substring(0, 2)));
    }
  }

  /** A code is found by itself and by each code that it is a part of: ML10.c by ML10 as well. */
  private static void rating(String code, Set<Term> terms) {
    for (int end = code.length(); end > 0; end = code.lastIndexOf('.', end - 1)) {
      terms.add(new Term(Kind.RATING, code.substring(0, end)));
    }
  }
}
