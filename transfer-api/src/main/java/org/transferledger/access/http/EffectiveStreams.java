package org.transferledger.access.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.transferledger.access.Effective;
import org.transferledger.access.Effective.Recorded;
import org.transferledger.command.PastStreams;
import org.transferledger.core.DomainEvent;
import org.transferledger.core.Rewriting;
import org.transferledger.core.StreamType;
import org.transferledger.core.Streams;

/** The streams with what had taken effect at a time, by all that was known at a position. */
final class EffectiveStreams implements Streams {
  private final PastStreams known;
  private final Instant at;
  private final Map<String, Object> states = new HashMap<>();

  EffectiveStreams(PastStreams known, Instant at) {
    this.known = known;
    this.at = at;
  }

  /** Whether what the stream begins with had taken effect. */
  boolean began(StreamType<?, ?> type, String id) {
    var first = recorded(type, id).stream().findFirst();
    var counting = StreamType.effective(known.history(type, id));
    return first.isPresent()
        && !Effective.since(counting.getFirst(), first.get().recordedAt()).isAfter(at);
  }

  @Override
  public <S, E extends DomainEvent> @Nullable S find(StreamType<S, E> type, String id) {
    return type.state()
        .cast(states.computeIfAbsent(type.name() + " " + id, _ -> type.fold(history(type, id))));
  }

  @Override
  public List<DomainEvent> history(StreamType<?, ?> type, String id) {
    return Effective.at(at, recorded(type, id));
  }

  private List<Recorded> recorded(StreamType<?, ?> type, String id) {
    return known.events(type, id).stream()
        .map(it -> new Recorded(it.event(), it.recordedAt()))
        .toList();
  }

  @Override
  public <S, E extends DomainEvent> void append(StreamType<S, E> type, String id, E event) {
    throw new UnsupportedOperationException("nothing is appended to the past");
  }

  @Override
  public void rewrite(StreamType<?, ?> type, String id, Rewriting event) {
    throw new UnsupportedOperationException("nothing is appended to the past");
  }
}
