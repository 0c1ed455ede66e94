package org.transferledger.projection.rebuild;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.projection.EventPages;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.ViewProgress;
import org.transferledger.projection.ViewWriter;
import org.transferledger.projection.rebuild.Rebuild.Parity;
import org.transferledger.projection.rebuild.Rebuild.ViewStatus;
import org.transferledger.projection.rebuild.Rebuilder.Building;

/** The steps by which a view is built anew. */
final class ViewBuilding {
  /** How many events are written in one transaction. */
  static final int PAGE = 4_000;

  private static final Logger LOGGER = LoggerFactory.getLogger(ViewBuilding.class);

  private final DataSource dataSource;
  private final Rebuilds rebuilds;
  private final EventPages log;
  private final ViewProgress progress;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  ViewBuilding(
      DataSource dataSource,
      Rebuilds rebuilds,
      EventPages log,
      ViewProgress progress,
      TransactionTemplate transaction) {
    this.dataSource = dataSource;
    this.rebuilds = rebuilds;
    this.log = log;
    this.progress = progress;
    this.transaction = transaction;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** How far the views in use have come, the first of them. */
  long target(List<Building> views) {
    return views.stream().mapToLong(it -> progress.position(it.name())).min().orElse(0);
  }

  void begin(Building view) {
    transaction.executeWithoutResult(_ -> {
      call(jdbc, "view_begin", view.name());
      rebuilds.status(view.rebuild(), view.name(), ViewStatus.BUILDING);
    });
  }

  /** Writes what the new view does not contain yet. */
  Building write(Building view, List<ProjectedEvent> events) {
    var fresh = events.stream().filter(it -> it.position() > view.position()).toList();
    if (fresh.isEmpty()) {
      return view;
    }
    long start = System.nanoTime();
    return requireNonNull(transaction.execute(_ -> add(view, fresh, start)));
  }

  /** Fails, and takes back what it has written, if the new view is not where it is taken to be. */
  private Building add(Building view, List<ProjectedEvent> events, long start) {
    var reached = view.at(events.getLast().position());
    long rows = new ViewWriter(dataSource, view.projector(), view.name() + "_next").write(events);
    rebuilds.advance(
        view.rebuild(),
        view.name(),
        view.position(),
        reached.position(),
        rows,
        Duration.ofNanos(System.nanoTime() - start));
    return reached;
  }

  /**
   * Compares the new view with the one in use, as of one position. Only while the two are brought
   * to that position does the one in use stand still.
   */
  List<Parity> compare(Building view) {
    rebuilds.status(view.rebuild(), view.name(), ViewStatus.COMPARING);
    call(jdbc, "view_index", view.name());
    try (Connection guard = dataSource.getConnection();
        Connection reader = dataSource.getConnection()) {
      guard.setAutoCommit(false);
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        hold(guard, view.name());
        catchUp(view);
        JdbcClient snapshot = JdbcClient.create(new SingleConnectionDataSource(reader, true));
        snapshot.sql("select 1").query(Integer.class).single();
        guard.commit();
        var parity = parity(snapshot, view.name());
        rebuilds.parity(view.rebuild(), view.name(), parity);
        return parity;
      } finally {
        guard.rollback();
        reader.rollback();
        reader.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        guard.setAutoCommit(true);
        reader.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the new view could not be compared", e);
    }
  }

  /** Puts the new view in the place of the one in use, which no reader notices. */
  void switchOver(Building view) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select name from view_state where name = ? for update")
          .params(view.name())
          .query(String.class)
          .single();
      catchUp(view);
      call(jdbc, "view_switch", view.name());
      rebuilds.status(view.rebuild(), view.name(), ViewStatus.SWITCHED);
    });
    try {
      call(jdbc, "view_discard", view.name());
    } catch (DataAccessException e) {
      LOGGER.info(
          "the former view {} is still being read, and is dropped at its next rebuild",
          view.name());
    }
  }

  void discard(UUID rebuild, String view) {
    transaction.executeWithoutResult(_ -> {
      call(jdbc, "view_discard", view);
      rebuilds.status(rebuild, view, ViewStatus.DISCARDED);
    });
  }

  /** Brings the new view to where the one in use is, whose row the caller holds. */
  private void catchUp(Building view) {
    long live = progress.position(view.name());
    var current = view.at(reached(view));
    for (var events = upTo(live, current.position());
        !events.isEmpty();
        events = upTo(live, current.position())) {
      current = write(current, events);
    }
  }

  private long reached(Building view) {
    return jdbc.sql("select position from rebuild_view where rebuild_id = ? and view = ?")
        .params(view.rebuild(), view.name())
        .query(Long.class)
        .single();
  }

  private List<ProjectedEvent> upTo(long target, long position) {
    return position >= target
        ? List.of()
        : log.after(position, PAGE).stream().filter(it -> it.position() <= target).toList();
  }

  private static void hold(Connection guard, String view) throws SQLException {
    try (var statement =
        guard.prepareStatement("select name from view_state where name = ? for update")) {
      statement.setString(1, view);
      statement.execute();
    }
  }

  private static List<Parity> parity(JdbcClient snapshot, String view) {
    return snapshot
        .sql("select * from view_parity(?)")
        .params(view)
        .query((row, _) ->
            new Parity(
                row.getString("table_name"),
                row.getLong("live"),
                row.getLong("rebuilt"),
                row.getBoolean("same")))
        .list();
  }

  private static void call(JdbcClient jdbc, String function, String view) {
    jdbc.sql("select 1 from " + function + "(?)").params(view).query(Integer.class).list();
  }
}
