package org.transferledger.retention.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.projection.Conditions;
import org.transferledger.retention.Retention;

/** Asks what may be disposed of, when, and what legal hold stands against it. */
public final class RetentionView {
  private final JdbcClient jdbc;

  public RetentionView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What a record is of. */
  public enum Kind {
    TRANSFER,
    CASE
  }

  /**
   * Which records to show; null for all.
   *
   * @param ended whether to leave out what has not ended
   */
  public record Filter(@Nullable Kind kind, boolean ended) {}

  /**
   * A record that is kept.
   *
   * @param position of the event that it began with
   * @param ended when the last holding of its chain has ended, or the case was closed; null while
   *     it has not
   * @param keptUntil from when on it may be disposed of, unless a hold stands against it
   * @param identityUntil for a case, until when the reporter's identity is kept, if it is
   * @param holds the legal holds in force on it
   * @param disposed whether it was disposed of
   */
  public record Kept(
      long position,
      Kind kind,
      UUID id,
      @Nullable Instant ended,
      @Nullable Instant keptUntil,
      @Nullable Instant identityUntil,
      List<UUID> holds,
      boolean disposed) {}

  /**
   * Records in the order in which they began.
   *
   * @param years how many years records are kept, where the law does not ask for more
   * @param atPosition what was recorded later does not exist
   * @param after only records that began after this position
   * @param limit at most so many
   */
  public List<Kept> kept(Filter filter, int years, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("r.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
            .when(filter.ended(), "e.ended is not null");
    return jdbc.sql(
            """
            select r.*, e.ended, e.identity_until, h.holds, i.case_id as identity,
                   exists (select 1 from retention.dual_use d
                            where d.package_id = r.package_id and d.revision = r.revision and d.from_position <= :at
                              and (d.to_position is null or d.to_position > :at)) as dual_use
              from retention.record r
              left join lateral (
                     with recursive chain(id) as (
                       select r.id
                       union
                       select c.id from retention.record c join chain on c.parent = chain.id
                        where c.kind = 'TRANSFER' and r.kind = 'TRANSFER' and c.position <= :at)
                     select case when count(*) = count(x.ended) then max(x.ended) end as ended,
                            max(x.identity_until) as identity_until
                       from chain left join retention.ending x
                         on x.kind = r.kind and x.id = chain.id and x.from_position <= :at
                            and (x.to_position is null or x.to_position > :at)) e on true
              left join lateral (
                     select array_agg(h.hold_id order by h.placed_position) as holds
                       from retention.legal_hold h
                      where h.placed_position <= :at and (h.lifted_position is null or h.lifted_position > :at)
                        and (h.kind = 'EVERYTHING'
                             or (h.kind = r.kind and h.value = r.id::text)
                             or (h.kind = 'TRANSFER' and h.value = r.transfer_id::text)
                             or (h.kind = 'PACKAGE' and h.value = r.package_id::text)
                             or (h.kind = 'FIRM' and h.value = any(r.firms)))) h on true
              left join retention.identity i
                on r.kind = 'CASE' and i.case_id = r.id
                   and (i.disposed_position is null or i.disposed_position > :at)
             where r.position > :after and r.position <= :at%s
             order by r.position limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("at", atPosition)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> kept(row, years, atPosition))
        .list();
  }

  private static Kept kept(ResultSet row, int years, long at) throws SQLException {
    Kind kind = Kind.valueOf(row.getString("kind"));
    Instant ended = time(row, "ended");
    int atLeast =
        switch (kind) {
          case CASE -> 0;
          case TRANSFER ->
              row.getBoolean("dual_use") ? Retention.DUAL_USE_YEARS : Retention.DEFENCE_YEARS;
        };
    long disposed = row.getLong("disposed_position");
    boolean isDisposed = !row.wasNull() && disposed <= at;
    var holds = row.getArray("holds");
    return new Kept(
        row.getLong("position"),
        kind,
        row.getObject("id", UUID.class),
        ended,
        ended == null ? null : Retention.until(ended, Math.max(years, atLeast)),
        row.getObject("identity") == null ? null : time(row, "identity_until"),
        holds == null ? List.of() : List.of((UUID[]) holds.getArray()),
        isDisposed);
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
