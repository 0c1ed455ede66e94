package org.transferledger.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a projector writes in one transaction. It is collected and written in bulk, each kind as
 * {@link Write#sql} says.
 */
public final class Rows {
  private final Connection connection;
  private final UnaryOperator<String> place;
  private final JdbcClient jdbc;
  private final Map<Integer, Pending> pending = new TreeMap<>();
  private long written;

  private record Pending(Write write, List<@Nullable Object[]> rows) {}

  /**
   * Rows of the view as it is read, or of one that is being built.
   *
   * @param connection within a transaction
   * @param view the name of the view, which its statements name as the schema of their tables
   * @param schema in which the rows are to be written instead
   */
  public Rows(Connection connection, String view, String schema) {
    this.connection = connection;
    this.place =
        view.equals(schema)
            ? UnaryOperator.identity()
            : sql -> sql.replaceAll("\\b" + view + "\\.", schema + ".");
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  /** Adds one row to insert, or one change. */
  public void add(Write write, @Nullable Object... values) {
    pending
        .computeIfAbsent(write.ordinal(), _ -> new Pending(write, new ArrayList<>()))
        .rows
        .add(values);
  }

  /** As {@link #add}, after all that was added before and before all that comes later. */
  public void alone(Write write, @Nullable Object... values) {
    flush();
    add(write, values);
    flush();
  }

  /** A query that finds all that was added before. */
  public JdbcClient.StatementSpec query(String sql) {
    flush();
    return jdbc.sql(place.apply(sql));
  }

  /** Writes what is still pending. */
  public void flush() {
    try {
      for (Pending each : pending.values()) {
        written += each.rows.size();
        String sql = place.apply(each.write.sql());
        if (sql.startsWith("copy ")) {
          CopyRows.copy(connection, sql, each.rows);
        } else if (sql.contains("unnest(?")) {
          together(sql, each.rows);
        } else {
          oneByOne(sql, each.rows);
        }
      }
    } catch (SQLException e) {
      throw new RowsNotWritten(e);
    } finally {
      pending.clear();
    }
  }

  /** How many rows were added so far. */
  public long written() {
    return written;
  }

  /** Planned anew each time: how large the tables are matters more than the time to plan. */
  private void together(String sql, List<@Nullable Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
      for (int i = 0; i < rows.getFirst().length; i++) {
        int column = i;
        var texts = rows.stream().map(row -> text(row[column])).toArray();
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      }
      statement.execute();
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof Enum<?> constant ? constant.name() : Objects.toString(value, null);
  }

  private void oneByOne(String sql, List<@Nullable Object[]> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, parameter(row[i]));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private @Nullable Object parameter(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name();
      case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
      case null, default -> value;
    };
  }
}
