package org.transferledger.benchmarks.engine;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One side's database. */
public final class Database implements AutoCloseable {
  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final String name;
  private final String url;
  private final String user;
  private final JdbcClient admin;

  private Database(String name, String url, String user, JdbcClient admin) {
    this.name = name;
    this.url = url;
    this.user = user;
    this.admin = admin;
  }

  static Database durable(String name, String url, String user, JdbcClient admin) {
    var database = new Database(name, url, user, admin);
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
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setMaximumPoolSize(connections);
    return pool;
  }

  /** A connection whose statements are prepared on the server from their first use on. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "?prepareThreshold=1", user, "");
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
