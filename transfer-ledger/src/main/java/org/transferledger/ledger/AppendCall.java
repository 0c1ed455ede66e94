package org.transferledger.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.WaitingAppend.Prepared;

/**
 * The database function {@code append_batch}: one round trip in autocommit, on a connection that
 * stays open from batch to batch. To be used by one thread.
 */
final class AppendCall implements AutoCloseable {
  private static final String SQL =
      "select * from append_batch(?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?)";

  /** Transaction resolution unknown. */
  private static final String UNRESOLVED = "08007";

  private final DataSource dataSource;
  private @Nullable Connection connection;
  private @Nullable PreparedStatement statement;

  AppendCall(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Opens the connection if there is none. */
  void connect() throws SQLException {
    if (statement == null) {
      connection = dataSource.getConnection();
      statement = connection.prepareStatement(SQL);
    }
  }

  /** What became of each append, in order, once all is committed. */
  List<AppendResult> execute(List<WaitingAppend> appends) throws SQLException {
    connect();
    PreparedStatement call = Objects.requireNonNull(statement);
    bind(appends, new Parameters(Objects.requireNonNull(connection), call));
    call.clearWarnings();
    try (ResultSet rows = call.executeQuery()) {
      requireNoWarning(call.getWarnings());
      return results(appends, rows);
    }
  }

  /**
   * A commit that waited in vain for a standby is told by a warning only. Whether it holds is found
   * out by asking again.
   */
  private static void requireNoWarning(@Nullable SQLWarning warning) throws SQLException {
    if (warning != null) {
      throw new SQLException("committed with a warning: " + warning.getMessage(), UNRESOLVED);
    }
  }

  /** The next execution opens a new connection. */
  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It was broken already.
    } finally {
      statement = null;
      connection = null;
    }
  }

  private static void bind(List<WaitingAppend> appends, Parameters to) throws SQLException {
    List<CommandRecord> commands = appends.stream().map(it -> it.append().command()).toList();
    List<Integer> reached = new ArrayList<>();
    List<Integer> readers = new ArrayList<>();
    List<Map.Entry<String, Long>> reads = new ArrayList<>();
    List<Integer> writers = new ArrayList<>();
    List<Prepared> prepared = new ArrayList<>();
    for (int i = 0; i < appends.size(); i++) {
      for (var read : appends.get(i).append().versions().entrySet()) {
        readers.add(i + 1);
        reads.add(read);
      }
      for (Prepared event : appends.get(i).events()) {
        writers.add(i + 1);
        prepared.add(event);
      }
      reached.add(prepared.size());
    }
    List<NewEvent> events = prepared.stream().map(Prepared::event).toList();
    to.texts(commands, it -> it.id().toString());
    to.bytes(commands, CommandRecord::requestDigest);
    to.bytes(commands, CommandRecord::outcome);
    to.ints(reached, it -> it);
    to.ints(readers, it -> it);
    to.texts(reads, Map.Entry::getKey);
    to.longs(reads, Map.Entry::getValue);
    to.ints(writers, it -> it);
    to.texts(events, it -> it.eventId().toString());
    to.texts(events, NewEvent::streamType);
    to.texts(events, NewEvent::streamId);
    to.longs(events, NewEvent::version);
    to.texts(events, NewEvent::type);
    to.ints(events, NewEvent::revision);
    to.bytes(events, NewEvent::payload);
    to.bytes(events, NewEvent::metadata);
    to.bytes(prepared, Prepared::blind);
    to.texts(prepared, Prepared::envelopeMiddle);
    to.texts(prepared, Prepared::envelopeEnd);
  }

  private static List<AppendResult> results(List<WaitingAppend> appends, ResultSet rows)
      throws SQLException {
    rows.next();
    long position = rows.getLong("at_position");
    Instant recordedAt = time(rows);
    AppendResult[] leftOut = new AppendResult[appends.size()];
    while (rows.next()) {
      int index = rows.getInt("append") - 1;
      leftOut[index] = leftOut(leftOut[index], rows);
    }
    List<AppendResult> results = new ArrayList<>(appends.size());
    for (int i = 0; i < leftOut.length; i++) {
      if (leftOut[i] == null) {
        position += appends.get(i).events().size();
        results.add(new AppendResult.Recorded(position, recordedAt));
      } else {
        results.add(leftOut[i]);
      }
    }
    return results;
  }

  /**
   * A repeat is a repeat, whatever has moved since; of a conflict there is a row for each stream.
   */
  private static AppendResult leftOut(@Nullable AppendResult before, ResultSet row)
      throws SQLException {
    String status = row.getString("status");
    return switch (status) {
      case "REPEATED" ->
          new AppendResult.Repeated(
              row.getBoolean("same_request"),
              row.getBytes("first_outcome"),
              row.getLong("at_position"));
      case "CONFLICT" -> {
        if (before instanceof AppendResult.Repeated) {
          yield before;
        }
        Set<String> streams = new HashSet<>(Set.of(row.getString("moved_stream")));
        if (before instanceof AppendResult.Conflict others) {
          streams.addAll(others.streams());
        }
        yield new AppendResult.Conflict(streams);
      }
      default -> throw new IllegalStateException("append_batch answered " + status);
    };
  }

  private static Instant time(ResultSet row) throws SQLException {
    return row.getObject("at_time", OffsetDateTime.class).toInstant();
  }

  /** Sets one array after the other. */
  private static final class Parameters {
    private final Connection connection;
    private final PreparedStatement call;
    private int index;

    Parameters(Connection connection, PreparedStatement call) {
      this.connection = connection;
      this.call = call;
    }

    <T> void ints(List<T> items, Function<T, Integer> value) throws SQLException {
      array("int4", items.stream().map(value).toArray(Integer[]::new));
    }

    <T> void longs(List<T> items, Function<T, Long> value) throws SQLException {
      array("int8", items.stream().map(value).toArray(Long[]::new));
    }

    <T> void texts(List<T> items, Function<T, String> value) throws SQLException {
      array("text", items.stream().map(value).toArray(String[]::new));
    }

    /** The driver takes bytes in an array of their own type only. */
    <T> void bytes(List<T> items, Function<T, byte[]> value) throws SQLException {
      array("bytea", items.stream().map(value).toArray(byte[][]::new));
    }

    private void array(String type, Object[] values) throws SQLException {
      call.setArray(++index, connection.createArrayOf(type, values));
    }
  }
}
