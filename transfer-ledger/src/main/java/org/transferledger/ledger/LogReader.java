package org.transferledger.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log page by page, each page in a short transaction of its own. Positions are dense and
 * committed in order, so a reader that has seen position n and asks for what comes after n can
 * never miss an event.
 */
public final class LogReader {
  static final String COLUMNS =
      "position, event_id, stream_type, stream_id, version, type, revision, payload, metadata,"
          + " recorded_at";

  private final JdbcClient jdbc;

  public LogReader(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The events of a stream from a version on, oldest first, at most {@code limit} of them. */
  public List<RecordedEvent> stream(String streamId, long fromVersion, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from event where stream_id = ? and version >= ? order by version limit ?")
        .params(streamId, fromVersion, limit)
        .query(LogReader::event)
        .list();
  }

  /** The events after a position, in the order of the log, at most {@code limit} of them. */
  public List<RecordedEvent> after(long position, int limit) {
    return jdbc.sql(
            "select " + COLUMNS + " from event where position > ? order by position limit ?")
        .params(position, limit)
        .query(LogReader::event)
        .list();
  }

  /**
   * As {@link #after(long, int)}, but no more than so many bytes of payload and metadata, unless
   * the first event alone is larger.
   */
  public List<RecordedEvent> after(long position, int limit, long bytes) {
    return jdbc.sql(
            """
            select %1$s
              from (select e.*, sum(octet_length(payload) + octet_length(metadata))
                                  over (order by position rows unbounded preceding) as reached
                      from (select %1$s from event where position > ? order by position limit ?) as e) as page
             where reached <= ? or position = ? + 1
            """
                .formatted(COLUMNS))
        .params(position, limit, bytes, position)
        .query(LogReader::event)
        .list();
  }

  /** The version of a stream's last event; empty if the stream does not exist. */
  public OptionalLong version(String streamId) {
    Optional<Long> version =
        jdbc.sql("select version from event where stream_id = ? order by version desc limit 1")
            .params(streamId)
            .query(Long.class)
            .optional();
    return version.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  /** The position of the last committed event; 0 for an empty log. */
  public long lastPosition() {
    return jdbc.sql("select last_position from log_head").query(Long.class).single();
  }

  /**
   * The position of the last event recorded at or before a moment, once and for all: no later event
   * will be recorded at or before that moment.
   *
   * @return empty if the moment is not in the past yet, by the database's clock
   */
  public OptionalLong positionAt(Instant moment) {
    Optional<Long> position =
        jdbc.sql("select position_at(?)")
            .params(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
            .query(Long.class)
            .optional();
    return position.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }

  static RecordedEvent event(ResultSet row, int number) throws SQLException {
    return new RecordedEvent(
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        row.getString("stream_type"),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getString("type"),
        row.getInt("revision"),
        row.getBytes("payload"),
        row.getBytes("metadata"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
