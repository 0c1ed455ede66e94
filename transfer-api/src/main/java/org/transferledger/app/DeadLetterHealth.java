package org.transferledger.app;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.transferledger.projection.DeadLetterBox;

/** Tells of events that views could not take: what reads them is refused, all else goes on. */
@Component
class DeadLetterHealth implements HealthIndicator {
  private final DeadLetterBox box;

  DeadLetterHealth(DeadLetterBox box, MeterRegistry metrics) {
    this.box = box;
    metrics.gauge("ledger.views.dead-letters", this, it -> it.count());
  }

  private double count() {
    return box.missing().values().stream().mapToInt(it -> it).sum();
  }

  @Override
  public Health health() {
    Map<String, Integer> missing = box.missing();
    return missing.isEmpty()
        ? Health.up().build()
        : Health.unknown().withDetail("deadLetters", missing).build();
  }
}
