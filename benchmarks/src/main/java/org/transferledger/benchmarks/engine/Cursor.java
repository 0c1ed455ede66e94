package org.transferledger.benchmarks.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The log's rows read by plain JDBC, in their order, every column to its Java value. The connection
 * stays open, since one that is new reads less than half as fast.
 */
public final class Cursor implements AutoCloseable {
  private static final String ROWS =
      "select position, event_id, stream_type, stream_id, version, type, revision, payload,"
          + " metadata, recorded_at from event order by position";
  private static final int FETCH = 1_000;

  private final Connection connection;

  /** Takes over a connection to a database that has a log. */
  public Cursor(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Reads them all and gives the number of bytes in the payloads. */
  public long read() throws SQLException {
    long bytes = 0;
    try (PreparedStatement select = connection.prepareStatement(ROWS)) {
      select.setFetchSize(FETCH);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          bytes += row(rows).payload().length;
        }
      }
    }
    connection.commit();
    return bytes;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getInt(7),
        row.getBytes(8),
        row.getBytes(9),
        row.getObject(10, OffsetDateTime.class));
  }

  private record Row(
      long position,
      UUID eventId,
      String streamType,
      String streamId,
      long version,
      String type,
      int revision,
      byte[] payload,
      byte[] metadata,
      OffsetDateTime recordedAt) {}
}
