package org.transferledger.projection.rebuild;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.projection.EventPages;
import org.transferledger.projection.ProjectedEvent;
import org.transferledger.projection.Projector;
import org.transferledger.projection.ViewProgress;
import org.transferledger.projection.rebuild.Rebuild.Parity;
import org.transferledger.projection.rebuild.Rebuild.ViewStatus;

/**
 * Builds views anew. All views of a rebuild are fed from one reading of the log. Rows and progress
 * are written in one transaction, so it goes on where it was, whatever has stopped it.
 */
public final class Rebuilder implements AutoCloseable {
  private static final int AT_ONCE = 3;
  private static final Logger LOGGER = LoggerFactory.getLogger(Rebuilder.class);

  private final Map<String, Projector> projectors;
  private final EventPages log;
  private final Rebuilds rebuilds;
  private final ViewBuilding building;
  private final TransactionTemplate transaction;
  private final String node;
  private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE, thread("rebuild-"));
  private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();

  public Rebuilder(
      DataSource dataSource,
      List<Projector> projectors,
      EventPages log,
      Rebuilds rebuilds,
      ViewProgress progress,
      PlatformTransactionManager transactions,
      String node) {
    this.projectors =
        projectors.stream().collect(Collectors.toMap(Projector::view, Function.identity()));
    this.log = log;
    this.rebuilds = rebuilds;
    this.transaction = new TransactionTemplate(transactions);
    this.building = new ViewBuilding(dataSource, rebuilds, log, progress, transaction);
    this.node = node;
  }

  private static ThreadFactory thread(String name) {
    return Thread.ofPlatform().daemon().name(name, 0).factory();
  }

  /** The names of all views that can be built anew. */
  public List<String> views() {
    return projectors.keySet().stream().sorted().toList();
  }

  /**
   * Begins to build views, and goes on in the background.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of the views is being built
   *     already
   */
  public void start(UUID id, List<String> views, String startedBy) {
    transaction.executeWithoutResult(_ -> rebuilds.begin(id, views, startedBy));
    resume(id);
  }

  /** Goes on with a rebuild in the background; false if a node works on it. */
  public boolean resume(UUID id) {
    if (!rebuilds.claim(id, node)) {
      return false;
    }
    runs.execute(() -> run(id));
    return true;
  }

  /** Puts the new views in the place of those that they differ from, as an operator has decided. */
  public void switchDifferent(UUID id) {
    open(id, ViewStatus.DIFFERENT).forEach(building::switchOver);
  }

  /** Drops all that is not switched yet. */
  public void discard(UUID id) {
    rebuilds.stop(id);
    rebuilds.find(id).orElseThrow().views().stream()
        .filter(it -> it.status() != ViewStatus.SWITCHED)
        .forEach(it -> building.discard(id, it.view()));
  }

  private void run(UUID id) {
    String failure = null;
    try {
      build(id);
    } catch (RuntimeException e) {
      LOGGER.error("a rebuild of views came to a halt", e);
      failure =
          e.getClass().getSimpleName()
              + " while the views were built; the log of the node says more";
    } finally {
      rebuilds.release(id, node, failure);
    }
  }

  private void build(UUID id) {
    List<Building> views = open(id, ViewStatus.WAITING);
    views.forEach(building::begin);
    views = open(id, ViewStatus.BUILDING);
    views.addAll(open(id, ViewStatus.COMPARING));
    long position = views.stream().mapToLong(Building::position).min().orElse(0);
    long target = building.target(views);
    var next = read(position);
    while (position < target) {
      List<ProjectedEvent> events = upTo(target, next.join());
      position = events.getLast().position();
      next = read(position);
      if (!rebuilds.keep(id, node)) {
        return;
      }
      views = write(views, events);
      if (position == target) {
        // The page that was read ahead may lack what the views in use contain by now.
        target = building.target(views);
        next = read(position);
      }
    }
    for (Building view : views) {
      if (!rebuilds.keep(id, node)) {
        return;
      }
      compare(view);
    }
  }

  private CompletableFuture<List<ProjectedEvent>> read(long position) {
    return CompletableFuture.supplyAsync(() -> log.after(position, ViewBuilding.PAGE), runs);
  }

  private static List<ProjectedEvent> upTo(long target, List<ProjectedEvent> events) {
    return events.getLast().position() <= target
        ? events
        : events.stream().filter(it -> it.position() <= target).toList();
  }

  private List<Building> write(List<Building> views, List<ProjectedEvent> events) {
    return views.stream()
        .map(it -> CompletableFuture.supplyAsync(() -> building.write(it, events), writers))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private void compare(Building view) {
    List<Parity> parity = building.compare(view);
    if (parity.stream().allMatch(Parity::same)) {
      building.switchOver(view);
    } else {
      rebuilds.status(view.rebuild(), view.name(), ViewStatus.DIFFERENT);
    }
  }

  private List<Building> open(UUID id, ViewStatus status) {
    return rebuilds.find(id).orElseThrow().views().stream()
        .filter(it -> it.status() == status)
        .map(it -> new Building(id, requireNonNull(projectors.get(it.view())), it.position()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Override
  public void close() {
    runs.shutdownNow();
    writers.shutdownNow();
  }

  /**
   * A view on its way.
   *
   * @param position the last event that is in the new schema
   */
  record Building(UUID rebuild, Projector projector, long position) {
    String name() {
      return projector.view();
    }

    Building at(long reached) {
      return new Building(rebuild, projector, reached);
    }
  }
}
