package org.transferledger.ledger.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.NewEvent;

/**
 * What memory holds of a stream: a state as of a version, and what this node has appended since but
 * nobody has asked for yet.
 *
 * @param kind of the stream
 * @param state as of {@code version}; null before the first event
 * @param version of the last event folded into the state, {@link Append#ABSENT} if none is
 * @param kept version up to which the database keeps the state, {@link Append#ABSENT} if none is
 * @param appended events after the version, in order, without gaps
 * @param size roughly the bytes in memory
 */
record CachedState(
    String kind,
    @Nullable Object state,
    long version,
    long kept,
    List<NewEvent> appended,
    long size) {
  private static final int OVERHEAD = 200;

  /** A stream before its first event. */
  static CachedState empty(String kind) {
    return new CachedState(kind, null, Append.ABSENT, Append.ABSENT, List.of(), OVERHEAD);
  }

  /** The version with what was appended. */
  long head() {
    return version + appended.size();
  }

  /** With one more event; null if events between are missing. */
  @Nullable CachedState with(NewEvent event) {
    if (event.version() <= head()) {
      return this;
    }
    if (event.version() > head() + 1) {
      return null;
    }
    List<NewEvent> all = new ArrayList<>(appended);
    all.add(event);
    return new CachedState(
        kind, state, version, kept, List.copyOf(all), size + event.payload().length + OVERHEAD);
  }
}
