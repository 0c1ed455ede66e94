package org.transferledger.benchmarks.engine;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.transferledger.ledger.embedded.EmbeddedDatabase;

/** The PostgreSQL that all sides share, on an empty folder. */
public final class Server implements AutoCloseable {
  private final EmbeddedDatabase server;

  private Server(EmbeddedDatabase server) {
    this.server = server;
  }

  /** Starts it, and stops it at the latest when this process ends. */
  public static Server start(Path folder) {
    FileSystemUtils.deleteRecursively(folder.toFile());
    var server = EmbeddedDatabase.start(folder, "benchmarks");
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return new Server(server);
  }

  /** A new database, which is dropped when it is closed. */
  public Database create(String name) {
    JdbcClient admin = JdbcClient.create(server.dataSource());
    admin.sql("create database " + name).update();
    return Database.durable(name, server, admin);
  }

  @Override
  public void close() {
    server.close();
  }
}
