package org.transferledger.ledger.axon;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.state.StateType;
import org.transferledger.ledger.state.States;
import org.transferledger.ledger.state.Versioned;

/**
 * How far a run of a command relies on what this node remembers. Its append holds only if it was
 * right to.
 *
 * @param newStream a stream that the command is to begin, which so need not be looked for
 * @param moved streams of which memory turned out to be behind
 */
public record Trust(@Nullable String newStream, Set<String> moved) {
  public Trust {
    moved = Set.copyOf(moved);
  }

  /** Memory does for everything. */
  public static Trust memory() {
    return new Trust(null, Set.of());
  }

  /** The state of a stream, from where it may be taken. */
  public <S> Versioned<S> read(States states, StateType<S> type, String streamId) {
    if (moved.contains(streamId)) {
      return states.latest(type, streamId);
    }
    return streamId.equals(newStream) ? Versioned.absent() : states.known(type, streamId);
  }
}
