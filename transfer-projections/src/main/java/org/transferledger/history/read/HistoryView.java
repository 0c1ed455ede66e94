package org.transferledger.history.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the history, as of any position. */
public final class HistoryView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public HistoryView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /** What an event can concern. */
  public enum SubjectType {
    AUTHORITY,
    FIRM,
    PACKAGE,
    LICENCE,
    TRANSFER,
    BATCH,
    SHIPMENT,
    CASE
  }

  /** One record that events concern. */
  public record Subject(SubjectType type, String id) {
    Subject(SubjectType type, Object id) {
      this(type, id.toString());
    }
  }

  /**
   * Which events to show.
   *
   * @param subject null for all
   * @param type stable event name, null for all
   */
  public record Filter(@Nullable Subject subject, @Nullable String type) {}

  /**
   * One event of the history.
   *
   * @param actorIssuer token issuer of who did it
   * @param actorSubject token subject of who did it
   * @param capacity in which they acted
   * @param decidedAt by the clock of the node that decided
   * @param recordedAt by the clock of the log
   */
  public record HistoryEntry(
      long position,
      String streamType,
      String streamId,
      long version,
      String type,
      String actorIssuer,
      String actorSubject,
      @Nullable String capacity,
      @Nullable Instant decidedAt,
      Instant recordedAt,
      JsonNode payload) {}

  /**
   * Events in the order of the log.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only events after this position
   * @param limit at most so many
   */
  public List<HistoryEntry> entries(Filter filter, long atPosition, long after, int limit) {
    var subject = filter.subject();
    return jdbc.sql(
            """
            select * from history_event e
             where e.position > :after and e.position <= :at
               and (:type::text is null or e.type = :type)
               and (:subjectType::text is null or e.stream_id in (
                     select c.stream_id from history_concern c
                      where c.subject_type = :subjectType and c.subject_id = :subjectId and c.since <= :at))
             order by e.position limit :limit
            """)
        .param("after", after)
        .param("at", atPosition)
        .param("type", filter.type())
        .param("subjectType", subject == null ? null : subject.type().name())
        .param("subjectId", subject == null ? null : subject.id())
        .param("limit", limit)
        .query(this::entry)
        .list();
  }

  private HistoryEntry entry(ResultSet row, int number) throws SQLException {
    var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new HistoryEntry(
        row.getLong("position"),
        row.getString("stream_type"),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getString("type"),
        row.getString("actor_issuer"),
        row.getString("actor_subject"),
        row.getString("capacity"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        json.readTree(row.getString("payload")));
  }
}
