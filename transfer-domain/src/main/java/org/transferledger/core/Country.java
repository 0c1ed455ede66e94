package org.transferledger.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A state by its ISO 3166-1 alpha-2 code, taken in any case and kept in capitals: {@code DK}. */
public record Country(@JsonValue String code) implements Comparable<Country> {
  private static final Set<String> ISO = Set.of(Locale.getISOCountries());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Country {
    code = Fields.capitals(code);
    Fields.check()
        .holds("", code != null && ISO.contains(code), code, "an ISO 3166-1 alpha-2 code")
        .orThrow();
  }

  public static Country of(String code) {
    return new Country(code);
  }

  @Override
  public int compareTo(Country other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
