package org.transferledger.ledger.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.NewEvent;

/**
 * States in memory, bounded by their size. What is held here was true when it was committed and may
 * be behind by now; the version says as of when it is.
 */
public final class StateCache {
  private static final int HEAVIEST = 1 << 30;

  private final Cache<String, CachedState> states;

  /**
   * An empty cache.
   *
   * @param bytes roughly what it may take of memory
   */
  public StateCache(long bytes) {
    this.states =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<String, CachedState>weigher((_, state) -> (int) Math.min(state.size(), HEAVIEST))
            .build();
  }

  @Nullable CachedState get(String streamId) {
    return states.getIfPresent(streamId);
  }

  /** Keeps the newer of this and what is there. */
  void put(String streamId, CachedState state) {
    states.asMap().merge(streamId, state, (old, newer) -> old.head() > newer.head() ? old : newer);
  }

  /** Takes in what this node has appended. */
  public void recorded(List<NewEvent> events) {
    for (NewEvent event : events) {
      states
          .asMap()
          .compute(
              event.streamId(),
              (_, held) -> {
                boolean first = event.version() == Append.ABSENT + 1;
                CachedState before =
                    held == null && first ? CachedState.empty(event.streamType()) : held;
                return before == null ? null : before.with(event);
              });
    }
  }

  /** How many states are held. */
  long size() {
    states.cleanUp();
    return states.estimatedSize();
  }

  /** Forgets everything, as after a restart. */
  public void clear() {
    states.invalidateAll();
  }
}
