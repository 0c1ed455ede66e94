package org.transferledger.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  public final JdbcAppender appender;
  public final LogReader reader;
  public final JdbcClient jdbc;

  public TestLog() {
    String database = "log_%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet());
    JdbcClient.create(SERVER.dataSource()).sql("create database " + database).update();
    dataSource.setJdbcUrl(SERVER.jdbcUrl().replaceFirst("[^/]+$", database));
    dataSource.setUsername(SERVER.user());
    dataSource.setMaximumPoolSize(CONNECTIONS);
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration/ledger")
        .load()
        .migrate();
    appender = new JdbcAppender(dataSource, _ -> {});
    reader = new LogReader(dataSource);
    jdbc = JdbcClient.create(dataSource);
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
    return new Append(null, List.of(events), versions);
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
    dataSource.close();
  }
}
