package org.transferledger.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
