package org.transferledger.misuse.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.CaseId;
import org.transferledger.core.FirmId;
import org.transferledger.core.PackageId;
import org.transferledger.core.Person;
import org.transferledger.misuse.MisuseCase;
import org.transferledger.projection.Conditions;
import tools.jackson.databind.json.JsonMapper;

/** Asks how misuse cases stood at any position. */
public final class CaseView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  public CaseView(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Which cases to show; null for all.
   *
   * @param firm the accused
   * @param overdue whether to show only those with a duty that is overdue and not done since
   * @param investigator for whom to leave out what others investigate
   */
  public record Filter(
      MisuseCase.@Nullable Status status,
      @Nullable FirmId firm,
      @Nullable PackageId packageId,
      boolean overdue,
      @Nullable Person investigator) {}

  /**
   * A case as it stood.
   *
   * @param openedPosition of its first event
   * @param state without the reporter's identity
   */
  public record CaseEntry(long openedPosition, MisuseCase state) {}

  /**
   * Cases in the order in which they came.
   *
   * @param atPosition what was recorded later does not exist
   * @param after only cases that came after this position
   * @param limit at most so many
   */
  public List<CaseEntry> cases(Filter filter, long atPosition, long after, int limit) {
    var asked =
        new Conditions()
            .and(
                "status = :status",
                "status",
                filter.status() == null ? null : filter.status().name())
            .and("accused = :firm", "firm", filter.firm() == null ? null : filter.firm().value())
            .and(
                "package_id = :package",
                "package",
                filter.packageId() == null ? null : filter.packageId().value())
            .when(filter.overdue(), "overdue")
            .and(
                """
                (jsonb_array_length(state -> 'investigators') = 0
                 or state -> 'investigators' @> :investigator::jsonb)\
                """,
                "investigator",
                filter.investigator() == null
                    ? null
                    : json.writeValueAsString(List.of(filter.investigator())));
    return jdbc.sql(
            """
            select opened_position, state from misuse_cases.state
             where from_position <= :at and (to_position is null or to_position > :at) and opened_position > :after%s
             order by opened_position limit :limit
            """
                .formatted(asked.sql()))
        .params(asked.values())
        .param("at", atPosition)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** As {@link #cases}, those that the firm has disclosed or was notified of. */
  public List<CaseEntry> knownTo(FirmId firm, long atPosition, long after, int limit) {
    return jdbc.sql(
            """
            select opened_position, state from misuse_cases.state
             where from_position <= :at and (to_position is null or to_position > :at) and opened_position > :after
               and (disclosed_by = :firm or (accused = :firm and state ?? 'notice'))
             order by opened_position limit :limit
            """)
        .param("at", atPosition)
        .param("after", after)
        .param("firm", firm.value())
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  /** One case; empty if there was none. */
  public Optional<MisuseCase> one(CaseId id, long atPosition) {
    return jdbc.sql(
            """
            select opened_position, state from misuse_cases.state
             where case_id = :case and from_position <= :at and (to_position is null or to_position > :at)
            """)
        .param("case", id.value())
        .param("at", atPosition)
        .query((row, _) -> entry(row).state())
        .optional();
  }

  /**
   * What is watched for a case, and between which positions.
   *
   * @param until the position of the decision that ended it; null while it lasts
   */
  public record Watch(PackageId packageId, long from, @Nullable Long until) {}

  /** The watch of the containment that a case is under at a position; empty if it is under none. */
  public Optional<Watch> watch(CaseId id, long atPosition) {
    return jdbc.sql(
            """
            with known as (
              select from_position, state -> 'containment' as containment from misuse_cases.state
               where case_id = :case and from_position <= :at)
            select (select containment ->> 'packageId' from known where containment is not null
                     order by from_position desc limit 1) as package_id,
                   (select min(from_position) from known where containment is not null) as begun,
                   (select min(from_position) from known where containment ->> 'outcome' is not null
                      and from_position > all (select from_position from known
                                                where containment is not null
                                                  and containment ->> 'outcome' is null)) as decided
            """)
        .param("case", id.value())
        .param("at", atPosition)
        .query((row, _) -> {
          String technology = row.getString("package_id");
          long begun = row.getLong("begun");
          long decided = row.getLong("decided");
          Long until = row.wasNull() ? null : Long.valueOf(decided);
          return Optional.ofNullable(technology)
              .map(it -> new Watch(PackageId.of(it), begun, until));
        })
        .single();
  }

  /** How many cases have a duty that is overdue today. */
  public long overdue() {
    return jdbc.sql("select count(*) from misuse_cases.state where overdue and to_position is null")
        .query(Long.class)
        .single();
  }

  private CaseEntry entry(ResultSet row) throws SQLException {
    return new CaseEntry(
        row.getLong("opened_position"), json.readValue(row.getString("state"), MisuseCase.class));
  }
}
