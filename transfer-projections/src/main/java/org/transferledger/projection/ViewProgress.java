package org.transferledger.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the views have come. A view's token is a position, stored in the transaction that writes
 * its rows.
 */
public final class ViewProgress {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  private final JdbcClient jdbc;

  public ViewProgress(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The last position that the view contains; 0 if it has not begun. */
  public long position(String view) {
    return jdbc.sql("select coalesce(max(position), 0) from view_progress where view = ?")
        .params(view)
        .query(Long.class)
        .single();
  }

  /**
   * Waits until the view contains a position.
   *
   * @return whether it does by the end of the patience
   */
  public boolean await(String view, long position, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (position(view) < position) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return true;
  }

  /** A view, and how it stands. */
  public record ViewStanding(
      String view, long position, int generation, @Nullable Instant builtAt, int deadLetters) {}

  /** All views. */
  public List<ViewStanding> standings() {
    return jdbc.sql(
            "select s.*, coalesce(p.position, 0) as position from view_state s left join"
                + " view_progress p on p.view = s.name where s.name not like '%\\_next' order by"
                + " s.name")
        .query((row, _) -> {
          var built = row.getObject("built_at", OffsetDateTime.class);
          return new ViewStanding(
              row.getString("name"),
              row.getLong("position"),
              row.getInt("generation"),
              built == null ? null : built.toInstant(),
              row.getInt("dead_letters"));
        })
        .list();
  }

  /** Whether the view could not take an event up to a position. */
  public boolean lacks(String view, long position) {
    return jdbc.sql(
            "select exists (select from dead_letter where view = ? and position <= ? and"
                + " discarded_at is null)")
        .params(view, position)
        .query(Boolean.class)
        .single();
  }
}
