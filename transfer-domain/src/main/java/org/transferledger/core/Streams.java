package org.transferledger.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other streams that a decision reads and appends to. Everything read becomes a condition of
 * the append: if a stream has moved meanwhile, nothing is recorded and the decision runs again, so
 * a rule across aggregates holds at the very moment of recording.
 */
public interface Streams {
  /** The state of a stream, or null if it does not exist; its absence is a condition too. */
  <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id);

  /** Appends to another stream in the same atomic append. The stream must have been read before. */
  <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event);

  /** All events of a stream, each at its version; what was read becomes a condition as well. */
  List<DomainEvent> history(StreamType<?, ?> type, String id);

  /** As {@link #append}, for what rewrites an earlier event of the stream, of whatever kind. */
  void rewrite(StreamType<?, ?> type, String id, Rewriting event);
}
