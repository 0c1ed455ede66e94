package org.transferledger.ledger.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL in a folder: started with the application and stopped with it, found again by the next
 * start whatever ended the last one. It listens on the loopback interface only, trusts every user
 * of the machine, and syncs every commit to disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  /** The major version of the binaries that come with this product. */
  public static final String MAJOR_VERSION = "18";

  /** What a cluster, its binaries and some room to work take. */
  private static final long BYTES_NEEDED = 256L << 20;

  private static final String USER = "postgres";
  private static final Duration RECOVERY = Duration.ofMinutes(1);
  private static final int PORT_LINE = 3;

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
    Path cluster = folder.resolve("postgres");
    prepare(folder, cluster);
    EmbeddedPostgres server = null;
    try {
      Path log = folder.resolve("postgres.log");
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(cluster.toFile())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(folder.resolve("postgres-binaries").toFile())
              .setPort(portOfRunning(cluster))
              .setPGStartupWait(RECOVERY)
              .setRegisterShutdownHook(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .setErrorRedirector(Redirect.appendTo(log.toFile()))
              .start();
      create(server, name);
      return new EmbeddedDatabase(server, name, postmaster(cluster));
    } catch (IOException | SQLException | RuntimeException e) {
      closeQuietly(server);
      throw failure(folder, e);
    }
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
  }

  public String user() {
    return USER;
  }

  public DataSource dataSource() {
    return server.getDatabase(USER, name);
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

  private static void prepare(Path folder, Path cluster) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new EmbeddedDatabaseFailure(
          "The data folder %s cannot be created; name a folder that this user can write."
              .formatted(folder.toAbsolutePath()),
          e);
    }
    if (!Files.isReadable(folder)
        || !Files.isWritable(folder)
        || (Files.exists(cluster) && !(Files.isReadable(cluster) && Files.isWritable(cluster)))) {
      throw new EmbeddedDatabaseFailure(
          "The data folder %s cannot be read and written by this user; change its owner or name another folder."
              .formatted(folder.toAbsolutePath()),
          null);
    }
    requireOwner(cluster);
    requireSpace(folder);
    requireVersion(cluster);
    requireUserNamespaces();
  }

  /** PostgreSQL insists that its folder belongs to the user that it runs as. */
  private static void requireOwner(Path cluster) {
    if (!Files.exists(cluster)) {
      return;
    }
    String user = System.getProperty("user.name");
    try {
      String owner = Files.getOwner(cluster).getName();
      if (!owner.equals(user)) {
        throw new EmbeddedDatabaseFailure(
            "The data folder %s belongs to %s, but the application runs as %s; change its owner or name another folder."
                .formatted(cluster.toAbsolutePath(), owner, user),
            null);
      }
    } catch (IOException e) {
      throw failure(cluster, e);
    }
  }

  private static void requireSpace(Path folder) {
    try {
      long left = Files.getFileStore(folder).getUsableSpace();
      if (left < BYTES_NEEDED) {
        throw new EmbeddedDatabaseFailure(
            "The disk of the data folder %s is full: %d MB are left and %d MB are needed."
                .formatted(folder.toAbsolutePath(), left >> 20, BYTES_NEEDED >> 20),
            null);
      }
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static void requireVersion(Path cluster) {
    Path file = cluster.resolve("PG_VERSION");
    if (!Files.exists(file)) {
      return;
    }
    try {
      String version = Files.readString(file).strip();
      if (!version.equals(MAJOR_VERSION)) {
        throw new EmbeddedDatabaseFailure(
            "The data folder %s was written by PostgreSQL %s, but this release brings PostgreSQL %s; migrate it first."
                .formatted(cluster.toAbsolutePath(), version, MAJOR_VERSION),
            null);
      }
    } catch (IOException e) {
      throw failure(cluster, e);
    }
  }

  /**
   * PostgreSQL refuses to run as root; as root it is started in a user namespace, where it is
   * nobody.
   */
  private static void requireUserNamespaces() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return;
    }
    try {
      if (new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start().waitFor()
          == 0) {
        return;
      }
    } catch (IOException e) {
      throw noNamespaces(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw noNamespaces(e);
    }
    throw noNamespaces(null);
  }

  private static EmbeddedDatabaseFailure noNamespaces(@Nullable Exception cause) {
    return new EmbeddedDatabaseFailure(
        "PostgreSQL does not run as root, and this machine does not let root start it in a user"
            + " namespace (unshare -U); start the application as another user or name an external"
            + " database.",
        cause);
  }

  /**
   * The port of a server that outlived its application, or 0 for any free port. A stale file may
   * name a port that belongs to somebody else by now, so whoever answers there is asked for its
   * folder.
   */
  private static int portOfRunning(Path cluster) throws IOException {
    Path pid = cluster.resolve("postmaster.pid");
    List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
    if (lines.size() <= PORT_LINE) {
      return 0;
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    String url =
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, USER, "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
      row.next();
      return Path.of(row.getString(1)).toRealPath().equals(cluster.toRealPath()) ? port : 0;
    } catch (SQLException | IOException e) {
      return 0;
    }
  }

  private static long postmaster(Path cluster) throws IOException {
    return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst().strip());
  }

  private static void create(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      requireOn(statement, "fsync");
      requireOn(statement, "synchronous_commit");
      try (ResultSet existing =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (existing.next()) {
          return;
        }
      }
      statement.execute("create database " + name);
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

  private static EmbeddedDatabaseFailure failure(Path folder, Exception cause) {
    if (cause instanceof EmbeddedDatabaseFailure known) {
      return known;
    }
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof OverlappingFileLockException || message.startsWith("could not lock")) {
      return new EmbeddedDatabaseFailure(
          "The data folder %s is in use by another process.".formatted(folder.toAbsolutePath()),
          cause);
    }
    return new EmbeddedDatabaseFailure(
        "PostgreSQL does not start in %s: %s; its own words are in %s."
            .formatted(
                folder.toAbsolutePath(), message, folder.resolve("postgres.log").toAbsolutePath()),
        cause);
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
