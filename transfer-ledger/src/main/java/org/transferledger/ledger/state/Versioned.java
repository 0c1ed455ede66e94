package org.transferledger.ledger.state;

import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;

/**
 * A state with the version of the last event in it.
 *
 * @param state null if there is no stream of that kind
 * @param version {@link Append#ABSENT} if the stream does not exist; that of the stream if it is
 *     one of another kind
 */
public record Versioned<S>(@Nullable S state, long version) {
  /** What is true of a stream that nobody has written yet. */
  public static <S> Versioned<S> absent() {
    return new Versioned<>(null, Append.ABSENT);
  }
}
