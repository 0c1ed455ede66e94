package org.transferledger.restriction.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.SettingAside;
import org.transferledger.projection.Conditions;
import org.transferledger.technology.RestrictionOrder;
import tools.jackson.databind.json.JsonMapper;

/** Asks which restrictions were imposed and how they ended, as of any position. */
public final class RestrictionView {
  /** Whether something has ended as of the position, by an event or at a time that was set. */
  private static final String STATUS =
      """
      case when r.ended_position <= :at then r.ended_how
           when r.ends <= :moment then 'EXPIRED'
           when r.expires <= :moment and (r.confirmed_position is null or r.confirmed_position > :at) then 'EXPIRED'
           else 'IN_FORCE' end\
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public RestrictionView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /** Whether a restriction stops anything, and if not, why. */
  public enum Status {
    IN_FORCE,
    LIFTED,
    SET_ASIDE,
    EXPIRED
  }

  /**
   * Which restrictions to show; null for all.
   *
   * @param restrictionId one of them
   * @param firm whose package is restricted, or whom or whose site the scope names
   */
  public record Filter(
      @Nullable UUID restrictionId,
      @Nullable UUID packageId,
      @Nullable String firm,
      RestrictionOrder.@Nullable Kind kind,
      @Nullable Status status) {}

  /**
   * A restriction.
   *
   * @param position of its recording, since when it was in force
   * @param order what was ordered: scope, reason, legal basis, since when it was meant to apply
   * @param state whose officer imposed it
   * @param recorded when
   * @param expires when an emergency hold ends or has ended unless confirmed
   * @param confirmed by a second officer, if it was
   * @param ending what ended it, if that is on record
   */
  public record Imposed(
      long position,
      UUID restrictionId,
      UUID packageId,
      RestrictionOrder order,
      Country state,
      Person imposedBy,
      Instant recorded,
      @Nullable Instant expires,
      Status status,
      @Nullable Confirmed confirmed,
      @Nullable Ending ending) {}

  /** The confirmation of an emergency hold. */
  public record Confirmed(long position, Instant recorded, Person by) {}

  /**
   * What ended a restriction.
   *
   * @param reason what led to it, as its author says; none for what ends by itself
   * @param ground of setting it aside
   * @param reference of the ruling or of the change of a list that set it aside
   */
  public record Ending(
      How how,
      long position,
      Instant recorded,
      Person by,
      @Nullable String reason,
      SettingAside.@Nullable Ground ground,
      @Nullable String reference) {
    /** By what a restriction ends. */
    public enum How {
      LIFTED,
      SET_ASIDE,
      EXPIRED
    }
  }

  /**
   * Restrictions in the order of the log.
   *
   * @param moment that is asked about; what ends by itself has ended by then, recorded or not
   * @param atPosition what was recorded later does not exist
   * @param after only restrictions after this position
   * @param limit at most so many
   */
  public List<Imposed> restrictions(
      Filter filter, Instant moment, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("r.restriction_id = :restriction", "restriction", filter.restrictionId())
            .and("r.package_id = :package", "package", filter.packageId())
            .and("r.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
            .and(
                """
                r.position in (
                  select p.position from restrictions.package o join restrictions.restriction p using (package_id)
                   where o.owner = :firm
                  union all
                  select p.position from restrictions.restriction p where p.scope_value = :firm
                  union all
                  select p.position from restrictions.site s join restrictions.restriction p
                      on p.scope_value = s.site::text where s.firm = :firm)\
                """,
                "firm",
                filter.firm())
            .and(
                STATUS + " = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .when(
                filter.status() == Status.LIFTED || filter.status() == Status.SET_ASIDE,
                "r.ended_how = :status");
    return jdbc.sql(
            """
            select r.*, %s as status from restrictions.restriction r
             where r.position > :after and r.position <= :at%s
             order by r.position limit :limit
            """
                .formatted(STATUS, asked.sql()))
        .params(asked.values())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> imposed(row, atPosition))
        .list();
  }

  private Imposed imposed(ResultSet row, long at) throws SQLException {
    return new Imposed(
        row.getLong("position"),
        row.getObject("restriction_id", UUID.class),
        row.getObject("package_id", UUID.class),
        json.readValue(row.getString("ordered"), RestrictionOrder.class),
        Country.of(row.getString("state")),
        person(row, "by"),
        requireTime(row, "recorded"),
        time(row, "expires"),
        Status.valueOf(row.getString("status")),
        reached(row, "confirmed_position", at)
            ? new Confirmed(
                row.getLong("confirmed_position"),
                requireTime(row, "confirmed"),
                person(row, "confirmed"))
            : null,
        reached(row, "ended_position", at) ? ending(row) : null);
  }

  private static Ending ending(ResultSet row) throws SQLException {
    String ground = row.getString("ended_ground");
    return new Ending(
        Ending.How.valueOf(row.getString("ended_how")),
        row.getLong("ended_position"),
        requireTime(row, "ended"),
        person(row, "ended"),
        row.getString("ended_reason"),
        ground == null ? null : SettingAside.Ground.valueOf(ground),
        row.getString("ended_reference"));
  }

  private static boolean reached(ResultSet row, String column, long at) throws SQLException {
    long position = row.getLong(column);
    return !row.wasNull() && position <= at;
  }

  private static Person person(ResultSet row, String who) throws SQLException {
    return new Person(row.getString(who + "_issuer"), row.getString(who + "_subject"));
  }

  private static Instant requireTime(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
