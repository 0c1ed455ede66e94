package org.transferledger.projection.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.projection.rebuild.Rebuild.Parity;
import org.transferledger.projection.rebuild.Rebuild.Status;
import org.transferledger.projection.rebuild.Rebuild.View;
import org.transferledger.projection.rebuild.Rebuild.ViewStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rebuilds on record, each of which one node works on at a time. */
public final class Rebuilds {
  /** A node that has not been heard of for so long is taken to be gone. */
  static final Duration LOST = Duration.ofSeconds(20);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public Rebuilds(DataSource dataSource, JsonMapper json) {
    this.jdbc = JdbcClient.create(dataSource);
    this.json = json;
  }

  /**
   * Puts a rebuild on record, within a transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of the views is being built
   *     already
   */
  void begin(UUID id, List<String> views, String startedBy) {
    jdbc.sql("insert into rebuild (id, started_by) values (?, ?)").params(id, startedBy).update();
    for (String view : views) {
      jdbc.sql("insert into rebuild_view (rebuild_id, view) values (?, ?)")
          .params(id, view)
          .update();
    }
  }

  /** Takes a rebuild that no node works on; false if another one does. */
  boolean claim(UUID id, String node) {
    return jdbc.sql(
                "update rebuild set node = ?, seen_at = now(), stopped = false, failure = null"
                    + " where id = ? and (node is null or seen_at is null or seen_at < now() - ? *"
                    + " interval '1 second')")
            .params(node, id, LOST.toSeconds())
            .update()
        == 1;
  }

  /** Says that the node is at work; false if it is to stop, or was taken to be gone. */
  boolean keep(UUID id, String node) {
    return jdbc.sql(
                "update rebuild set seen_at = now() where id = ? and node = ? and not stopped and"
                    + " seen_at is not null")
            .params(id, node)
            .update()
        == 1;
  }

  /** Gives a rebuild back, so that it can be resumed at once. */
  void release(UUID id, String node, @Nullable String failure) {
    jdbc.sql(
            "update rebuild set seen_at = null, failure = :failure where id = :id and node = :node")
        .param("failure", failure)
        .param("id", id)
        .param("node", node)
        .update();
  }

  /** Asks the node that works on it to stop. */
  public void stop(UUID id) {
    jdbc.sql("update rebuild set stopped = true where id = ?").params(id).update();
  }

  void status(UUID id, String view, ViewStatus status) {
    boolean ended = status == ViewStatus.SWITCHED || status == ViewStatus.DISCARDED;
    jdbc.sql(
            "update rebuild_view set status = ?, ended_at = case when ? then now() end where"
                + " rebuild_id = ? and view = ?")
        .params(status.name(), ended, id, view)
        .update();
  }

  /**
   * Says how far a new view has come.
   *
   * @throws IllegalStateException if it has not been at {@code from}: then another node works on it
   */
  void advance(UUID id, String view, long from, long position, long rows, Duration took) {
    int advanced =
        jdbc.sql(
                "update rebuild_view set position = ?, rows = rows + ?, seconds = seconds + ? where"
                    + " rebuild_id = ? and view = ? and position = ?")
            .params(position, rows, took.toNanos() / 1e9, id, view, from)
            .update();
    if (advanced != 1) {
      throw new IllegalStateException("another node builds " + view);
    }
  }

  void parity(UUID id, String view, List<Parity> parity) {
    jdbc.sql("update rebuild_view set parity = ?::jsonb where rebuild_id = ? and view = ?")
        .params(json.writeValueAsString(parity), id, view)
        .update();
  }

  /** One rebuild, empty if there is none of this id. */
  public Optional<Rebuild> find(UUID id) {
    return rebuilds("where id = ?", id).stream().findAny();
  }

  /** The latest rebuilds, the last one first. */
  public List<Rebuild> latest(int limit) {
    return rebuilds("order by started_at desc, id limit ?", limit);
  }

  private List<Rebuild> rebuilds(String which, Object parameter) {
    return jdbc.sql(
            "select *, seen_at is not null as held, seen_at < now() - "
                + LOST.toSeconds()
                + " * interval '1 second' as lost from rebuild "
                + which)
        .params(parameter)
        .query((row, _) -> rebuild(row))
        .list();
  }

  private Rebuild rebuild(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    List<View> views = views(id);
    return new Rebuild(
        id,
        status(row, views),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("node"),
        row.getString("failure"),
        views);
  }

  private static Status status(ResultSet row, List<View> views) throws SQLException {
    if (views.stream().allMatch(it -> ended(it.status()))) {
      return Status.DONE;
    }
    if (row.getString("failure") != null) {
      return Status.FAILED;
    }
    if (row.getBoolean("held")) {
      return row.getBoolean("lost") ? Status.INTERRUPTED : Status.RUNNING;
    }
    if (views.stream().allMatch(it -> ended(it.status()) || it.status() == ViewStatus.DIFFERENT)) {
      return Status.DIFFERENT;
    }
    return row.getBoolean("stopped") ? Status.STOPPED : Status.INTERRUPTED;
  }

  private static boolean ended(ViewStatus status) {
    return status == ViewStatus.SWITCHED || status == ViewStatus.DISCARDED;
  }

  private List<View> views(UUID id) {
    return jdbc.sql(
            "select v.*, coalesce(p.position, 0) as target from rebuild_view v left join"
                + " view_progress p using (view) where v.rebuild_id = ? order by v.view")
        .params(id)
        .query((row, _) -> view(row))
        .list();
  }

  private View view(ResultSet row) throws SQLException {
    long position = row.getLong("position");
    long target = row.getLong("target");
    double seconds = row.getDouble("seconds");
    double rate = seconds == 0 ? 0 : position / seconds;
    String parity = row.getString("parity");
    return new View(
        row.getString("view"),
        ViewStatus.valueOf(row.getString("status")),
        position,
        target,
        row.getLong("rows"),
        rate,
        rate == 0 ? null : Long.valueOf((long) Math.ceil(Math.max(0, target - position) / rate)),
        parity == null ? List.of() : json.readValue(parity, new TypeReference<List<Parity>>() {}));
  }
}
