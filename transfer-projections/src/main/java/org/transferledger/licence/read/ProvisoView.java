package org.transferledger.licence.read;

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
import org.transferledger.licence.Licence.Status;
import org.transferledger.projection.Conditions;

/** Asks which provisos bind whom, and which of them were evidenced, as of any position. */
public final class ProvisoView {
  private final JdbcClient jdbc;

  public ProvisoView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * Which to show; null for all.
   *
   * @param firm that is bound
   * @param evidenced whether it was shown that the proviso is kept
   */
  public record Filter(
      @Nullable UUID licence, @Nullable String firm, @Nullable Boolean evidenced) {}

  /**
   * A proviso that binds a firm. Provisos survive their licence, and amendments too.
   *
   * @param number its place in this list, which only grows
   * @param firm the applicant, or one that has registered its use of a general licence
   * @param status of the licence
   * @param reference of the issue that the proviso is of
   * @param formerIssue whether an amendment has replaced that issue
   * @param sincePosition of the issue, or of the registration of the use
   * @param evidence the latest, if there is any. What was given for the same words of another issue
   *     counts here too
   */
  public record Proviso(
      long number,
      UUID licenceId,
      String firm,
      Status status,
      String reference,
      boolean formerIssue,
      String proviso,
      long sincePosition,
      Instant since,
      @Nullable Evidence evidence) {}

  /**
   * What shows that a proviso is kept.
   *
   * @param sha256 digest of the evidence, which is kept elsewhere
   */
  public record Evidence(
      long position, Instant recorded, Person by, String sha256, String description) {}

  /**
   * Provisos in the order in which they began to bind.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only those with a larger number
   * @param limit at most so many
   */
  public List<Proviso> provisos(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("d.licence_id = :licence", "licence", filter.licence())
            .and("d.firm = :firm", "firm", filter.firm())
            .when(Boolean.TRUE.equals(filter.evidenced()), "e.position is not null")
            .when(Boolean.FALSE.equals(filter.evidenced()), "e.position is null");
    return jdbc.sql(
            """
            select d.number, d.licence_id, d.firm, d.position as since_position, d.since, p.text, i.reference,
                   s.status, s.issue_position is distinct from d.issue_position as former,
                   e.position, e.recorded, e.sha256, e.description, e.by_issuer, e.by_subject
              from licences.duty d
              join licences.proviso p using (licence_id, issue_position, item)
              join licences.state s on s.licence_id = d.licence_id and s.from_position <= :at
                   and (s.to_position is null or s.to_position > :at)
              join lateral (
                     select i.reference from licences.issue i
                      where i.licence_id = d.licence_id and i.issue_position = d.issue_position
                        and i.from_position <= :at
                      order by i.from_position desc limit 1) i on true
              left join lateral (
                     select * from licences.evidence e
                      where e.licence_id = d.licence_id and e.firm = d.firm and e.proviso = p.text
                        and e.position <= :at
                      order by e.position desc limit 1) e on true
             where d.number > :after and d.number < (:at + 1) * 64%s
             order by d.number limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) -> proviso(row))
        .list();
  }

  private static Proviso proviso(ResultSet row) throws SQLException {
    return new Proviso(
        row.getLong("number"),
        row.getObject("licence_id", UUID.class),
        row.getString("firm"),
        Status.valueOf(row.getString("status")),
        row.getString("reference"),
        row.getBoolean("former"),
        row.getString("text"),
        row.getLong("since_position"),
        time(row, "since"),
        row.getObject("position") == null
            ? null
            : new Evidence(
                row.getLong("position"),
                time(row, "recorded"),
                new Person(row.getString("by_issuer"), row.getString("by_subject")),
                row.getString("sha256"),
                row.getString("description")));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
