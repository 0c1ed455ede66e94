package org.transferledger.ledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in a folder: started with the application and stopped with it, found again by the next
 * start whatever ended the last one. It listens on the loopback interface only, trusts every user
 * of the machine, and syncs every commit to disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String OWNER = "postgres";
  private static final String APPLICATION = "transfer_ledger";
  private static final Duration RECOVERY = Duration.ofMinutes(1);

  private final EmbeddedPostgres server;
  private final String name;
  private final long postmaster;

  private volatile boolean closing;

  private EmbeddedDatabase(EmbeddedPostgres server, String name, long postmaster) {
    this.server = server;
    this.name = name;
    this.postmaster = postmaster;
  }

  /**
   * Starts the server in a folder, which is made if it does not exist, and creates the database if
   * it has none.
   *
   * @throws EmbeddedDatabaseFailure if that is impossible, saying why
   */
  public static EmbeddedDatabase start(Path folder, String name) {
    var data = new DataFolder(folder);
    data.prepare();
    EmbeddedPostgres server = null;
    try {
      Redirect log = Redirect.appendTo(data.log().toFile());
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data.cluster().toFile())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(data.binaries().toFile())
              .setPort(data.portOfRunning(OWNER))
              .setPGStartupWait(RECOVERY)
              .setRegisterShutdownHook(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              .start();
      create(server, name);
      return new EmbeddedDatabase(server, name, data.postmaster());
    } catch (IOException | SQLException | RuntimeException e) {
      closeQuietly(server);
      throw data.failure(e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
  }

  /** The role that migrates the database and owns what is in it. */
  public String owner() {
    return OWNER;
  }

  /** The role that the application works as: it may do what it is granted, and no more. */
  public String application() {
    return APPLICATION;
  }

  /** Connections of the owner. */
  public DataSource dataSource() {
    return server.getDatabase(OWNER, name);
  }

  /** Runs something once when the server ends without having been closed. */
  public void onLoss(Runnable action) {
    Thread.ofVirtual()
        .name("embedded-database-watch")
        .start(() -> {
          ProcessHandle.of(postmaster).ifPresent(it -> it.onExit().join());
          if (!closing) {
            action.run();
          }
        });
  }

  @Override
  public void close() {
    closing = true;
    closeQuietly(server);
  }

  private static void create(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      requireOn(statement, "fsync");
      requireOn(statement, "synchronous_commit");
      createUnlessThere(
          statement,
          "select 1 from pg_roles where rolname = '" + APPLICATION + "'",
          "create role " + APPLICATION + " login");
      createUnlessThere(
          statement,
          "select 1 from pg_database where datname = '" + name + "'",
          "create database " + name);
    }
  }

  private static void createUnlessThere(Statement statement, String search, String creation)
      throws SQLException {
    boolean there;
    try (ResultSet found = statement.executeQuery(search)) {
      there = found.next();
    }
    if (!there) {
      statement.execute(creation);
    }
  }

  private static void requireOn(Statement statement, String setting) throws SQLException {
    try (ResultSet value = statement.executeQuery("select current_setting('" + setting + "')")) {
      value.next();
      if (!value.getString(1).equals("on")) {
        throw new EmbeddedDatabaseFailure("PostgreSQL runs with %s off.".formatted(setting), null);
      }
    }
  }

  private static void closeQuietly(@Nullable EmbeddedPostgres server) {
    if (server == null) {
      return;
    }
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL does not stop", e);
    }
  }
}
