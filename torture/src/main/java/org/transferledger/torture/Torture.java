package org.transferledger.torture;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The torture as a program: exit code 0 if every promise was kept, 1 if not. */
public final class Torture {
  private Torture() {}

  /**
   * Runs one torture.
   *
   * @param arguments seconds, what to break on purpose, and the seed, each optional
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    logWarningsOnly();
    Consumer<String> out = System.out::println;
    boolean kept;
    try (var run = new Run(Settings.of(arguments), out)) {
      kept = run.toTheEnd();
    }
    System.exit(kept ? 0 : 1);
  }

  /** Of what the libraries have to say, only what may matter. */
  static void logWarningsOnly() {
    LoggingSystem.get(Torture.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
  }
}
