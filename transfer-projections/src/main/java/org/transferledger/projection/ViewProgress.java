package org.transferledger.projection;

import java.time.Duration;
import javax.sql.DataSource;
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
}
