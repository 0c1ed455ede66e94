package org.transferledger.restriction.read;

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
import org.transferledger.technology.RestrictionOrder;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks what was released before a restriction that was meant to stop it was recorded. */
public final class LateReleaseView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public LateReleaseView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Which releases to show; null for all.
   *
   * @param packageId what was released
   * @param firm the sender or the recipient
   * @param restrictionId the restriction that came too late
   */
  public record Filter(
      @Nullable UUID packageId, @Nullable String firm, @Nullable UUID restrictionId) {}

  /**
   * A release that a restriction came too late for.
   *
   * @param position of the release, or of the record of a past one
   * @param released when it happened
   * @param past whether it happened outside the system and was recorded later
   * @param restrictions those that came too late, in the order of the log
   */
  public record LateRelease(
      long position,
      UUID transferId,
      UUID packageId,
      String revision,
      String fromFirm,
      String firm,
      Instant released,
      Instant recorded,
      boolean past,
      List<TooLate> restrictions) {}

  /**
   * A restriction that was meant to stop the release.
   *
   * @param packageId what it restricts: what was released, or what that was derived from
   * @param effective since when it was meant to apply; not after the release
   * @param recorded since when it was in force; after the release
   */
  public record TooLate(
      long position,
      UUID restrictionId,
      UUID packageId,
      RestrictionOrder.Kind kind,
      Instant effective,
      Instant recorded) {}

  /**
   * Releases in the order of the log.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only releases after this position
   * @param limit at most so many
   */
  public List<LateRelease> releases(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("l.package_id = :package", "package", filter.packageId())
            .and("(l.from_firm = :firm or l.firm = :firm)", "firm", filter.firm())
            .and("r.restriction_id = :restriction", "restriction", filter.restrictionId());
    return jdbc.sql(
            """
            select l.position, l.transfer_id, l.package_id, l.revision, l.from_firm, l.firm, l.released, l.recorded,
                   l.past,
                   jsonb_agg(jsonb_build_object('position', r.position, 'restrictionId', r.restriction_id,
                             'packageId', r.package_id, 'kind', r.kind,
                             'effective', to_char(r.effective at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                             'recorded', to_char(r.recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                             order by r.position) as restrictions
              from restrictions.late x
              join restrictions.restriction r on r.position = x.restriction_position
              join restrictions.release l on l.transfer_id = x.transfer_id and l.from_position = x.release_from
             where x.release_position > :after and x.release_position <= :at and x.from_position <= :at
               and (x.to_position is null or x.to_position > :at)%s
             group by x.release_position, l.transfer_id, l.from_position
             order by x.release_position limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> late(row))
        .list();
  }

  private LateRelease late(ResultSet row) throws SQLException {
    return new LateRelease(
        row.getLong("position"),
        row.getObject("transfer_id", UUID.class),
        row.getObject("package_id", UUID.class),
        row.getString("revision"),
        row.getString("from_firm"),
        row.getString("firm"),
        time(row, "released"),
        time(row, "recorded"),
        row.getBoolean("past"),
        json.readValue(row.getString("restrictions"), new TypeReference<List<TooLate>>() {}));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
