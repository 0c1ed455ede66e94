package org.transferledger.benchmarks.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.benchmarks.journal.NoteAdded;
import org.transferledger.benchmarks.measure.Load.Operation;

/**
 * The least that a durable write can cost through JDBC: one prepared single-row insert of 500 bytes
 * a commit, into a table with nothing but a primary key, each caller on a connection of its own.
 */
public final class Floor implements AutoCloseable {
  /**
   * More callers than these share the connections: the server has no room for many more, and with
   * 256 it was seen to insert less a second, not more.
   */
  public static final int MOST_CONNECTIONS = 64;

  private final Database database;
  private final AtomicLong lastId = new AtomicLong();
  private final byte[] payload = new byte[NoteAdded.BYTES];
  private final List<Connection> connections = new ArrayList<>();

  public Floor(Database database) {
    this.database = database;
    new Random(1).nextBytes(payload);
    try (var pool = database.pool(1)) {
      JdbcClient.create(pool)
          .sql("create table floor (id bigint primary key, payload bytea not null)")
          .update();
    }
  }

  /** Sees to it that there are that many connections. */
  public void connect(int callers) throws SQLException {
    while (connections.size() < callers) {
      connections.add(database.connect());
    }
  }

  /** The inserts of one caller. */
  public Operation inserts(int caller) {
    try {
      PreparedStatement insert =
          connections.get(caller).prepareStatement("insert into floor values (?, ?)");
      return () -> {
        insert.setLong(1, lastId.incrementAndGet());
        insert.setBytes(2, payload);
        insert.executeUpdate();
        return true;
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
