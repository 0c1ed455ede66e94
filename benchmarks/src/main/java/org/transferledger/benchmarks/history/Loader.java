package org.transferledger.benchmarks.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.AppendResult;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.event.EventSerializer;

/**
 * Appends what many commands would have, all at once, some appends ahead of the answers. They are
 * put into bytes one after the other, so they come to the log in order as a rule. Each reads the
 * last stream that the one before wrote: so the log itself sees to the order, and one that comes
 * too early is told of a conflict and sent again.
 */
final class Loader {
  private static final int EVENTS = 2_000;
  private static final int IN_FLIGHT = 3;

  private final Appender appender;
  private final EventSerializer serializer;
  private final Semaphore flying = new Semaphore(IN_FLIGHT);
  private List<Draft> gathered = new ArrayList<>();
  private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);
  private CompletableFuture<@Nullable Void> lastWritten = last;
  private @Nullable Draft lastSent;

  Loader(Appender appender, EventSerializer serializer) {
    this.appender = appender;
    this.serializer = serializer;
  }

  /** Takes the events of a command, which are never torn apart. */
  void take(List<Draft> command) {
    gathered.addAll(command);
    if (gathered.size() >= EVENTS) {
      send();
    }
  }

  /** Waits until everything is durable. */
  void finish() {
    if (!gathered.isEmpty()) {
      send();
    }
    last.join();
  }

  private void send() {
    if (last.isCompletedExceptionally()) {
      last.join();
    }
    var events = gathered;
    var after = lastSent;
    var before = last;
    var turn = lastWritten;
    var written = new CompletableFuture<@Nullable Void>();
    var done = new CompletableFuture<@Nullable Void>();
    flying.acquireUninterruptibly();
    Thread.ofVirtual()
        .start(() -> {
          try {
            turn.join();
            Append append = append(events, after);
            written.complete(null);
            append(append, before);
            done.complete(null);
          } catch (RuntimeException e) {
            written.complete(null);
            done.completeExceptionally(e);
          } finally {
            flying.release();
          }
        });
    last = done;
    lastWritten = written;
    lastSent = events.getLast();
    gathered = new ArrayList<>(EVENTS);
  }

  private void append(Append append, CompletableFuture<@Nullable Void> before) {
    if (appender.append(append) instanceof AppendResult.Recorded) {
      return;
    }
    before.join();
    AppendResult again = appender.append(append);
    if (!(again instanceof AppendResult.Recorded)) {
      throw new IllegalStateException("not appended: " + again);
    }
  }

  private Append append(List<Draft> drafts, @Nullable Draft after) {
    Map<String, Long> versions = new HashMap<>();
    Map<UUID, byte[]> metadata = new HashMap<>();
    List<NewEvent> events = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      versions.putIfAbsent(draft.streamId(), draft.version() - 1);
      events.add(event(draft, metadata));
    }
    if (after != null) {
      versions.putIfAbsent(after.streamId(), after.version());
    }
    UUID id = drafts.getFirst().decided().command();
    return new Append(new CommandRecord(id, new byte[0], new byte[0]), events, versions);
  }

  private NewEvent event(Draft draft, Map<UUID, byte[]> metadata) {
    SerializedObject<byte[]> payload = serializer.serialize(draft.event(), byte[].class);
    var decided = draft.decided();
    return new NewEvent(
        draft.eventId(),
        draft.streamType(),
        draft.streamId(),
        draft.version(),
        payload.getType().getName(),
        Integer.parseInt(payload.getType().getRevision()),
        payload.getData(),
        metadata.computeIfAbsent(
            decided.command(), _ -> serializer.json().writeValueAsBytes(decided.metadata())));
  }
}
