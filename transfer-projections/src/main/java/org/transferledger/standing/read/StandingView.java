package org.transferledger.standing.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.projection.Conditions;
import org.transferledger.standing.read.Standing.Kind;
import org.transferledger.standing.read.Standing.Role;

/**
 * Asks what is under way or in force with a firm or state, as of any position. It reads the custody
 * view as well, for what was revoked.
 */
public final class StandingView {
  private final JdbcClient jdbc;

  public StandingView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * With whom: a firm, or all firms of a state and all sites in it. One of them is null.
   *
   * @param kind null for all
   */
  public record Filter(@Nullable String firm, @Nullable String state, @Nullable Kind kind) {}

  /**
   * In the order in which it began.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only what began after this position
   * @param limit at most so many
   */
  public List<Standing> standing(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("p.kind = :kind", "kind", filter.kind() == null ? null : filter.kind().name());
    return jdbc.sql(
            """
            select p.started, p.kind, p.id, array_agg(distinct p.role order by p.role) as roles
              from standing.party p
              left join lateral (
                     select r.transfer_id from custody.revocation r
                      where r.transfer_id = p.id and r.from_position <= :at
                        and (r.to_position is null or r.to_position > :at)
                      limit 1) r on p.kind = 'HOLDING'
             where p.scope = :scope and p.value = :value and p.started > :after and p.started <= :at
               and p.from_position <= :at and (p.to_position is null or p.to_position > :at)%s
               and exists (
                     select 1 from standing.span s
                      where s.kind = p.kind and s.id = p.id and s.from_position <= :at
                        and (s.to_position is null or s.to_position > :at))
               and r.transfer_id is null
             group by p.started, p.kind, p.id
             order by p.started limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("scope", filter.firm() == null ? "STATE" : "FIRM")
        .param("value", filter.firm() == null ? filter.state() : filter.firm())
        .param("after", after)
        .param("at", atPosition)
        .param("limit", limit)
        .query((row, _) ->
            new Standing(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getLong("started"),
                roles(row)))
        .list();
  }

  private static List<Role> roles(ResultSet row) throws SQLException {
    Array roles = row.getArray("roles");
    return Stream.of((String[]) roles.getArray()).map(Role::valueOf).toList();
  }
}
