package org.transferledger.screening.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.core.Person;
import org.transferledger.core.SettingAside;
import org.transferledger.firm.FirmCommand.Disposition;
import org.transferledger.screening.read.ScreeningView.Disposed;
import org.transferledger.screening.read.ScreeningView.Ended;
import org.transferledger.screening.read.ScreeningView.FoundMatch;

/** Asks what became of the matches of screenings. */
record Matches(JdbcClient jdbc) {
  /**
   * The matches of some screenings, the likeliest first.
   *
   * @param screenings by the position of their recording
   * @param at what was recorded later does not exist
   */
  Map<Long, List<FoundMatch>> of(List<Long> screenings, long at) {
    Map<Long, List<FoundMatch>> found = new HashMap<>();
    jdbc.sql(
            """
            select * from screenings.match m where m.position = any(:positions)
             order by m.position, m.score desc, m.entry
            """)
        .param("positions", screenings.toArray(Long[]::new))
        .query((row, _) ->
            found
                .computeIfAbsent(row.getLong("position"), _ -> new ArrayList<>())
                .add(match(row, at)))
        .list();
    return found;
  }

  private static FoundMatch match(ResultSet row, long at) throws SQLException {
    var disposition = reached(row, "outcome_position", at) ? disposition(row) : null;
    var settingAside = reached(row, "set_aside_position", at) ? settingAside(row) : null;
    return new FoundMatch(
        row.getString("entry"),
        row.getInt("score"),
        settingAside != null || falsePositive(disposition),
        disposition,
        settingAside);
  }

  private static boolean falsePositive(@Nullable Disposed disposition) {
    return disposition != null && disposition.outcome() == Disposition.Outcome.FALSE_POSITIVE;
  }

  private static Disposed disposition(ResultSet row) throws SQLException {
    return new Disposed(
        row.getLong("outcome_position"),
        time(row, "outcome_recorded"),
        new Person(row.getString("outcome_issuer"), row.getString("outcome_subject")),
        Disposition.Outcome.valueOf(row.getString("outcome")),
        row.getString("outcome_reason"));
  }

  private static Ended settingAside(ResultSet row) throws SQLException {
    return new Ended(
        row.getLong("set_aside_position"),
        time(row, "set_aside_recorded"),
        new Person(row.getString("set_aside_issuer"), row.getString("set_aside_subject")),
        SettingAside.Ground.valueOf(row.getString("set_aside_ground")),
        row.getString("set_aside_reference"),
        row.getString("set_aside_reason"));
  }

  private static boolean reached(ResultSet row, String column, long at) throws SQLException {
    long position = row.getLong(column);
    return !row.wasNull() && position <= at;
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
