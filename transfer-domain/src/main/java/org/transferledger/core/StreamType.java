package org.transferledger.core;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stream and how its events fold into immutable state.
 *
 * @param name the stable name in the log, for example {@code technology-package}
 * @param events the sealed family of its events
 * @param fold the state after an event; the state before is null at the first one
 */
public record StreamType<S, E extends DomainEvent>(
    String name, Class<E> events, BiFunction<@Nullable S, E, S> fold) {
  public @Nullable S fold(Iterable<? extends DomainEvent> history) {
    S state = null;
    for (DomainEvent event : history) {
      state = fold.apply(state, events.cast(event));
    }
    return state;
  }
}
