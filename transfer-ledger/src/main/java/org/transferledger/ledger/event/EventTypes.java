package org.transferledger.ledger.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All events that this version of the software knows, by name and by class, with the way from each
 * older revision to the one of today.
 */
public final class EventTypes {
  private final Map<String, EventType> byName = new HashMap<>();
  private final Map<Class<?>, EventType> byClass = new HashMap<>();
  private final Map<String, List<Upcaster>> upcasters = new HashMap<>();

  /**
   * The known events.
   *
   * @throws IllegalArgumentException if a name or class is used twice, or if a revision cannot be
   *     read because there is not exactly one way from it to the next
   */
  public EventTypes(List<EventType> types, List<Upcaster> upcasters) {
    for (EventType type : types) {
      EventType other = byName.put(type.name(), type);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s is the name of %s and of %s"
                .formatted(type.name(), other.type().getName(), type.type().getName()));
      }
      if (byClass.put(type.type(), type) != null) {
        throw new IllegalArgumentException("two names for " + type.type().getName());
      }
      this.upcasters.put(type.name(), inOrder(type, upcasters));
    }
    for (Upcaster upcaster : upcasters) {
      EventType type = byName.get(upcaster.name());
      if (type == null || upcaster.from() < 1 || upcaster.from() >= type.revision()) {
        throw new IllegalArgumentException(
            "no event %s is written after revision %d".formatted(upcaster.name(), upcaster.from()));
      }
    }
  }

  private static List<Upcaster> inOrder(EventType type, List<Upcaster> all) {
    List<Upcaster> found = new ArrayList<>();
    for (int from = 1; from < type.revision(); from++) {
      int revision = from;
      var fitting =
          all.stream()
              .filter(it -> it.name().equals(type.name()) && it.from() == revision)
              .toList();
      if (fitting.size() != 1) {
        throw new IllegalArgumentException(
            "%d upcasters of %s from revision %d, and there must be one"
                .formatted(fitting.size(), type.name(), revision));
      }
      found.add(fitting.getFirst());
    }
    return found;
  }

  /** What a class is stored as, or null if it is not an event. */
  public @Nullable EventType of(Class<?> type) {
    return byClass.get(type);
  }

  /**
   * What a name stands for.
   *
   * @throws UnknownEventType if it stands for nothing, or if the revision is newer than what is
   *     known
   */
  public EventType named(String name, int revision) {
    EventType type = byName.get(name);
    if (type == null || revision > type.revision() || revision < 1) {
      throw new UnknownEventType(name, revision);
    }
    return type;
  }

  /** The steps from a revision to the one of today, in order. */
  List<Upcaster> upcasters(EventType type, int revision) {
    List<Upcaster> all = upcasters.getOrDefault(type.name(), List.of());
    return all.subList(revision - 1, all.size());
  }
}
