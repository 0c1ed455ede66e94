package org.transferledger.rerating.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Person;
import org.transferledger.projection.Conditions;
import org.transferledger.technology.Rating;
import tools.jackson.databind.json.JsonMapper;

/** Asks which transfers were made under a rating that was changed later, as of any position. */
public final class ReratingView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public ReratingView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Which to show; null for all.
   *
   * @param state the state whose rating was changed
   */
  public record Filter(
      @Nullable UUID packageId, @Nullable String revision, @Nullable String state) {}

  /**
   * A transfer whose revision was rated otherwise afterwards; once for each change of a rating.
   *
   * @param number its place in this list, which only grows
   * @param transferPosition the position of the release, or of the record of a past one
   * @param state the state that the rating is for, the exporting or the importing one
   * @param rating the rating at the time of the release
   * @param newRating the rating since
   * @param position the position of the change
   * @param rerated when the change was recorded
   */
  public record RatedOtherwise(
      long number,
      UUID transferId,
      long transferPosition,
      UUID packageId,
      String revision,
      String state,
      Rating rating,
      Rating newRating,
      String reason,
      Person by,
      long position,
      Instant rerated) {}

  /**
   * Transfers for review in the order of the changes.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only those with a larger number
   * @param limit at most so many
   */
  public List<RatedOtherwise> ratedOtherwise(
      Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("r.package_id = :package", "package", filter.packageId())
            .and("r.revision = :revision", "revision", filter.revision())
            .and("r.state = :state", "state", filter.state());
    return jdbc.sql(
            """
            select * from reratings.rerating r
             where r.number > :after and r.position <= :at%s
             order by r.number limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> item(row))
        .list();
  }

  private RatedOtherwise item(ResultSet row) throws SQLException {
    return new RatedOtherwise(
        row.getLong("number"),
        row.getObject("transfer_id", UUID.class),
        row.getLong("transfer_position"),
        row.getObject("package_id", UUID.class),
        row.getString("revision"),
        row.getString("state"),
        json.readValue(row.getString("rating"), Rating.class),
        json.readValue(row.getString("new_rating"), Rating.class),
        row.getString("reason"),
        new Person(row.getString("by_issuer"), row.getString("by_subject")),
        row.getLong("position"),
        row.getObject("recorded", OffsetDateTime.class).toInstant());
  }
}
