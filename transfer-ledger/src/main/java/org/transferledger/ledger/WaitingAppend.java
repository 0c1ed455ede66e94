package org.transferledger.ledger;

import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.transferledger.proof.EventEnvelope;

/**
 * An append on its way, with all that can be prepared before its events have their place, and the
 * answer that its caller waits for. Equal only to itself.
 */
final class WaitingAppend {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BLIND_BYTES = 32;

  private final Append append;
  private final List<Prepared> events;
  private final long size;
  private final CompletableFuture<AppendResult> answer = new CompletableFuture<>();

  /**
   * An event with what its commitment is made of.
   *
   * @param envelopeMiddle the envelope between position and time
   * @param envelopeEnd the envelope after the time
   */
  record Prepared(NewEvent event, byte[] blind, String envelopeMiddle, String envelopeEnd) {
    static Prepared of(NewEvent event) {
      byte[] blind = new byte[BLIND_BYTES];
      RANDOM.nextBytes(blind);
      return new Prepared(
          event,
          blind,
          EventEnvelope.middle(
              event.eventId(), event.streamType(), event.streamId(), event.version()),
          EventEnvelope.end(event.type(), event.revision(), event.payload(), event.metadata()));
    }
  }

  WaitingAppend(Append append) {
    this.append = append;
    this.size = append.size();
    this.events = append.events().stream().map(Prepared::of).toList();
  }

  Append append() {
    return append;
  }

  List<Prepared> events() {
    return events;
  }

  long size() {
    return size;
  }

  CompletableFuture<AppendResult> answer() {
    return answer;
  }
}
