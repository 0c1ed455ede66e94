package org.transferledger.app;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.core.Periods;

/** The clock and the periods by which commands are decided. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  /** In the microseconds that the log keeps. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }

  @Bean
  Periods periods(LedgerSettings settings) {
    return settings.periods();
  }
}
