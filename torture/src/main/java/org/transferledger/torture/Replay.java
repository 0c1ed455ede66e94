package org.transferledger.torture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A second database whose views a node builds from nothing over a copy of the log, to compare them
 * with those that were built while all went wrong.
 */
final class Replay {
  /** Its database, which a node is to be started on. */
  static final String DATABASE = "replay";

  /** The tables that the log consists of; they are copied. */
  private static final List<String> LOG = List.of("event", "log_head");

  /**
   * The tables that are no views: the log, what goes with commands, and progress. Every other table
   * is a view until it is named here.
   */
  private static final Set<String> NO_VIEWS =
      Set.of(
          "event",
          "snapshot",
          "log_head",
          "command_log",
          "tree_head",
          "tree_tile",
          "checkpoint",
          "secret",
          "token_entry",
          "view_state",
          "dead_letter",
          "rebuild",
          "rebuild_view",
          "package_import",
          "package_import_refusal",
          "flyway_schema_history");

  /** What waits for its time; who looked at it when differs. */
  private static final String TASKS = "public.deadline_task";

  private final Database database;

  Replay(Database database) {
    this.database = database;
    database.execute("create database " + DATABASE);
  }

  /** Gives the second database the whole log at once. */
  void copyLog() throws SQLException {
    try (Connection from = database.connect();
        Connection to = database.connect(DATABASE);
        Statement statement = to.createStatement()) {
      to.setAutoCommit(false);
      statement.execute("delete from log_head");
      for (String table : LOG) {
        copy(table, from, to);
      }
      to.commit();
    }
  }

  private static void copy(String table, Connection from, Connection to) throws SQLException {
    try (Statement select = from.createStatement();
        ResultSet row = select.executeQuery("select * from " + table)) {
      int columns = row.getMetaData().getColumnCount();
      String values = String.join(", ", Collections.nCopies(columns, "?"));
      try (PreparedStatement insert =
          to.prepareStatement("insert into %s values (%s)".formatted(table, values))) {
        while (row.next()) {
          for (int column = 1; column <= columns; column++) {
            insert.setObject(column, row.getObject(column));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  /** Compares all views, row by row. */
  Finding compare() throws SQLException {
    var finding = new Finding("Every view equals one that is built from nothing");
    try (Connection live = database.connect();
        Connection fresh = database.connect(DATABASE)) {
      Set<String> views = views(live);
      finding.require(views.equals(views(fresh)), "there are other tables than %s", views);
      for (String view : views) {
        List<String> rows = rows(live, view);
        List<String> rebuilt = rows(fresh, view);
        finding.require(rows.equals(rebuilt), "%s: %s", view, difference(rows, rebuilt));
        finding.counted("%d rows of %s".formatted(rows.size(), view));
      }
    }
    return finding;
  }

  private static String difference(List<String> rows, List<String> rebuilt) {
    Set<String> extra = new HashSet<>(rows);
    rebuilt.forEach(extra::remove);
    Set<String> lacking = new HashSet<>(rebuilt);
    rows.forEach(lacking::remove);
    return "%d rows too many, %d too few, such as %s"
        .formatted(
            extra.size(),
            lacking.size(),
            extra.isEmpty()
                ? lacking.stream().findAny().orElse("the same row twice")
                : extra.iterator().next());
  }

  private static Set<String> views(Connection connection) throws SQLException {
    Set<String> views =
        new TreeSet<>(
            strings(
                connection,
                "select schemaname || '.' || tablename from pg_tables where schemaname not in"
                    + " ('pg_catalog', 'information_schema', 'torture')"));
    NO_VIEWS.forEach(it -> views.remove("public." + it));
    return views;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    String row = table.equals(TASKS) ? "task_instance" : "t::text";
    return strings(connection, "select %s from %s t order by 1".formatted(row, table));
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }
}
