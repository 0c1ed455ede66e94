package org.transferledger.history.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.projection.Conditions;
import tools.jackson.core.type.TypeReference;
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
   * One event of the history.
   *
   * @param actorIssuer token issuer of who did it
   * @param actorSubject token subject of who did it
   * @param capacity in which they acted
   * @param decidedAt by the clock of the node that decided
   * @param occurredAt when it happened, where the event says so; else when it was decided
   * @param recordedAt by the clock of the log
   * @param payload the event; only that it was disposed of, where its record was
   * @param corrections what corrects the event, in their order; each is an event of its own
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
      @Nullable Instant occurredAt,
      Instant recordedAt,
      JsonNode payload,
      List<Correction> corrections) {}

  /**
   * What the event should have said in one field.
   *
   * @param position of the correction
   * @param recorded what it counted as saying until then
   */
  public record Correction(long position, String field, String recorded, String value) {}

  /**
   * Events in the order of the log.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only events after this position
   * @param limit at most so many
   */
  public List<HistoryEntry> entries(HistoryFilter filter, long atPosition, long after, int limit) {
    return entries(filter, filter.conditions(":at"), atPosition, after, limit);
  }

  /**
   * As {@link #entries}, but an event concerns only what it was known to concern when it was
   * recorded: so what is found up to a position is the same whenever it is asked.
   */
  public List<HistoryEntry> feed(HistoryFilter filter, long atPosition, long after, int limit) {
    return entries(filter, filter.conditions("e.position"), atPosition, after, limit);
  }

  private List<HistoryEntry> entries(
      HistoryFilter filter, Conditions conditions, long atPosition, long after, int limit) {
    return jdbc.sql(
            """
            select e.*, (
                   select jsonb_agg(jsonb_build_object('position', c.position, 'field', c.payload ->> 'field',
                            'recorded', c.payload ->> 'recorded', 'value', c.payload ->> 'value') order by c.position)
                     from history.event c
                    where c.stream_id = e.stream_id and c.type = 'record.corrected' and c.position <= :at
                      and (c.payload ->> 'version')::bigint = e.version) as corrections
              from history.event e%s
             where e.position > :after and e.position <= :at%s
             order by e.position limit :limit
            """
                .formatted(filter.joins(), conditions.sql()))
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .params(conditions.values())
        .query(this::entry)
        .list();
  }

  /** The position of the last event of a stream; empty if there is none. */
  public OptionalLong lastOf(String streamId) {
    Long position =
        jdbc.sql("select max(position) from history.event where stream_id = ?")
            .params(streamId)
            .query(Long.class)
            .optional()
            .orElse(null);
    return position == null ? OptionalLong.empty() : OptionalLong.of(position);
  }

  private HistoryEntry entry(ResultSet row, int number) throws SQLException {
    return new HistoryEntry(
        row.getLong("position"),
        row.getString("stream_type"),
        row.getString("stream_id"),
        row.getLong("version"),
        row.getString("type"),
        row.getString("actor_issuer"),
        row.getString("actor_subject"),
        row.getString("capacity"),
        time(row, "decided_at"),
        time(row, "occurred_at"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        json.readTree(row.getString("payload")),
        corrections(row.getString("corrections")));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private List<Correction> corrections(@Nullable String found) {
    return found == null
        ? List.of()
        : json.readValue(found, new TypeReference<List<Correction>>() {});
  }
}
