package org.transferledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * States kept in the database, one a stream. A snapshot is a copy that may be missing, old or of
 * another shape at any time.
 */
public final class Snapshots {
  private static final String TAIL =
      """
      with kept as (select version, state from snapshot where stream_id = :stream and shape = :shape)
      select null as position, null as event_id, null as stream_type, :stream as stream_id, version, null as type,
             0 as revision, state as payload, null as metadata, null as recorded_at
        from kept
      union all
      (select %s
         from event
        where stream_id = :stream and version > coalesce((select version from kept), -1)
        order by version limit :limit)
      order by version
      """
          .formatted(LogReader.COLUMNS);

  private final JdbcClient jdbc;

  public Snapshots(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * A stream from its snapshot on.
   *
   * @param snapshot null if there is none of the shape asked for
   * @param events after the snapshot, or from the start, oldest first
   */
  public record Tail(@Nullable Snapshot snapshot, List<RecordedEvent> events) {}

  /**
   * A state as it was kept.
   *
   * @param version of the last event in it
   * @param state in the keeper's own encoding
   */
  public record Snapshot(long version, byte[] state) {}

  /**
   * Reads a stream from its snapshot on, in one round trip.
   *
   * @param shape what the snapshot must be; one of another shape is as good as none
   * @param limit of the events
   */
  public Tail tail(String streamId, byte[] shape, int limit) {
    List<RecordedEvent> events = new ArrayList<>();
    Snapshot[] snapshot = new Snapshot[1];
    jdbc.sql(TAIL)
        .param("stream", streamId)
        .param("shape", shape)
        .param("limit", limit)
        .query((ResultSet row) -> {
          if (isEvent(row)) {
            events.add(LogReader.event(row, events.size()));
          } else {
            snapshot[0] = new Snapshot(row.getLong("version"), row.getBytes("payload"));
          }
        });
    return new Tail(snapshot[0], events);
  }

  private static boolean isEvent(ResultSet row) throws SQLException {
    row.getLong("position");
    return !row.wasNull();
  }

  /** Keeps a state, unless a newer one of the same shape is kept already. */
  public void keep(String streamId, Snapshot snapshot, byte[] shape) {
    jdbc.sql(
            """
            insert into snapshot as known (stream_id, version, shape, state) values (:stream, :version, :shape, :state)
            on conflict (stream_id) do update
               set version = excluded.version, shape = excluded.shape, state = excluded.state
             where known.version < excluded.version or known.shape <> excluded.shape
            """)
        .param("stream", streamId)
        .param("version", snapshot.version())
        .param("shape", shape)
        .param("state", snapshot.state())
        .update();
  }
}
