package org.transferledger.benchmarks.release;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.transferledger.projection.rebuild.Rebuild;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;

/**
 * Fills empty views as the product builds views anew, which is faster than following the log: they
 * are told that they have come to its end, and what is built beside them takes their place.
 */
final class ViewFilling {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  /** One that compares for long is taken to be interrupted, and yet goes on. */
  private static final Set<Rebuild.Status> WORKING =
      Set.of(Rebuild.Status.RUNNING, Rebuild.Status.INTERRUPTED);

  private final TokenStore tokens;
  private final Rebuilder rebuilder;
  private final Rebuilds rebuilds;

  ViewFilling(TokenStore tokens, Rebuilder rebuilder, Rebuilds rebuilds) {
    this.tokens = tokens;
    this.rebuilder = rebuilder;
    this.rebuilds = rebuilds;
  }

  /** With all events up to a position; nothing else may be written to the views meanwhile. */
  void fill(long position, List<String> views) throws InterruptedException {
    for (String view : views) {
      tokens.fetchToken(view, 0);
      tokens.storeToken(new GlobalSequenceTrackingToken(position), view, 0);
      tokens.releaseClaim(view, 0);
    }
    var id = UUID.randomUUID();
    rebuilder.start(id, views, "benchmarks");
    while (WORKING.contains(rebuild(id).status())) {
      Thread.sleep(LOOK_AGAIN);
    }
    rebuilder.switchDifferent(id);
    if (!rebuild(id).views().stream()
        .allMatch(it -> it.status() == Rebuild.ViewStatus.SWITCHED && it.position() == position)) {
      throw new IllegalStateException("the views were not filled: " + rebuild(id));
    }
  }

  private Rebuild rebuild(UUID id) {
    return rebuilds.find(id).orElseThrow();
  }
}
