package org.transferledger.core;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain that a command can break. Each feature lists its rules in one enum, whose
 * constants are sentences in short; a constant cannot be written without its kind and its text, so
 * no refusal is without a meaning or a page.
 */
public interface Rule {
  String name();

  Kind kind();

  /** The rule as a full sentence, for the people who meet it. */
  String text();

  /**
   * The stable name in problem types and documentation: {@code LICENCE_IN_FORCE} is {@code
   * licence-in-force}.
   */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Refuses the command unless the rule holds. The detail is a format with its arguments. */
  @FormatMethod
  default void require(
      boolean holds,
      @Nullable String field,
      @FormatString String detail,
      @Nullable Object... arguments) {
    if (!holds) {
      throw refused(field, detail, arguments);
    }
  }

  /** As {@link #require}, for a value that must exist. */
  @FormatMethod
  default <T> T required(
      @Nullable T value,
      @Nullable String field,
      @FormatString String detail,
      @Nullable Object... arguments) {
    if (value == null) {
      throw refused(field, detail, arguments);
    }
    return value;
  }

  @FormatMethod
  default Refused refused(
      @Nullable String field, @FormatString String detail, @Nullable Object... arguments) {
    return new Refused(violation(field, detail, arguments));
  }

  @FormatMethod
  default Violation violation(
      @Nullable String field, @FormatString String detail, @Nullable Object... arguments) {
    return new Violation(slug(), kind(), field, String.format(Locale.ROOT, detail, arguments));
  }

  /** What a broken rule means for the caller. */
  enum Kind {
    /** The actor may not do this, whatever the state. */
    FORBIDDEN,
    /** What the command names does not exist. */
    NOT_FOUND,
    /** The command contradicts itself or the codes that it uses. */
    INVALID,
    /** The caller has seen an older state of the record than the one that it would change. */
    STALE,
    /** The state of the records does not allow it. */
    CONFLICT
  }
}
