package org.transferledger.ledger.state;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one kind of stream fold into a state.
 *
 * @param name of the kind of stream, for example {@code licence}
 * @param state immutable, and the same after it has been JSON
 * @param after the state after an event; the state before is null at the first one
 */
public record StateType<S>(String name, Class<S> state, BiFunction<@Nullable S, Object, S> after) {}
