package org.transferledger.screening.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.projection.Conditions;

/** Asks which screenings are stale and who cleared which matches, as of any position. */
public final class ScreeningView {
  private static final String AGED = "s.screened < :oldest";

  /** Another screening may have used a later version; one that was known first is no later one. */
  private static final String NEWER =
      """
      (select n.list_version
         from screenings.list_version v
         join screenings.list_version n on n.list = v.list and n.first_used > v.first_used
        where v.list = s.list and v.list_version = s.list_version
          and v.from_position <= :at and (v.to_position is null or v.to_position > :at)
          and n.from_position <= :at and (n.to_position is null or n.to_position > :at)
        order by n.first_used desc, n.list_version limit 1)\
      """;

  private static final String AGAIN =
      """
      exists (select 1 from screenings.screening o
               where o.firm = s.firm and o.list = s.list and o.screened > s.screened
                 and o.from_position <= :at and (o.to_position is null or o.to_position > :at))\
      """;

  private final JdbcClient jdbc;
  private final Matches matches;

  public ScreeningView(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.matches = new Matches(jdbc);
  }

  /**
   * Which screenings to show; null for all.
   *
   * @param list the name of the list
   * @param stale whether to leave out those that are neither too old nor of a version that another
   *     has taken the place of
   * @param cleared whether to leave out those none of whose matches was cleared
   * @param latest whether to leave out those after which the firm was compared with the list again
   */
  public record Filter(
      @Nullable String firm,
      @Nullable String list,
      boolean stale,
      boolean cleared,
      boolean latest) {}

  /**
   * A comparison of a firm with a list of denied parties.
   *
   * @param position of its recording
   * @param screenedAt when it was made
   * @param state whose officer made it
   * @param tooOld whether it was older than screenings may be, at the moment asked about
   * @param newerVersion the version of the list that came up last, if a later one had by then
   * @param stale whether it was too old or of an earlier version
   * @param latest whether the firm had not been compared with the list again
   */
  public record Screened(
      long position,
      UUID screeningId,
      String firm,
      String list,
      String listVersion,
      Instant screenedAt,
      Country state,
      Person by,
      Instant recorded,
      boolean tooOld,
      @Nullable String newerVersion,
      boolean stale,
      boolean latest,
      List<FoundMatch> matches) {
    private Screened with(List<FoundMatch> found) {
      return new Screened(
          position,
          screeningId,
          firm,
          list,
          listVersion,
          screenedAt,
          state,
          by,
          recorded,
          tooOld,
          newerVersion,
          stale,
          latest,
          found);
    }
  }

  /**
   * What looked like the firm.
   *
   * @param score how much, 0 to 100
   * @param cleared whether it no longer stands against the firm
   * @param disposition what an officer found it to be, if one did
   * @param settingAside what ended it after it was confirmed
   */
  public record FoundMatch(
      String entry,
      int score,
      boolean cleared,
      @Nullable Disposed disposition,
      @Nullable Ended settingAside) {}

  /** Whether the entry is someone else, or the firm: by whom, and why. */
  public record Disposed(
      long position, Instant recorded, Person by, Disposition.Outcome outcome, String reason) {}

  /**
   * What ended a confirmed match.
   *
   * @param reference of the ruling or of the change of the list
   */
  public record Ended(
      long position,
      Instant recorded,
      Person by,
      SettingAside.Ground ground,
      String reference,
      String reason) {}

  /**
   * Screenings in the order of the log.
   *
   * @param moment that is asked about
   * @param within how old a screening may be
   * @param atPosition what was recorded later does not exist
   * @param after only screenings after this position
   * @param limit at most so many
   */
  public List<Screened> screenings(
      Filter filter, Instant moment, Duration within, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and("s.firm = :firm", "firm", filter.firm())
            .and("s.list = :list", "list", filter.list())
            .when(filter.stale(), "(" + AGED + " or " + NEWER + " is not null)")
            .when(filter.latest(), "not " + AGAIN)
            .when(
                filter.cleared(),
                """
                s.position in (select m.position from screenings.match m
                                where (m.outcome = 'FALSE_POSITIVE' or m.set_aside_position is not null)
                                  and case when m.outcome = 'FALSE_POSITIVE' then m.outcome_position
                                           else m.set_aside_position end <= :at)\
                """);
    var found =
        jdbc.sql(
                """
                select s.*, %s as too_old, %s as newer_version, %s as again
                  from screenings.screening s
                 where s.position > :after and s.position <= :at and s.from_position <= :at
                   and (s.to_position is null or s.to_position > :at)%s
                 order by s.position limit :limit
                """
                    .formatted(AGED, NEWER, AGAIN, asked.sql()))
            .params(asked.values())
            .param("oldest", moment.minus(within).atOffset(ZoneOffset.UTC))
            .param("after", after)
            .param("at", atPosition)
            .param("limit", limit)
            .query((row, _) -> screened(row))
            .list();
    var all = matches.of(found.stream().map(Screened::position).toList(), atPosition);
    return found.stream().map(it -> it.with(all.getOrDefault(it.position, List.of()))).toList();
  }

  private static Screened screened(ResultSet row) throws SQLException {
    boolean tooOld = row.getBoolean("too_old");
    String newer = row.getString("newer_version");
    return new Screened(
        row.getLong("position"),
        row.getObject("screening_id", UUID.class),
        row.getString("firm"),
        row.getString("list"),
        row.getString("list_version"),
        time(row, "screened"),
        Country.of(row.getString("state")),
        new Person(row.getString("by_issuer"), row.getString("by_subject")),
        time(row, "recorded"),
        tooOld,
        newer,
        tooOld || newer != null,
        !row.getBoolean("again"),
        List.of());
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
