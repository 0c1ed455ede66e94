package org.transferledger.custody.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.custody.read.CustodyView.Holding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows holdings to what rests on them, and back to what they rest on, as of any position. How
 * far is bounded: the nearest holdings come first.
 */
public final class ChainView {
  /** Of how many holdings a chain consists at most. */
  public static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final HoldingRows rows;
  private final JsonMapper json;
  private final int most;

  public ChainView(DataSource dataSource, JsonMapper json) {
    this(dataSource, json, MOST);
  }

  /**
   * A view with a bound of its own.
   *
   * @param most of how many holdings a chain consists at most
   */
  public ChainView(DataSource dataSource, JsonMapper json, int most) {
    this.jdbc = JdbcClient.create(dataSource);
    this.rows = new HoldingRows(json);
    this.json = json;
    this.most = most;
  }

  /** To whom a technology came from somebody, or from whom it came to them. */
  public enum Direction {
    DOWNSTREAM,
    UPSTREAM
  }

  /** Which bound has kept holdings out of an answer. */
  public enum Bound {
    DEPTH,
    ROWS
  }

  /**
   * A state of origin's consent to a retransfer.
   *
   * @param state that has given it
   * @param conditions what binds the recipient
   * @param position of the consent in the log
   * @param withdrawnPosition of the event that took it back, if one did
   */
  public record Consent(
      String state, List<String> conditions, long position, @Nullable Long withdrawnPosition) {}

  /**
   * A holding within a chain.
   *
   * @param depth how many steps it is from where the chain begins; what a package is derived from
   *     is one step as well
   * @param holding names the one that it rests on as its parent
   * @param consents to the retransfer that brought it, in the order in which they were given
   */
  public record Link(int depth, Holding holding, List<Consent> consents) {}

  /**
   * Part of a chain.
   *
   * @param bounds which have kept holdings out of the chain as a whole
   */
  public record Part(List<Link> links, List<Bound> bounds) {}

  /**
   * That a package was derived from another one.
   *
   * @param position of its registration
   */
  public record Derivation(UUID packageId, UUID derivedFrom, long position) {}

  /**
   * The holdings of a chain, in the order in which they began.
   *
   * @param depth how many steps at most
   * @param atPosition what was recorded later does not exist
   * @param after only holdings that began after this position
   * @param limit at most so many
   */
  public Part links(
      Origin origin, Direction direction, int depth, long atPosition, long after, int limit) {
    List<Link> links = new ArrayList<>();
    var bounds = EnumSet.noneOf(Bound.class);
    var query =
        jdbc.sql(ChainQuery.of(origin, direction))
            .param("depth", depth)
            .param("at", atPosition)
            .param("after", after)
            .param("most", most)
            .param("limit", limit);
    origin
        .bind(query)
        .query(row -> {
          links.add(link(row, atPosition));
          if (row.getBoolean("deeper")) {
            bounds.add(Bound.DEPTH);
          }
          if (row.getBoolean("cut")) {
            bounds.add(Bound.ROWS);
          }
        });
    return new Part(links, List.copyOf(bounds));
  }

  /** From what packages were derived, and from what those were, up to a position. */
  public List<Derivation> derivations(List<UUID> packages, long atPosition) {
    return jdbc.sql(
            """
            with recursive derived as (
              select p.* from custody.package p where p.package_id = any(:packages) and p.position <= :at
              union
              select p.* from custody.package p join derived d on p.package_id = d.derived_from)
            select * from derived where derived_from is not null order by position
            """)
        .param("packages", packages.toArray(UUID[]::new))
        .param("at", atPosition)
        .query((row, _) ->
            new Derivation(
                row.getObject("package_id", UUID.class),
                row.getObject("derived_from", UUID.class),
                row.getLong("position")))
        .list();
  }

  private Link link(ResultSet row, long at) throws SQLException {
    return new Link(
        row.getInt("depth"), rows.holding(row, at), consents(row.getString("consents")));
  }

  private List<Consent> consents(@Nullable String found) {
    return found == null ? List.of() : json.readValue(found, new TypeReference<List<Consent>>() {});
  }
}
