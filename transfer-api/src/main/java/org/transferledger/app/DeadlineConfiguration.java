package org.transferledger.app;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.command.Commands;
import org.transferledger.core.Periods;
import org.transferledger.deadline.DeadlineCommands;
import org.transferledger.deadline.DeadlineFollower;
import org.transferledger.deadline.DeadlineScheduler;
import org.transferledger.http.OpaqueTokens;

/** What happens by itself, by the same clock as everything else. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
  @Bean
  DeadlineFollower deadlineFollower(DataSource dataSource) {
    return new DeadlineFollower(dataSource);
  }

  @Bean
  DeadlineCommands deadlineCommands(
      Commands commands, OpaqueTokens tokens, Clock clock, Periods periods) {
    return new DeadlineCommands(commands, tokens, clock, periods);
  }

  @Bean
  DeadlineScheduler deadlineScheduler(
      DataSource dataSource, Clock clock, LedgerSettings settings, DeadlineCommands commands) {
    return new DeadlineScheduler(dataSource, clock, settings.node(), commands);
  }
}
