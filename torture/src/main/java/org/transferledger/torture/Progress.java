package org.transferledger.torture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** How far the log, its views and the counting consumer have come. */
final class Progress {
  private static final String VIEWS = "select coalesce(min(position), 0) from view_progress";
  private static final String DUE =
      "select count(*) from deadline_task"
          + " where execution_time <= now() or picked or consecutive_failures > 0";
  private static final String CONSUMER = "select last from torture.counted";

  private final Database database;

  Progress(Database database) {
    this.database = database;
  }

  long lastPosition() {
    return number(Database.NAME, "select last_position from log_head");
  }

  /** Waits until the views of a database have all of the log; tells whether they have. */
  boolean viewsReach(String name, long position, Duration patience) {
    return Pause.until(() -> number(name, VIEWS) >= position, patience);
  }

  /** Waits until nothing is left to do that is due; tells whether it came to that. */
  boolean deadlinesDone(String name, Duration patience) {
    return Pause.until(() -> number(name, DUE) == 0, patience);
  }

  boolean consumerReaches(long position, Duration patience) {
    return Pause.until(() -> number(Database.NAME, CONSUMER) >= position, patience);
  }

  /** What the consumer has counted, against what it should have. */
  Finding counted() throws SQLException {
    var finding = new Finding("A consumer of the feed has counted each event once, in order");
    long last = lastPosition();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select events, sum, last, out_of_order from torture.counted")) {
      row.next();
      finding.require(row.getLong(1) == last, "%d of %d events", row.getLong(1), last);
      finding.require(
          row.getBigDecimal(2).longValueExact() == last * (last + 1) / 2,
          "the sum of their positions is %s",
          row.getBigDecimal(2));
      finding.require(row.getLong(3) == last, "it came to position %d", row.getLong(3));
      finding.require(row.getLong(4) == 0, "%d were out of order", row.getLong(4));
      finding.counted(last + " events");
    }
    return finding;
  }

  private long number(String name, String sql) {
    try (Connection connection = database.connect(name);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
