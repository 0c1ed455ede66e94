package org.transferledger.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.misuse.read.CaseView;
import org.transferledger.misuse.reporter.ReporterKeyFollower;
import org.transferledger.misuse.reporter.ReporterVault;

/** Who has reported misuse, kept apart from the log. */
@Configuration(proxyBeanMethods = false)
class MisuseConfiguration {
  @Bean
  ReporterVault reporterVault(LedgerSettings settings) {
    try {
      return new ReporterVault(settings.keyFolder());
    } catch (UncheckedIOException e) {
      throw new StartFailure(
          "The keys of reporters' identities cannot be kept in %s (ledger.reporter-keys): %s."
              .formatted(settings.keyFolder().toAbsolutePath(), e.getMessage()),
          e);
    }
  }

  /** How many cases have a duty to their reporter that was missed and is not done yet. */
  @Bean
  MeterBinder overdueCases(CaseView cases) {
    return registry ->
        Gauge.builder("ledger.misuse.cases.overdue", cases, CaseView::overdue)
            .description("Misuse cases with an acknowledgement or feedback overdue")
            .register(registry);
  }

  @Bean
  ReporterKeyFollower reporterKeyFollower(ReporterVault vault) {
    return new ReporterKeyFollower(vault);
  }
}
