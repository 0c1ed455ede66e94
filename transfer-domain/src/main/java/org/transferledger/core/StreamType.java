package org.transferledger.core;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stream and how its events fold into immutable state.
 *
 * @param name the stable name in the log, for example {@code technology-package}
 * @param state the record that they fold into; it is kept as JSON from time to time
 * @param events the sealed family of its events
 * @param fold the state after an event; the state before is null at the first one
 */
public record StreamType<S, E extends DomainEvent>(
    String name, Class<S> state, Class<E> events, BiFunction<@Nullable S, E, S> fold) {
  /** The state after an event. */
  public S after(@Nullable S before, Object event) {
    return fold.apply(before, events.cast(event));
  }

  /** The state after a whole history, with what was rewritten in it; null if there is none. */
  public @Nullable S fold(List<? extends DomainEvent> history) {
    S state = null;
    for (DomainEvent event : effective(history)) {
      if (!(event instanceof Rewriting)) {
        state = after(state, event);
      }
    }
    return state;
  }

  /**
   * A whole history as it counts today, each event at its version: what was rewritten as it should
   * have been.
   */
  public static List<DomainEvent> effective(List<? extends DomainEvent> history) {
    List<DomainEvent> events = new ArrayList<>(history);
    for (DomainEvent event : history) {
      if (event instanceof Rewriting it) {
        int version = Math.toIntExact(it.version());
        events.set(version, it.rewritten(events.get(version)));
      }
    }
    return List.copyOf(events);
  }
}
