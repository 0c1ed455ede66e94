package org.transferledger.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.seal.SealedTree;
import org.transferledger.ledger.seal.Sealer;
import org.transferledger.ledger.seal.Sealing;
import org.transferledger.ledger.seal.Signer;
import org.transferledger.ledger.seal.SignerFolder;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SigningKey;

/** The tree over the log, and who signs it. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {
  @Bean
  SealedTree sealedTree(DataSource dataSource, FlywayMigrationInitializer migrated) {
    return new SealedTree(dataSource);
  }

  @Bean
  Signer signer(
      SealSettings settings,
      LedgerSettings ledger,
      DataSource dataSource,
      SealedTree tree,
      PlatformTransactionManager transactions,
      Clock clock) {
    Path path = settings.folder(ledger.data());
    try {
      var folder = new SignerFolder(path);
      return new Signer(
          dataSource,
          tree,
          key(settings, folder, path),
          folder,
          new TransactionTemplate(transactions),
          clock);
    } catch (UncheckedIOException | ProofFailure e) {
      throw new StartFailure(
          "The key that signs the log cannot be kept in %s (ledger.seal.keys): %s."
              .formatted(path.toAbsolutePath(), e.getMessage()),
          e);
    }
  }

  private static SigningKey key(SealSettings settings, SignerFolder folder, Path path) {
    String origin = Objects.requireNonNullElseGet(settings.origin(), SealConfiguration::anyName);
    var key = folder.keyOf(origin);
    String name = key.verifier().name();
    if (settings.origin() != null && !settings.origin().equals(name)) {
      throw new StartFailure(
          "The key in %s signs the log %s, and ledger.seal.origin names %s: a log keeps its name."
              .formatted(path.toAbsolutePath(), name, settings.origin()));
    }
    return key;
  }

  private static String anyName() {
    return "transfer-ledger.invalid/" + UUID.randomUUID();
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Sealing sealing(
      SealSettings settings,
      DataSource dataSource,
      SealedTree tree,
      Signer signer,
      PlatformTransactionManager transactions) {
    var sealer = new Sealer(dataSource, tree, new TransactionTemplate(transactions));
    return new Sealing(sealer, signer, settings.interval());
  }

  /** How many events are not sealed yet. */
  @Bean
  MeterBinder sealingLag(LogReader log, SealedTree tree) {
    return registry ->
        Gauge.builder("ledger.seal.lag", () -> -tree.head().size() + log.lastPosition())
            .description("Events that are recorded and not sealed yet")
            .register(registry);
  }
}
