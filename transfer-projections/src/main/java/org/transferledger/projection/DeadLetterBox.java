package org.transferledger.projection;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The events that views could not take: shown, tried again, or given up. */
public final class DeadLetterBox {
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Map<String, Projector> projectors;
  private final EventPages log;
  private final TransactionTemplate transaction;

  public DeadLetterBox(
      DataSource dataSource,
      List<Projector> projectors,
      EventPages log,
      PlatformTransactionManager transactions) {
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.projectors =
        projectors.stream().collect(Collectors.toMap(Projector::view, Function.identity()));
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Dead letters in the order of the log.
   *
   * @param view null for all
   * @param after only those of later events
   * @param limit at most so many
   */
  public List<DeadLetter> letters(@Nullable String view, long after, int limit) {
    return jdbc.sql(
            "select * from dead_letter where (:view::text is null or view = :view) and position >"
                + " :after and view not like '%\\_next' order by position, view limit :limit")
        .param("view", view)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> letter(row))
        .list();
  }

  /** One of them; empty if the view is in want of no such event. */
  public Optional<DeadLetter> find(String view, long position) {
    return jdbc.sql("select * from dead_letter where view = ? and position = ?")
        .params(view, position)
        .query((row, _) -> letter(row))
        .optional();
  }

  /** How many events are missing in each view that misses some. */
  public Map<String, Integer> missing() {
    return jdbc
        .sql("select name, dead_letters from view_state where dead_letters > 0")
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Tries the event again, with all that waits for it or that it waits for.
   *
   * @return whether none of them is missing any more
   */
  public boolean retry(DeadLetter letter) {
    return retry(letter.view(), letter.streamId());
  }

  /** Tries all again whose time has come. */
  public void retryDue() {
    jdbc.sql(
            "select distinct view, stream_id from dead_letter where discarded_at is null and"
                + " retry_at <= now() and view not like '%\\_next'")
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(it -> retry(it.getKey(), it.getValue()));
  }

  private boolean retry(String view, String streamId) {
    List<ProjectedEvent> events =
        jdbc
            .sql(
                "select position from dead_letter where view = ? and stream_id = ? and discarded_at"
                    + " is null order by position")
            .params(view, streamId)
            .query(Long.class)
            .list()
            .stream()
            .map(it -> log.after(requireNonNull(it) - 1, 1).getFirst())
            .toList();
    Projector projector = requireNonNull(projectors.get(view), view);
    return Boolean.TRUE.equals(
        transaction.execute(_ -> new ViewWriter(dataSource, projector, view).writeAgain(events)));
  }

  /** Decides that the view does without the event; what waited for it is tried again. */
  public void discard(DeadLetter letter, String by, String reason) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select name from view_state where name = ? for update")
          .params(letter.view())
          .query(String.class)
          .single();
      int discarded =
          jdbc.sql(
                  "update dead_letter set discarded_at = now(), discarded_by = ?, reason = ?,"
                      + " retry_at = null where view = ? and position = ? and discarded_at is null")
              .params(by, reason, letter.view(), letter.position())
              .update();
      jdbc.sql("update view_state set dead_letters = dead_letters - ? where name = ?")
          .params(discarded, letter.view())
          .update();
    });
    retry(letter);
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getString("view"),
        row.getLong("position"),
        row.getString("stream_type"),
        row.getString("stream_id"),
        row.getString("event"),
        row.getString("cause"),
        row.getInt("attempts"),
        requireNonNull(time(row, "failed_at")),
        time(row, "retry_at"),
        time(row, "discarded_at"),
        row.getString("discarded_by"),
        row.getString("reason"));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
