package org.transferledger.roles.read;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Person;
import org.transferledger.projection.Conditions;

/** Asks in which decisions one person stood in two roles, as of any position. */
public final class DualRoleView {
  private final JdbcClient jdbc;

  public DualRoleView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** What was decided. */
  public enum Kind {
    /** The release of a transfer, with all that its licences and its rating rest on. */
    RELEASE,
    /** A licence was issued, amended or refused, or an appeal decided. */
    LICENCE
  }

  /** What a person did on the way to a decision. */
  public enum Role {
    REQUESTED,
    CONSENTED,
    APPROVED,
    RELEASED,
    ADVISED,
    COUNTERSIGNED,
    ISSUED,
    REFUSED,
    RATED,
    VERIFIED
  }

  /**
   * Which to show; null for all.
   *
   * @param id of the transfer or the licence
   * @param subject of the person, whoever has issued their token
   */
  public record Filter(@Nullable Kind kind, @Nullable UUID id, @Nullable String subject) {}

  /**
   * Two roles of one person in one decision. Equal subjects of two issuers are two people.
   *
   * @param number its place in this list, which only grows
   * @param id of the transfer or the licence
   * @param decision its position
   * @param role the earlier role
   * @param rolePosition when it was taken
   * @param otherRole the later role
   * @param otherPosition when that was taken
   */
  public record DualRole(
      long number,
      Kind kind,
      UUID id,
      long decision,
      Person person,
      Role role,
      long rolePosition,
      Role otherRole,
      long otherPosition) {}

  /**
   * In the order of the decisions.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only those with a larger number
   * @param limit at most so many
   */
  public List<DualRole> dualRoles(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("d.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name())
            .and("d.id = :id", "id", filter.id() == null ? null : filter.id().toString())
            .and("d.subject = :subject", "subject", filter.subject());
    return jdbc.sql(
            """
            select * from roles.dual d
             where d.number > :after and d.number < (:at + 1) * 1024%s
             order by d.number limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) ->
            new DualRole(
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                UUID.fromString(row.getString("id")),
                row.getLong("decision"),
                new Person(row.getString("issuer"), row.getString("subject")),
                Role.valueOf(row.getString("role")),
                row.getLong("role_position"),
                Role.valueOf(row.getString("other")),
                row.getLong("other_position")))
        .list();
  }
}
