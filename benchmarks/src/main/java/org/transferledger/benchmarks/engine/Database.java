package org.transferledger.benchmarks.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.ledger.AppendConnections;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** One side's database. */
public final class Database implements AutoCloseable {
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final String name;
  private final String url;
  private final String owner;
  private final String application;
  private final JdbcClient admin;

  private Database(String name, EmbeddedDatabase server, JdbcClient admin) {
    this.name = name;
    this.url = server.jdbcUrl().replaceFirst("[^/]+$", name);
    this.owner = server.owner();
    this.application = server.application();
    this.admin = admin;
  }

  static Database durable(String name, EmbeddedDatabase server, JdbcClient admin) {
    var database = new Database(name, server, admin);
    try (HikariDataSource pool = database.pool(1)) {
      for (String setting : DURABLE) {
        String value = JdbcClient.create(pool).sql("show " + setting).query(String.class).single();
        if (!value.equals("on")) {
          throw new IllegalStateException("PostgreSQL runs with %s %s".formatted(setting, value));
        }
      }
    }
    return database;
  }

  /** A pool of that many connections in autocommit, as Hikari makes it. */
  public HikariDataSource pool(int connections) {
    return pool(connections, owner);
  }

  /** The same for the role that the application has in the product. */
  HikariDataSource applicationPool(int connections) {
    return pool(connections, application);
  }

  /** What the product appends with. */
  public DataSource appendConnections() {
    return AppendConnections.to(url, application, "");
  }

  /** Makes the product's tables. */
  public void migrate(String location) {
    Flyway.configure()
        .dataSource(url, owner, "")
        .locations(location)
        .placeholders(Map.of("application_role", application))
        .load()
        .migrate();
  }

  private HikariDataSource pool(int connections, String user) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setMaximumPoolSize(connections);
    return pool;
  }

  /** A connection whose statements are prepared on the server from their first use on. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "?prepareThreshold=1", owner, "");
  }

  /** Gives the planner the statistics that a database has after its first minute. */
  public void analyze() {
    try (HikariDataSource pool = pool(1)) {
      JdbcClient.create(pool).sql("analyze").update();
    }
  }

  @Override
  public void close() {
    admin.sql("drop database " + name + " with (force)").update();
  }
}
