package org.transferledger.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One append, one transaction, one round trip: the database function {@code append_events} in
 * autocommit.
 *
 * <p>When a connection breaks, nobody knows whether the commit took place. The same append is then
 * sent again: the lock on the log's head waits for the old transaction to end, and the command log
 * tells what came of it. An append without a command cannot be told apart that way and is reported
 * as unavailable.
 */
public final class JdbcAppender implements Appender {
  private static final String CALL =
      "select * from append_events(?, ?, ?, ?::text[], ?::bigint[], ?::uuid[], ?::text[],"
          + " ?::text[], ?::bigint[], ?::text[], ?::int[], ?::bytea[], ?::bytea[], ?::bytea[])";
  private static final int BLIND_BYTES = 32;
  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  /** PostgreSQL classes and codes for: connection, operator intervention, too many connections. */
  private static final Set<String> CONNECTION_LOST = Set.of("57P01", "57P02", "57P03", "53300");

  /**
   * Lock timeout, cancelled statement, disk full, out of memory: rolled back, the outcome known.
   */
  private static final Set<String> NOT_APPENDED = Set.of("55P03", "57014", "53100", "53200");

  private static final Logger LOGGER = LoggerFactory.getLogger(JdbcAppender.class);

  private final DataSource dataSource;
  private final LongConsumer onAppended;
  private final SecureRandom random = new SecureRandom();

  /**
   * An appender with a pool of its own, whose connections are in autocommit.
   *
   * @param onAppended told the last position after each append of events
   */
  public JdbcAppender(DataSource dataSource, LongConsumer onAppended) {
    this.dataSource = dataSource;
    this.onAppended = onAppended;
  }

  @Override
  public AppendResult append(Append append) {
    for (int attempt = 1; ; attempt++) {
      try {
        AppendResult result = appendOnce(append);
        if (result instanceof AppendResult.Recorded recorded && !append.events().isEmpty()) {
          tell(recorded.position());
        }
        return result;
      } catch (SQLException e) {
        if (NOT_APPENDED.contains(String.valueOf(e.getSQLState()))) {
          throw new LogUnavailable("the log takes no append just now: " + e.getMessage(), e);
        }
        if (!connectionLost(e)) {
          throw new IllegalStateException("the log refused an append: " + e.getMessage(), e);
        }
        if (append.command() == null || attempt == ATTEMPTS) {
          throw new LogUnavailable("the log cannot be reached", e);
        }
        pause();
      }
    }
  }

  /**
   * The append is durable by now; whatever fails in telling of it must not look like a failed
   * append.
   */
  private void tell(long position) {
    try {
      onAppended.accept(position);
    } catch (RuntimeException e) {
      LOGGER.warn("readers were not told of position {}", position, e);
    }
  }

  private AppendResult appendOnce(Append append) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement call = connection.prepareStatement(CALL)) {
      bind(append, connection, call);
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return result(row, append);
      }
    }
  }

  private void bind(Append append, Connection connection, PreparedStatement call)
      throws SQLException {
    var command = append.command();
    call.setObject(1, command == null ? null : command.id());
    call.setBytes(2, command == null ? null : command.requestDigest());
    call.setBytes(3, command == null ? null : command.outcome());
    var streams = List.copyOf(append.versions().entrySet());
    call.setArray(
        4, connection.createArrayOf("text", streams.stream().map(it -> it.getKey()).toArray()));
    call.setArray(
        5, connection.createArrayOf("bigint", streams.stream().map(it -> it.getValue()).toArray()));
    column(append, connection, call, 6, "uuid", NewEvent::eventId);
    column(append, connection, call, 7, "text", NewEvent::streamType);
    column(append, connection, call, 8, "text", NewEvent::streamId);
    column(append, connection, call, 9, "bigint", NewEvent::version);
    column(append, connection, call, 10, "text", NewEvent::type);
    column(append, connection, call, 11, "int", NewEvent::revision);
    bytes(append, connection, call, 12, NewEvent::payload);
    bytes(append, connection, call, 13, NewEvent::metadata);
    bytes(append, connection, call, 14, _ -> blind());
  }

  private static void column(
      Append append,
      Connection connection,
      PreparedStatement call,
      int index,
      String type,
      Function<NewEvent, Object> value)
      throws SQLException {
    Object[] values = append.events().stream().map(value).toArray();
    call.setArray(index, connection.createArrayOf(type, values));
  }

  /** The driver takes bytes in an array of their own type only. */
  private static void bytes(
      Append append,
      Connection connection,
      PreparedStatement call,
      int index,
      Function<NewEvent, byte[]> value)
      throws SQLException {
    byte[][] values = append.events().stream().map(value).toArray(byte[][]::new);
    call.setArray(index, connection.createArrayOf("bytea", values));
  }

  private byte[] blind() {
    byte[] blind = new byte[BLIND_BYTES];
    random.nextBytes(blind);
    return blind;
  }

  private static AppendResult result(ResultSet row, Append append) throws SQLException {
    String status = row.getString("status");
    return switch (status) {
      case "RECORDED" ->
          new AppendResult.Recorded(
              row.getLong("last_position"),
              row.getObject("recorded", OffsetDateTime.class).toInstant());
      case "REPEATED" ->
          new AppendResult.Repeated(
              row.getBoolean("same_request"),
              row.getBytes("first_outcome"),
              row.getLong("last_position"));
      case "CONFLICT" -> new AppendResult.Conflict(row.getString("moved_stream"));
      default ->
          throw new IllegalStateException("append_events answered " + status + " to " + append);
    };
  }

  private static boolean connectionLost(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.startsWith("08") || CONNECTION_LOST.contains(state);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogUnavailable("interrupted while waiting for the log", e);
    }
  }
}
