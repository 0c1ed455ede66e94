package org.transferledger.access.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Country;
import org.transferledger.core.Person;
import org.transferledger.core.Violation;
import org.transferledger.licence.Purpose;
import org.transferledger.projection.Conditions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks who opened what and who was refused, as of any position. */
public final class AccessCheckView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public AccessCheckView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Which checks to show; null for all.
   *
   * @param firm the holder
   * @param person token subject of who wanted to open it
   * @param nationality one of the person's, as the holder had authorised the person then
   */
  public record Filter(
      @Nullable UUID packageId,
      @Nullable String revision,
      @Nullable UUID transferId,
      @Nullable String firm,
      @Nullable String person,
      @Nullable String nationality,
      @Nullable Boolean granted) {}

  /**
   * One access check and its answer.
   *
   * @param recorded when it was answered
   * @param firm the holder that was asked for
   * @param person who wanted to open it
   * @param nationalities the person's, as the holder had authorised the person then; none if it had
   *     not
   * @param purpose what for; none if any would do
   * @param failed every rule that spoke against it; none if granted
   * @param askedBy who asked
   */
  public record Checked(
      long position,
      UUID accessId,
      Instant recorded,
      UUID transferId,
      UUID packageId,
      String revision,
      String firm,
      Person person,
      List<Country> nationalities,
      @Nullable Purpose purpose,
      boolean granted,
      List<Violation> failed,
      Person askedBy) {}

  /**
   * A package that people of a nationality were let open.
   *
   * @param firstPosition of the first check that let one of them
   * @param lastPosition of the last
   * @param times how many checks let one of them
   * @param people how many people they were
   */
  public record OpenedPackage(
      UUID packageId,
      long firstPosition,
      Instant first,
      long lastPosition,
      Instant last,
      long times,
      long people) {}

  /**
   * Checks in the order of the log.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only checks after this position
   * @param limit at most so many
   */
  public List<Checked> checks(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("c.package_id = :package", "package", filter.packageId())
            .and("c.revision = :revision", "revision", filter.revision())
            .and("c.transfer_id = :transfer", "transfer", filter.transferId())
            .and("c.firm = :firm", "firm", filter.firm())
            .and("c.person_subject = :person", "person", filter.person())
            .and(
                "n.nationality = :nationality and n.position > :after and n.position <= :at",
                "nationality",
                filter.nationality())
            .when(Boolean.TRUE.equals(filter.granted()), "c.granted")
            .when(Boolean.FALSE.equals(filter.granted()), "not c.granted");
    String join =
        filter.nationality() == null
            ? ""
            : " join access_checks.nationality n on n.position = c.position";
    return jdbc.sql(
            """
            select c.* from access_checks.access_check c%s
             where c.position > :after and c.position <= :at%s
             order by c.position limit :limit
            """
                .formatted(join, asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> check(row))
        .list();
  }

  /**
   * Packages in the order in which they were first opened by somebody of the nationality.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only packages first opened after this position
   * @param limit at most so many
   */
  public List<OpenedPackage> packages(Country nationality, long atPosition, long after, int limit) {
    return jdbc.sql(
            """
            select n.package_id, n.position as first_position, f.recorded as first, o.last_position,
                   l.recorded as last, o.times, o.people
              from access_checks.nationality n
              join access_checks.access_check f on f.position = n.position
              cross join lateral (
                     select max(e.position) as last_position, count(*) as times,
                            count(distinct (c.person_issuer, c.person_subject)) as people
                       from access_checks.nationality e
                       join access_checks.access_check c on c.position = e.position
                      where e.package_id = n.package_id and e.nationality = n.nationality and e.granted
                        and e.position <= :at) o
              join access_checks.access_check l on l.position = o.last_position
             where n.nationality = :nationality and n.first and n.position > :after and n.position <= :at
             order by n.position limit :limit
            """)
        .param("nationality", nationality.code())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) ->
            new OpenedPackage(
                row.getObject("package_id", UUID.class),
                row.getLong("first_position"),
                time(row, "first"),
                row.getLong("last_position"),
                time(row, "last"),
                row.getLong("times"),
                row.getLong("people")))
        .list();
  }

  private Checked check(ResultSet row) throws SQLException {
    String purpose = row.getString("purpose");
    return new Checked(
        row.getLong("position"),
        row.getObject("access_id", UUID.class),
        time(row, "recorded"),
        row.getObject("transfer_id", UUID.class),
        row.getObject("package_id", UUID.class),
        row.getString("revision"),
        row.getString("firm"),
        new Person(row.getString("person_issuer"), row.getString("person_subject")),
        Stream.of((String[]) row.getArray("nationalities").getArray()).map(Country::of).toList(),
        purpose == null ? null : Purpose.valueOf(purpose),
        row.getBoolean("granted"),
        json.readValue(row.getString("failed"), new TypeReference<List<Violation>>() {}),
        new Person(row.getString("by_issuer"), row.getString("by_subject")));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
