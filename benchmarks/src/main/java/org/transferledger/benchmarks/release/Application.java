package org.transferledger.benchmarks.release;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.command.Commands;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.embedded.EmbeddedDatabase;
import org.transferledger.projection.Follower;
import org.transferledger.projection.Projector;
import org.transferledger.projection.ViewProgress;
import org.transferledger.projection.rebuild.Rebuilder;
import org.transferledger.projection.rebuild.Rebuilds;

/** The whole application, on an empty folder and any free port. */
public final class Application implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param more classes that join its beans
   */
  public static Application start(Path folder, Class<?>... more) {
    FileSystemUtils.deleteRecursively(folder.toFile());
    return new Application(
        new SpringApplicationBuilder(TransferLedger.class)
            .sources(more)
            .run(
                "--server.port=0",
                "--management.server.port=-1",
                "--logging.level.org.transferledger=warn",
                "--ledger.data=" + folder,
                "--ledger.seal.keys=" + folder.resolve("signer")));
  }

  public Commands commands() {
    return context.getBean(Commands.class);
  }

  /** One of its parts. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Where it answers over HTTP. */
  public URI address() {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** Lets the views rest: here as in row 2 it is commands that are measured. */
  public void stopViews() {
    ((Lifecycle) context.getBean("views")).stop();
  }

  /**
   * Fills all views, which must rest and be empty, with the events up to a position: faster than
   * they would follow them.
   */
  public void fillViews(long position) throws InterruptedException {
    fillViews(position, bean(Rebuilder.class).views());
  }

  /** As {@link #fillViews(long)}, for the views of these names. */
  public void fillViews(long position, List<String> views) throws InterruptedException {
    new ViewFilling(bean(TokenStore.class), bean(Rebuilder.class), bean(Rebuilds.class))
        .fill(position, views);
  }

  /** Lets the views go on. */
  public void startViews() {
    ((Lifecycle) context.getBean("views")).start();
  }

  /** A connection of the owner of all tables. */
  public Connection connect() throws SQLException {
    var database = context.getBean(EmbeddedDatabase.class);
    return DriverManager.getConnection(
        database.jdbcUrl() + "?prepareThreshold=1", database.owner(), "");
  }

  /** What the commands append with. */
  public Appender appender() {
    return context.getBean(Appender.class);
  }

  /** The last position of the log. */
  public long head() {
    return context.getBean(LogReader.class).lastPosition();
  }

  /**
   * Waits until each view contains a position.
   *
   * @throws IllegalStateException if one does not when patience ends
   */
  public void requireViews(long position, Duration patience) throws InterruptedException {
    List<String> behind = viewsBehind(position, patience);
    if (!behind.isEmpty()) {
      throw new IllegalStateException("views that do not get on: " + behind);
    }
  }

  /**
   * Waits until each view contains a position, and what else follows the log has come as far; names
   * those that have not when patience ends.
   */
  public List<String> viewsBehind(long position, Duration patience) throws InterruptedException {
    List<String> behind = new ArrayList<>();
    var progress = bean(ViewProgress.class);
    for (String name : followers()) {
      if (!progress.await(name, position, patience)) {
        behind.add(name);
      }
    }
    return behind;
  }

  private List<String> followers() {
    return Stream.concat(
            context.getBeansOfType(Projector.class).values().stream().map(Projector::view),
            context.getBeansOfType(Follower.class).values().stream().map(Follower::name))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
