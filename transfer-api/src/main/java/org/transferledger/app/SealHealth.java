package org.transferledger.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.transferledger.ledger.seal.Sealing;

/** Down when the log and what was sealed and signed of it do not fit together any more. */
@Component
class SealHealth implements HealthIndicator {
  private final Sealing sealing;

  SealHealth(Sealing sealing) {
    this.sealing = sealing;
  }

  @Override
  public Health health() {
    return sealing
        .alarm()
        .map(it -> Health.down().withDetail("alarm", it).build())
        .orElseGet(() -> Health.up().build());
  }
}
