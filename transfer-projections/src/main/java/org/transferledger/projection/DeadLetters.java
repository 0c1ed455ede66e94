package org.transferledger.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events that a view could not take, by position; they are read from the log again when they
 * are tried again. An event waits as long as an earlier one of its stream is parked.
 */
final class DeadLetters {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 10;

  private final JdbcClient jdbc;
  private final String view;

  DeadLetters(JdbcClient jdbc, String view) {
    this.jdbc = jdbc;
    this.view = view;
  }

  /** Parks those of the events whose stream is parked, and gives back the others. */
  List<ProjectedEvent> admit(List<ProjectedEvent> events) {
    Set<String> blocked = blocked(events);
    var parts =
        events.stream().collect(Collectors.partitioningBy(it -> blocked.contains(it.streamId())));
    keepBehind(parts.getOrDefault(true, List.of()));
    return parts.getOrDefault(false, List.of());
  }

  private Set<String> blocked(Collection<ProjectedEvent> events) {
    return new HashSet<>(
        jdbc.sql(
                "select distinct stream_id from dead_letter where view = ? and stream_id = any(?)"
                    + " and discarded_at is null")
            .params(view, events.stream().map(ProjectedEvent::streamId).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  void keep(ProjectedEvent event, RuntimeException cause) {
    insert(event, text(cause), 1);
    jdbc.sql(
            "update dead_letter set retry_at = now() + ? * interval '1 second' where view = ? and"
                + " position = ?")
        .params(FIRST_RETRY.toSeconds(), view, event.position())
        .update();
    count(1);
  }

  void keepBehind(List<ProjectedEvent> events) {
    for (ProjectedEvent event : events) {
      insert(event, null, 0);
    }
    if (!events.isEmpty()) {
      count(events.size());
    }
  }

  private void insert(ProjectedEvent event, @Nullable String cause, int attempts) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(view);
    values.add(event.position());
    values.add(event.streamType());
    values.add(event.streamId());
    values.add(event.event().getClass().getSimpleName());
    values.add(cause);
    values.add(attempts);
    jdbc.sql(
            "insert into dead_letter (view, position, stream_type, stream_id, event, cause,"
                + " attempts) values (?, ?, ?, ?, ?, ?, ?)")
        .params(values)
        .update();
  }

  boolean contains(long position) {
    return jdbc.sql(
                "select count(*) from dead_letter where view = ? and position = ? and discarded_at"
                    + " is null")
            .params(view, position)
            .query(Long.class)
            .single()
        == 1;
  }

  void remove(long position) {
    jdbc.sql("delete from dead_letter where view = ? and position = ?")
        .params(view, position)
        .update();
    count(-1);
  }

  /** The next try comes after a delay twice as long, up to some hours. */
  void failedAgain(long position, RuntimeException cause) {
    jdbc.sql(
            "update dead_letter set cause = ?, attempts = attempts + 1, retry_at = now() + ? * (1"
                + " << least(attempts, ?)) * interval '1 second' where view = ? and position = ?")
        .params(text(cause), FIRST_RETRY.toSeconds(), MOST_DOUBLINGS, view, position)
        .update();
  }

  private void count(int more) {
    jdbc.sql("update view_state set dead_letters = dead_letters + ? where name = ?")
        .params(more, view)
        .update();
  }

  /** What failed and where, without a word of what the record says. */
  private static String text(RuntimeException failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String what =
        root instanceof SQLException sql
            ? "the database refused it, SQLSTATE " + sql.getSQLState()
            : root.getClass().getSimpleName();
    return Stream.of(failure.getStackTrace())
        .filter(it -> it.getClassName().startsWith("org.transferledger."))
        .findFirst()
        .map(it -> what + " in " + it.getFileName() + ", line " + it.getLineNumber())
        .orElse(what);
  }
}
