package org.transferledger.benchmarks.release;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.command.Commands;
import org.transferledger.ledger.Appender;
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
                "--ledger.data=" + folder));
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
   * Fills the views, which must rest and be empty, with the events up to a position: faster than
   * they would follow them.
   */
  public void fillViews(long position) throws InterruptedException {
    new ViewFilling(bean(TokenStore.class), bean(Rebuilder.class), bean(Rebuilds.class))
        .fill(position);
  }

  /** What the commands append with. */
  public Appender appender() {
    return context.getBean(Appender.class);
  }

  /** Waits until each view contains a position; names those that do not when patience ends. */
  public List<String> viewsBehind(long position, Duration patience) throws InterruptedException {
    var progress = context.getBean(ViewProgress.class);
    List<String> behind = new ArrayList<>();
    for (Projector projector : context.getBeansOfType(Projector.class).values()) {
      if (!progress.await(projector.view(), position, patience)) {
        behind.add(projector.view());
      }
    }
    return behind;
  }

  @Override
  public void close() {
    context.close();
  }
}
