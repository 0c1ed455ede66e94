package org.transferledger.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.transferledger.ledger.axon.FeedStop;
import org.transferledger.ledger.axon.LedgerEventSource;

/** Down while the views of this node cannot pass an event. */
@Component
class FeedHealth implements HealthIndicator {
  private final LedgerEventSource source;

  FeedHealth(LedgerEventSource source) {
    this.source = source;
  }

  @Override
  public Health health() {
    FeedStop stop = source.stop();
    return stop == null
        ? Health.up().build()
        : Health.down(stop.cause()).withDetail("position", stop.position()).build();
  }
}
