package org.transferledger.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/**
 * The database: the one that spring.datasource.url names, or an embedded PostgreSQL with its data
 * in a folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int OLDEST_MAJOR_VERSION = 18;
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);

  @Bean
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      matchIfMissing = true,
      havingValue = "embedded")
  EmbeddedDatabase embeddedDatabase(LedgerSettings settings) {
    var database = EmbeddedDatabase.start(settings.data(), "transfer_ledger");
    database.onLoss(DatabaseConfiguration::endWithoutDatabase);
    return database;
  }

  /** Nothing brings the server back but a new start, which finds the data again. */
  private static void endWithoutDatabase() {
    System.err.println(
        "\nThe embedded PostgreSQL has ended, and so does Transfer Ledger. Start it again.\n");
    Runtime.getRuntime().halt(1);
  }

  @Bean
  @ConditionalOnProperty(
      name = "spring.datasource.url",
      matchIfMissing = true,
      havingValue = "embedded")
  JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.user();
      }

      @Override
      public String getPassword() {
        return "";
      }

      @Override
      public String getJdbcUrl() {
        return database.jdbcUrl();
      }
    };
  }

  /** Appends wait for one another; on connections of their own they never keep a reader waiting. */
  @Bean(defaultCandidate = false)
  HikariDataSource appendDataSource(JdbcConnectionDetails connection, LedgerSettings settings) {
    var pool = new HikariDataSource();
    pool.setPoolName("append");
    pool.setJdbcUrl(connection.getJdbcUrl());
    pool.setUsername(connection.getUsername());
    pool.setPassword(connection.getPassword());
    pool.setMaximumPoolSize(settings.appendConnections());
    pool.setAutoCommit(true);
    pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    // A node that hangs must not keep the others from appending, nor callers waiting without end.
    pool.setConnectionInitSql(
        "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '10s';"
            + " set tcp_user_timeout = '10s'");
    // The pools are filled after the migration has said what is wrong with the database, if
    // anything is.
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  @Bean
  FlywayMigrationStrategy migration() {
    return flyway -> {
      requireVersion(flyway.getConfiguration().getDataSource());
      flyway.migrate();
    };
  }

  private static void requireVersion(DataSource dataSource) {
    try (var connection = dataSource.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_MAJOR_VERSION) {
        throw new StartFailure(
            "The database at %s is PostgreSQL %d, and version %d or later is needed."
                .formatted(connection.getMetaData().getURL(), version, OLDEST_MAJOR_VERSION));
      }
    } catch (SQLException e) {
      throw new StartFailure("The database cannot be reached: %s.".formatted(e.getMessage()), e);
    }
  }
}
