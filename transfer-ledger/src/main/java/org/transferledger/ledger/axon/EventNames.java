package org.transferledger.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stable names under which event classes are stored, each with the revision of its shape. A
 * name belongs to one class for good: it is neither used twice nor used again.
 */
public final class EventNames {
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Map<Class<?>, Name> names = new HashMap<>();

  /**
   * A stable name with the revision of the shape written today.
   *
   * @param name for example {@code transfer.released}
   * @param revision from 1 on
   */
  public record Name(String name, int revision) {}

  public EventNames(Map<Class<?>, Name> names) {
    names.forEach((type, name) -> {
      Class<?> other = classes.put(name.name(), type);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s is the name of %s and of %s"
                .formatted(name.name(), other.getName(), type.getName()));
      }
      this.names.put(type, name);
    });
  }

  /** The name of a class, or null if it is not an event. */
  public @Nullable Name of(Class<?> type) {
    return names.get(type);
  }

  /**
   * The class of a name.
   *
   * @throws UnknownEventType if no class has that name
   */
  public Class<?> classOf(String name) {
    Class<?> type = classes.get(name);
    if (type == null) {
      throw new UnknownEventType(name);
    }
    return type;
  }
}
