package org.transferledger.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes batches of events into a view. A batch that fails is written again event by event: one
 * that fails alone is parked with all that comes after it in its stream, and the others go on.
 */
public final class ViewWriter {
  private final DataSource dataSource;
  private final Projector projector;
  private final String name;

  /**
   * A writer of the view as it is read, or of one that is being built.
   *
   * @param dataSource whose connection in the current transaction is used
   * @param name of the schema in which the rows are written
   */
  public ViewWriter(DataSource dataSource, Projector projector, String name) {
    this.dataSource = dataSource;
    this.projector = projector;
    this.name = name;
  }

  /**
   * Writes events, within the transaction that also says how far the view has come. It holds the
   * view's row from its first statement on, so whoever holds that row sees a view that stands
   * still.
   *
   * @return how many rows were written
   */
  public long write(List<ProjectedEvent> events) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      var letters = new DeadLetters(jdbc(connection), name);
      var free = lock(connection) == 0 ? events : letters.admit(events);
      if (free.isEmpty()) {
        return 0;
      }
      try {
        return tried(connection, free);
      } catch (RuntimeException e) {
        Failures.requirePermanent(e);
      }
      return oneByOne(connection, free, letters);
    } catch (SQLException e) {
      throw new RowsNotWritten(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /**
   * Writes what was parked of a stream, as far as it can be written now.
   *
   * @param events all that is parked of the stream, in order
   * @return whether nothing of it is parked any more
   */
  public boolean writeAgain(List<ProjectedEvent> events) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      lock(connection);
      var letters = new DeadLetters(jdbc(connection), name);
      for (ProjectedEvent event : events) {
        if (!letters.contains(event.position())) {
          continue;
        }
        try {
          tried(connection, List.of(event));
          letters.remove(event.position());
        } catch (RuntimeException e) {
          Failures.requirePermanent(e);
          letters.failedAgain(event.position(), e);
          return false;
        }
      }
      return true;
    } catch (SQLException e) {
      throw new RowsNotWritten(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static JdbcClient jdbc(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** How many events of the view are letters. */
  private int lock(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select dead_letters from view_state where name = ? for update")) {
      statement.setString(1, name);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          throw new EmptyResultDataAccessException("there is no view " + name, 1);
        }
        return row.getInt(1);
      }
    }
  }

  private long oneByOne(Connection connection, List<ProjectedEvent> events, DeadLetters letters)
      throws SQLException {
    Set<String> blocked = new HashSet<>();
    List<ProjectedEvent> behind = new ArrayList<>();
    long written = 0;
    for (ProjectedEvent event : events) {
      if (blocked.contains(event.streamId())) {
        behind.add(event);
        continue;
      }
      try {
        written += tried(connection, List.of(event));
      } catch (RuntimeException e) {
        Failures.requirePermanent(e);
        letters.keep(event, e);
        blocked.add(event.streamId());
      }
    }
    letters.keepBehind(behind);
    return written;
  }

  private long tried(Connection connection, List<ProjectedEvent> events) throws SQLException {
    Savepoint before = connection.setSavepoint();
    var rows = new Rows(connection, projector.view(), name);
    try {
      projector.project(events, rows);
      rows.flush();
    } catch (RuntimeException e) {
      connection.rollback(before);
      throw e;
    }
    connection.releaseSavepoint(before);
    return rows.written();
  }
}
