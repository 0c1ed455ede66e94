package org.transferledger.benchmarks.release;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.command.Commands;
import org.transferledger.ledger.LogReader;
import org.transferledger.projection.Projector;
import org.transferledger.projection.ViewProgress;

/** The whole application with its views, on an empty folder and any free port. */
public final class Application implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final ConfigurableApplicationContext context;

  private Application(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static Application start(Path folder) {
    FileSystemUtils.deleteRecursively(folder.toFile());
    return new Application(
        new SpringApplicationBuilder(TransferLedger.class)
            .run(
                "--server.port=0",
                "--management.server.port=-1",
                "--logging.level.org.transferledger=warn",
                "--ledger.data=" + folder));
  }

  public Commands commands() {
    return context.getBean(Commands.class);
  }

  /** Waits until the views contain all that was recorded, so that they disturb no measurement. */
  public void awaitViews() throws InterruptedException {
    long head = context.getBean(LogReader.class).lastPosition();
    var progress = context.getBean(ViewProgress.class);
    for (Projector projector : context.getBeansOfType(Projector.class).values()) {
      if (!progress.await(projector.view(), head, PATIENCE)) {
        throw new IllegalStateException("view " + projector.view() + " does not catch up");
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
