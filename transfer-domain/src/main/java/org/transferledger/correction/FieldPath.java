package org.transferledger.correction;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.Country;
import org.transferledger.core.InvalidFields;

/**
 * A field of an event, read and replaced as text. Only fields of text, numbers, dates, times, and
 * lists of text or states can be.
 *
 * @param names of record components, from the event inwards
 */
record FieldPath(List<String> names) {
  static FieldPath of(String path) {
    return new FieldPath(List.of(path.split("\\.", -1)));
  }

  /** What is in the field; null if nothing. */
  @Nullable Object value(Record event) {
    @Nullable Object value = event;
    for (String name : names) {
      value = value == null ? null : get((Record) value, component(value.getClass(), name));
    }
    return value;
  }

  /** What the field says; empty if it says nothing. */
  String in(Record event) {
    @Nullable Object value = value(event);
    return switch (value) {
      case null -> "";
      case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(","));
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  /**
   * The event with another value in the field.
   *
   * @throws InvalidFields if the value cannot be in the field
   */
  Record with(Record event, String text) {
    return with(event, names, text);
  }

  private static Record with(Record event, List<String> path, String text) {
    var components = event.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(it -> {
              if (!it.getName().equals(path.getFirst())) {
                return get(event, it);
              }
              return path.size() == 1
                  ? parsed(it, text)
                  : with(
                      (Record) requireNonNull(get(event, it)), path.subList(1, path.size()), text);
            })
            .toArray();
    try {
      var constructor =
          event
              .getClass()
              .getDeclaredConstructor(
                  Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof InvalidFields invalid ? invalid : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object parsed(RecordComponent component, String text) {
    Class<?> type = component.getType();
    try {
      if (type == String.class) {
        return text;
      }
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
      if (type == BigDecimal.class) {
        return new BigDecimal(text);
      }
      if (type == List.class) {
        var elements = Stream.of(text.split(",", -1)).map(String::strip);
        return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                == Country.class
            ? elements.map(Country::of).toList()
            : elements.toList();
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new InvalidFields(
          List.of(
              InvalidFields.Fault.of(
                  component.getName(), text, "a " + type.getSimpleName() + " as JSON has it")),
          e);
    }
    throw new IllegalArgumentException("no field that is corrected: " + component);
  }

  private static RecordComponent component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> it.getName().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + type));
  }

  private static @Nullable Object get(Record value, RecordComponent component) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
