package org.transferledger.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.transferledger.app.TransferLedger;

/** How the processes of the product are started: the one place that knows their settings. */
final class Application {
  /** What makes a small process that starts soon. */
  private static final List<String> SMALL =
      List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

  private Application() {}

  /**
   * A node.
   *
   * @param keys of reporters' identities; all nodes share them, since a report that is sent to
   *     another node is the same report
   */
  static ProcessBuilder node(String name, int port, String jdbcUrl, Path keys) {
    return java(
        TransferLedger.class,
        Map.of(
            "SERVER_PORT",
            Integer.toString(port),
            "SPRING_PROFILES_ACTIVE",
            "demo",
            "SPRING_DATASOURCE_URL",
            jdbcUrl,
            "SPRING_DATASOURCE_USERNAME",
            Database.APPLICATION,
            "SPRING_DATASOURCE_PASSWORD",
            "",
            "SPRING_FLYWAY_USER",
            Database.OWNER,
            "LEDGER_NODE",
            name,
            "LEDGER_REPORTER_KEYS",
            keys.toString(),
            "LEDGER_SEAL_KEYS",
            keys.resolveSibling("signer").toString()));
  }

  static ProcessBuilder countingConsumer(String jdbcUrl) {
    return java(CountingConsumer.class, Map.of(CountingConsumer.DATABASE, jdbcUrl));
  }

  private static ProcessBuilder java(Class<?> main, Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SMALL);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(it -> it.matches("(SPRING|LEDGER|SERVER)_.*"));
    builder.environment().putAll(environment);
    return builder;
  }
}
