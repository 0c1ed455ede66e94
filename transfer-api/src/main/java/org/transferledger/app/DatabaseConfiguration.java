package org.transferledger.app;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.ledger.AppendConnections;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/**
 * The database: the one that spring.datasource.url names, or an embedded PostgreSQL with its data
 * in a folder.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int OLDEST_MAJOR_VERSION = 18;

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
  @ConditionalOnBean(EmbeddedDatabase.class)
  JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return database.application();
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

  @Bean
  @ConditionalOnBean(EmbeddedDatabase.class)
  FlywayConnectionDetails embeddedOwner(EmbeddedDatabase database) {
    return new FlywayConnectionDetails() {
      @Override
      public String getUsername() {
        return database.owner();
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

  /**
   * Appends wait for one another; on a connection of their own they never keep a reader waiting.
   */
  @Bean(defaultCandidate = false)
  DataSource appendDataSource(JdbcConnectionDetails connection) {
    return AppendConnections.to(
        connection.getJdbcUrl(), connection.getUsername(), connection.getPassword());
  }

  /** The migration runs as the owner and grants the application's role what it needs. */
  @Bean
  FlywayConfigurationCustomizer applicationRole(DataSource dataSource) {
    return flyway ->
        flyway.placeholders(
            Map.of(
                "application_role",
                JdbcClient.create(dataSource)
                    .sql("select current_user")
                    .query(String.class)
                    .single()));
  }

  @Bean
  FlywayMigrationStrategy migration(DataSource dataSource) {
    return flyway -> {
      requireVersion(flyway.getConfiguration().getDataSource());
      flyway.migrate();
      requireThatHistoryStays(dataSource);
    };
  }

  private static void requireThatHistoryStays(DataSource dataSource) {
    boolean mayChange =
        JdbcClient.create(dataSource)
            .sql("select has_table_privilege('event', 'UPDATE, DELETE, TRUNCATE')")
            .query(Boolean.class)
            .single();
    if (mayChange) {
      throw new StartFailure(
          "The application's role in the database may change what is recorded: give it a role that"
              + " owns nothing (spring.datasource.username), and the migration the owner's"
              + " (spring.flyway.user).");
    }
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
