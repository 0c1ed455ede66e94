package org.transferledger.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
  @TempDir Path folder;

  @Test
  void everyCommitIsSyncedAndASecondStartFindsTheData() {
    try (var first = EmbeddedDatabase.start(folder, "ledger")) {
      var jdbc = JdbcClient.create(first.dataSource());
      assertThat(jdbc.sql("select current_setting('fsync')").query(String.class).single())
          .isEqualTo("on");
      assertThat(
              jdbc.sql("select current_setting('synchronous_commit')").query(String.class).single())
          .isEqualTo("on");
      jdbc.sql("create table kept (n int)").update();
      jdbc.sql("insert into kept values (42)").update();
    }
    try (var second = EmbeddedDatabase.start(folder, "ledger")) {
      var kept =
          JdbcClient.create(second.dataSource())
              .sql("select n from kept")
              .query(Integer.class)
              .single();
      assertThat(kept).isEqualTo(42);
    }
  }

  @Test
  void aStaleFileThatNamesAnotherServersPortLeadsNobodyThere() throws IOException {
    Path mine = folder.resolve("mine");
    EmbeddedDatabase.start(mine, "ledger").close();
    try (var other = EmbeddedDatabase.start(folder.resolve("other"), "ledger")) {
      String port = other.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1");
      // As a killed server leaves it: a process that is no more, and a port that another has by
      // now.
      Files.writeString(
          mine.resolve("postgres/postmaster.pid"),
          "4194303\n" + mine.resolve("postgres").toRealPath() + "\n0\n" + port + "\n\n127.0.0.1\n");

      try (var again = EmbeddedDatabase.start(mine, "ledger")) {
        assertThat(again.jdbcUrl()).isNotEqualTo(other.jdbcUrl());
        assertThat(
                JdbcClient.create(again.dataSource())
                    .sql("select current_setting('data_directory')")
                    .query(String.class)
                    .single())
            .isEqualTo(mine.resolve("postgres").toRealPath().toString());
      }
    }
  }

  @Test
  void theLossOfTheServerIsNoticed() throws Exception {
    var lost = new CountDownLatch(1);
    try (var database = EmbeddedDatabase.start(folder, "ledger")) {
      database.onLoss(lost::countDown);
      long pid =
          Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst());

      ProcessHandle.of(pid).orElseThrow().destroyForcibly();

      assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aFolderInUseIsSaidToBeInUse() {
    try (var first = EmbeddedDatabase.start(folder, "ledger")) {
      assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder, "ledger"))
          .isInstanceOf(EmbeddedDatabaseFailure.class)
          .hasMessageContaining("is in use");
    }
  }

  @Test
  void aFolderOfAnotherVersionIsLeftAloneAndNamed() throws IOException {
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder, "ledger"))
        .isInstanceOf(EmbeddedDatabaseFailure.class)
        .hasMessageContaining("was written by PostgreSQL 17")
        .hasMessageContaining("brings PostgreSQL 18");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> EmbeddedDatabase.start(file, "ledger"))
        .isInstanceOf(EmbeddedDatabaseFailure.class)
        .hasMessageContaining("cannot be created");
  }
}
