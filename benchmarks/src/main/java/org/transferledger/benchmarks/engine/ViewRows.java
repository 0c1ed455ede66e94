package org.transferledger.benchmarks.engine;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * All rows of all views in files, in the binary format of COPY, and tables to copy them into: equal
 * to those of the views, and empty, as the product has them when it builds a view anew.
 */
public final class ViewRows implements AutoCloseable {
  private static final String VIEWS =
      "select name from view_state where name not like '%\\_next' order by name";
  private static final String TABLES =
      "select schemaname || '.' || tablename from pg_tables where schemaname = any(?)";

  private final Connection connection;
  private final JdbcClient jdbc;
  private final Path folder;
  private final List<String> views;
  private final Map<String, Path> files;

  /**
   * Reads them.
   *
   * @param connection of the owner of the views, which is taken over
   * @param folder for the files
   */
  public ViewRows(Connection connection, Path folder) throws SQLException, IOException {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.folder = Files.createDirectories(folder);
    this.views = jdbc.sql(VIEWS).query((row, _) -> row.getString(1)).list();
    this.files =
        jdbc
            .sql(TABLES)
            .params((Object) views.toArray(String[]::new))
            .query((row, _) -> row.getString(1))
            .list()
            .stream()
            .collect(toMap(it -> it, folder::resolve, (one, _) -> one, TreeMap::new));
    for (var each : files.entrySet()) {
      try (var out = Files.newOutputStream(each.getValue())) {
        copies()
            .getCopyAPI()
            .copyOut("copy %s to stdout (format binary)".formatted(each.getKey()), out);
      }
    }
  }

  /** Makes the tables, with their indexes. */
  public void begin() {
    call("view_begin");
  }

  /** Copies all rows into them, one table after the other. */
  public void copy() throws SQLException, IOException {
    for (var each : files.entrySet()) {
      String table = each.getKey().replace(".", "_next.");
      try (var in = Files.newInputStream(each.getValue())) {
        copies().getCopyAPI().copyIn("copy %s from stdin (format binary)".formatted(table), in);
      }
    }
  }

  /** Drops the tables. */
  public void discard() {
    call("view_discard");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    FileSystemUtils.deleteRecursively(folder.toFile());
  }

  private PGConnection copies() throws SQLException {
    return connection.unwrap(PGConnection.class);
  }

  private void call(String function) {
    for (String view : views) {
      jdbc.sql("select 1 from %s(?)".formatted(function)).params(view).query(Integer.class).list();
    }
  }
}
