package org.transferledger.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects every field at fault of one value, so that a caller learns of all of them at once. The
 * empty name stands for the value itself, whose name only its owner knows.
 */
public final class Fields {
  /** Controls of writing direction, which make a text look like another (Unicode TR 36). */
  private static final String DIRECTION =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  private final List<InvalidFields.Fault> faults = new ArrayList<>();

  private Fields() {}

  public static Fields check() {
    return new Fields();
  }

  public Fields present(String field, @Nullable Object value) {
    return holds(field, value != null, null, "required");
  }

  /**
   * Text that is not blank, at most {@code max} characters long, and free of control characters.
   */
  public Fields text(String field, @Nullable String value, int max) {
    if (value == null) {
      return present(field, null);
    }
    holds(field, !value.isBlank(), value, "not blank");
    return optionalText(field, value, max);
  }

  public Fields optionalText(String field, @Nullable String value, int max) {
    if (value != null) {
      holds(
          field,
          value.length() <= max,
          value.length() + " characters",
          "at most " + max + " characters");
      holds(
          field,
          value.codePoints().noneMatch(Fields::unprintable),
          "a control character",
          "no control characters, no controls of writing direction, no half characters");
    }
    return this;
  }

  public Fields matches(String field, @Nullable String value, Pattern form, String rule) {
    return value == null
        ? present(field, null)
        : holds(field, form.matcher(value).matches(), value, rule);
  }

  /**
   * A list that is there, is not empty, has at most {@code max} elements, none of them null and
   * none twice.
   */
  public Fields some(String field, @Nullable Collection<?> values, int max) {
    if (values == null) {
      return present(field, null);
    }
    holds(field, !values.isEmpty(), "an empty list", "at least one element");
    return distinct(field, values, max);
  }

  /** As {@link #some}, but may be empty. */
  public Fields distinct(String field, @Nullable Collection<?> values, int max) {
    if (values == null) {
      return present(field, null);
    }
    holds(field, values.size() <= max, values.size() + " elements", "at most " + max + " elements");
    holds(field, values.stream().allMatch(Objects::nonNull), "null", "no null elements");
    return holds(
        field,
        values.stream().distinct().count() == values.size(),
        "a repeated element",
        "no element twice");
  }

  public Fields holds(String field, boolean valid, @Nullable Object value, String rule) {
    if (!valid) {
      faults.add(InvalidFields.Fault.of(field, value == null ? null : value.toString(), rule));
    }
    return this;
  }

  public void orThrow() {
    if (!faults.isEmpty()) {
      throw new InvalidFields(faults);
    }
  }

  /**
   * A code that people write in either case, in capitals. What is not ASCII stays as it is, since
   * other letters can become ASCII capitals; what a parser leaves out stays out.
   */
  public static String capitals(String code) {
    return code == null || code.chars().anyMatch(it -> it >= 0x80)
        ? code
        : code.toUpperCase(Locale.ROOT);
  }

  static UUID uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      check().holds("", id.toString().equalsIgnoreCase(text), text, "a UUID").orThrow();
      return id;
    } catch (IllegalArgumentException e) {
      throw new InvalidFields(List.of(InvalidFields.Fault.of("", text, "a UUID")), e);
    }
  }

  private static boolean unprintable(int character) {
    return (Character.isISOControl(character) && character != '\n')
        || Character.getType(character) == Character.SURROGATE
        || DIRECTION.indexOf(character) >= 0;
  }
}
