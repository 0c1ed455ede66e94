package org.transferledger.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.InvalidFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with JSON that could not be taken, in our own words. */
public final class JsonFaults {
  static final String TYPE = "of the type in the documentation";

  private JsonFaults() {}

  public static List<InvalidFields.Fault> of(JacksonException e) {
    String path = path(e);
    InvalidFields invalid = cause(e, InvalidFields.class);
    if (invalid != null) {
      return invalid.faults().stream().map(it -> it.within(path)).toList();
    }
    return List.of(
        e instanceof InvalidFormatException format && format.getTargetType().isEnum()
            ? noSuchCode(path, format)
            : new InvalidFields.Fault(path, null, rule(e)));
  }

  private static InvalidFields.Fault noSuchCode(String path, InvalidFormatException format) {
    String codes =
        Arrays.stream(format.getTargetType().getEnumConstants())
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return InvalidFields.Fault.of(path, String.valueOf(format.getValue()), "one of " + codes);
  }

  /** What the parser says names classes and settings. */
  private static String rule(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "no such field";
      case StreamReadException _
          when String.valueOf(e.getOriginalMessage()).startsWith("Duplicate") ->
          "each field once";
      case StreamReadException _ -> "well-formed JSON in UTF-8";
      default -> TYPE;
    };
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(it ->
            it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  static <T> @Nullable T cause(Throwable e, Class<T> type) {
    return Stream.iterate(e, it -> it != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }
}
