package org.transferledger.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** A log of its own for each test class, on one real PostgreSQL for all of them. */
public final class TestLog implements AutoCloseable {
  private static final EmbeddedDatabase SERVER =
      EmbeddedDatabase.start(Path.of("target", "test-data"), "tests");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int CONNECTIONS = 16;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
  }

  public final HikariDataSource dataSource = new HikariDataSource();
  public final DataSource appendConnections;
  public final AppendPipeline appender;
  public final LogReader reader;
  public final JdbcClient jdbc;

  /** The role that owns the log, as an administrator of the database would use it. */
  public final JdbcClient owner;

  private final String database =
      "log_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());

  public TestLog() {
    this("template1");
  }

  private TestLog(String template) {
    JdbcClient.create(SERVER.dataSource())
        .sql("create database " + database + " template " + template)
        .update();
    String url = SERVER.jdbcUrl().replaceFirst("[^/]+$", database);
    Flyway.configure()
        .dataSource(url, SERVER.owner(), "")
        .locations("classpath:db/migration/ledger")
        .placeholders(Map.of("application_role", SERVER.application()))
        .load()
        .migrate();
    dataSource.setJdbcUrl(url);
    dataSource.setUsername(SERVER.application());
    dataSource.setMaximumPoolSize(CONNECTIONS);
    appendConnections = AppendConnections.to(url, SERVER.application(), "");
    appender = new AppendPipeline(appendConnections, PipelineLimits.DEFAULT, _ -> {});
    reader = new LogReader(dataSource);
    jdbc = JdbcClient.create(dataSource);
    owner = JdbcClient.create(new DriverManagerDataSource(url, SERVER.owner(), ""));
  }

  /** As a backup of this log would be restored, which is closed by now. */
  public TestLog copy() {
    return new TestLog(database);
  }

  public static NewEvent event(String stream, long version) {
    return event(stream, version, "{\"n\":" + version + "}");
  }

  public static NewEvent event(String stream, long version, String payload) {
    return new NewEvent(
        UUID.randomUUID(),
        "thing",
        stream,
        version,
        "thing.happened",
        1,
        bytes(payload),
        bytes("{}"));
  }

  public static Append append(Map<String, Long> versions, NewEvent... events) {
    return command(UUID.randomUUID(), "", versions, events);
  }

  static Append command(UUID id, String outcome, Map<String, Long> versions, NewEvent... events) {
    return new Append(
        new CommandRecord(id, bytes("request"), bytes(outcome)), List.of(events), versions);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    appender.close();
    dataSource.close();
  }
}
