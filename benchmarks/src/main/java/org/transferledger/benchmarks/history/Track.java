package org.transferledger.benchmarks.history;

import org.transferledger.core.DomainEvent;
import org.transferledger.core.StreamType;

/** A stream of the log and how far it has come. */
final class Track {
  private final String type;
  private final String id;
  private long version = -1;

  Track(StreamType<?, ?> type, Object id) {
    this.type = type.name();
    this.id = id.toString();
  }

  String type() {
    return type;
  }

  String id() {
    return id;
  }

  /** Of its last event; -1 before the first. */
  long version() {
    return version;
  }

  long next() {
    return ++version;
  }

  Happening with(DomainEvent event) {
    return new Happening(this, event);
  }

  /** What happens on a stream. */
  record Happening(Track track, DomainEvent event) {}
}
