package org.transferledger.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** A PostgreSQL server in a process of its own, which can be killed and comes back. */
final class Database {
  /** The database of the ledger. */
  static final String NAME = "transfer_ledger";

  /** The role that owns everything; the harness works as it. */
  static final String OWNER = "postgres";

  /** The role that the application works as. */
  static final String APPLICATION = "transfer_ledger";

  /**
   * What a killed process has handed to the kernel is not lost, synced or not; only a power cut
   * takes that away, and there is none here. So the disk is spared.
   */
  private static final List<String> OPTIONS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=200",
          "fsync=off");

  private static final Duration RECOVERY = Duration.ofMinutes(1);

  private final Child server;
  private final int port;

  /**
   * Prepares a server in an empty folder and starts it.
   *
   * @param options more settings, each as {@code name=value}
   */
  Database(Path folder, Path logs, List<String> options) {
    String url;
    try (var prepared = EmbeddedDatabase.start(folder, NAME)) {
      url = prepared.jdbcUrl();
    }
    port = Integer.parseInt(url.replaceAll(".*:([0-9]+)/.*", "$1"));
    server = new Child("database", command(folder, options), logs);
    server.start();
    awaitReady();
  }

  private ProcessBuilder command(Path folder, List<String> options) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(executable(folder.resolve("postgres-binaries")).toString());
    command.addAll(List.of("-D", folder.resolve("postgres").toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    Stream.concat(OPTIONS.stream(), options.stream())
        .forEach(it -> command.addAll(List.of("-c", it)));
    return new ProcessBuilder(command);
  }

  private static Path executable(Path binaries) {
    try (Stream<Path> files = Files.walk(binaries)) {
      return files.filter(it -> it.endsWith(Path.of("bin", "postgres"))).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Child server() {
    return server;
  }

  int port() {
    return port;
  }

  /** A connection that takes no detour. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(port, database), OWNER, "");
  }

  Connection connect() throws SQLException {
    return connect(NAME);
  }

  void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void awaitReady() {
    if (!Pause.until(this::answers, RECOVERY)) {
      throw new IllegalStateException("the database does not come back");
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
