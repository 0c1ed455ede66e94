package org.transferledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.transferledger.ledger.TestLog.append;
import static org.transferledger.ledger.TestLog.event;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing changes what is recorded: the application may not, and the owner is refused as well. */
class PermissionsTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private final TestLog log = new TestLog();

  @BeforeEach
  void record() {
    log.appender.append(append(Map.of("a", -1L), event("a", 0), event("a", 1)));
  }

  @AfterEach
  void close() {
    log.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set payload = '' where position = 1",
        "update event set payload = payload",
        "delete from event where position = 2",
        "delete from event where position = 999",
        "truncate event",
        "alter table event disable trigger event_stays",
        "alter table event disable trigger all",
        "drop trigger event_stays on event",
        "drop table event",
        "alter table event drop column blind",
        "set session_replication_role = replica",
        "create or replace function event_stays() returns trigger language plpgsql as 'begin return"
            + " null; end'",
        "create table public.mine (x int)",
        "update command_log set outcome = ''",
        "delete from log_head",
        "truncate log_head"
      })
  void theApplicationMayNot(String statement) {
    assertRefused(log.jdbc, statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update event set payload = '' where position = 1",
        "delete from event where position = 2",
        "truncate event"
      })
  void theOwnerIsRefusedTooWhileTheTriggerStands(String statement) {
    assertRefused(log.owner, statement);
  }

  @Test
  void theApplicationReadsAndAppends() {
    assertThat(log.jdbc.sql("select count(*) from event").query(Long.class).single()).isEqualTo(2);
    assertThat(
            log.jdbc
                .sql(
                    "select string_agg(privilege_type, ' ' order by privilege_type) from"
                        + " information_schema.role_table_grants where table_name = 'event' and"
                        + " grantee = current_user")
                .query(String.class)
                .single())
        .isEqualTo("INSERT SELECT");
  }

  private void assertRefused(JdbcClient role, String statement) {
    assertThatThrownBy(() -> role.sql(statement).update())
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    assertThat(log.reader.after(0, 10)).hasSize(2);
  }
}
