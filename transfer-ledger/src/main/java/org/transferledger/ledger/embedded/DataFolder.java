package org.transferledger.ledger.embedded;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of an embedded database: what lies where, and whether a server can start in it. */
record DataFolder(Path folder) {
  /** The major version of the binaries that come with this product. */
  private static final String MAJOR_VERSION = "18";

  /** What a cluster, its binaries and some room to work take. */
  private static final long BYTES_NEEDED = 256L << 20;

  /** What Java calls a user without an entry in the list of users, as containers have them. */
  private static final String NAMELESS = "?";

  private static final int PORT_LINE = 3;

  Path cluster() {
    return folder.resolve("postgres");
  }

  Path binaries() {
    return folder.resolve("postgres-binaries");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /** Makes the folder if there is none, and refuses one in which the server could not start. */
  void prepare() {
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
        || (Files.exists(cluster())
            && !(Files.isReadable(cluster()) && Files.isWritable(cluster())))) {
      throw new EmbeddedDatabaseFailure(
          "The data folder %s cannot be read and written by this user; change its owner or name another folder."
              .formatted(folder.toAbsolutePath()),
          null);
    }
    requireOwner();
    requireSpace();
    requireVersion();
    requireUserNamespaces();
  }

  /** PostgreSQL insists that its folder belongs to the user that it runs as. */
  private void requireOwner() {
    if (!Files.exists(cluster())) {
      return;
    }
    String user = System.getProperty("user.name");
    try {
      String owner = Files.getOwner(cluster()).getName();
      if (!owner.equals(user) && !user.equals(NAMELESS)) {
        throw new EmbeddedDatabaseFailure(
            "The data folder %s belongs to %s, but the application runs as %s; change its owner or name another folder."
                .formatted(cluster().toAbsolutePath(), owner, user),
            null);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void requireSpace() {
    try {
      long left = Files.getFileStore(folder).getUsableSpace();
      if (left < BYTES_NEEDED) {
        throw new EmbeddedDatabaseFailure(
            "The disk of the data folder %s is full: %d MB are left and %d MB are needed."
                .formatted(folder.toAbsolutePath(), left >> 20, BYTES_NEEDED >> 20),
            null);
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private void requireVersion() {
    Path file = cluster().resolve("PG_VERSION");
    if (!Files.exists(file)) {
      return;
    }
    try {
      String version = Files.readString(file).strip();
      if (!version.equals(MAJOR_VERSION)) {
        throw new EmbeddedDatabaseFailure(
            "The data folder %s was written by PostgreSQL %s, but this release brings PostgreSQL %s; migrate it first."
                .formatted(cluster().toAbsolutePath(), version, MAJOR_VERSION),
            null);
      }
    } catch (IOException e) {
      throw failure(e);
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
  int portOfRunning(String user) throws IOException {
    Path pid = cluster().resolve("postmaster.pid");
    List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
    if (lines.size() <= PORT_LINE) {
      return 0;
    }
    int port = Integer.parseInt(lines.get(PORT_LINE).strip());
    String url =
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=5&socketTimeout=5";
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
      row.next();
      return Path.of(row.getString(1)).toRealPath().equals(cluster().toRealPath()) ? port : 0;
    } catch (SQLException | IOException e) {
      return 0;
    }
  }

  /** The process of the running server. */
  long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst().strip());
  }

  /** Why the server does not start, in one sentence. */
  EmbeddedDatabaseFailure failure(Exception cause) {
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
            .formatted(folder.toAbsolutePath(), message, log().toAbsolutePath()),
        cause);
  }
}
