package org.transferledger.controllist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/** An edition of a control list that was loaded. */
public record ControlListEdition(EditionId id, List<Entry> entries) {
  public static final StreamType<ControlListEdition, ControlListEvent> STREAM =
      new StreamType<>(
          "control-list",
          ControlListEdition.class,
          ControlListEvent.class,
          ControlListEdition::after);

  static ControlListEdition after(@Nullable ControlListEdition before, ControlListEvent event) {
    return switch (event) {
      case ControlListEvent.ListEditionLoaded e ->
          new ControlListEdition(e.editionId(), e.entries());
    };
  }

  /**
   * Whether a code may be used with an edition: one that is loaded has the code, itself and not
   * only one above it; of one that is not loaded nothing more is known than its categories.
   *
   * @param code the code, normalised, and so of a category that the list has
   */
  public static boolean admits(Streams streams, String list, LocalDate edition, String code) {
    ControlListEdition loaded = streams.find(STREAM, new EditionId(list, edition).toString());
    return loaded == null || loaded.has(code);
  }

  private boolean has(String code) {
    return entries.stream().anyMatch(it -> it.code().equals(code));
  }
}
