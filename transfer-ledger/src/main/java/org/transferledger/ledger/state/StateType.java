package org.transferledger.ledger.state;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one kind of stream fold into a state.
 *
 * @param name of the kind of stream, for example {@code licence}
 * @param state immutable, and the same after it has been JSON
 * @param after the state after an event; the state before is null at the first one
 * @param rewrites whether an event changes what earlier ones count as saying, so that the state can
 *     only be folded from the whole history
 * @param fold the state after a whole history that is not empty
 */
public record StateType<S>(
    String name,
    Class<S> state,
    BiFunction<@Nullable S, Object, S> after,
    Predicate<Object> rewrites,
    Function<List<Object>, S> fold) {
  /** A kind of stream in which nothing is rewritten. */
  public StateType(String name, Class<S> state, BiFunction<@Nullable S, Object, S> after) {
    this(
        name,
        state,
        after,
        _ -> false,
        _ -> {
          throw new IllegalStateException("nothing is rewritten in a " + name);
        });
  }
}
