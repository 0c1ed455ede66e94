package org.transferledger.benchmarks.release;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.command.Commands;

/** The whole application, on an empty folder and any free port. */
public final class Application implements AutoCloseable {
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

  /** Lets the views rest: here as in row 2 it is commands that are measured. */
  public void stopViews() {
    ((Lifecycle) context.getBean("views")).stop();
  }

  @Override
  public void close() {
    context.close();
  }
}
