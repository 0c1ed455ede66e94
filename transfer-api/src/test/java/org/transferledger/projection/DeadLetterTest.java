package org.transferledger.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.core.Act;
import org.transferledger.core.Actor;
import org.transferledger.core.Person;
import org.transferledger.core.TransferId;
import org.transferledger.custody.read.CustodyProjector;
import org.transferledger.history.read.HistoryProjector;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.embedded.EmbeddedDatabase;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;
import org.transferledger.support.Web.Answer;

/** An event that a view cannot take keeps back its own stream, and is never silently missing. */
class DeadLetterTest extends ServerTest {
  private static final Act OPERATOR =
      new Act(
          new Actor.Operator(new Person("https://issuer.example", "operator-1")), Instant.EPOCH);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired private WebApplicationContext context;
  @Autowired private Commands commands;
  @Autowired private LogReader log;
  @Autowired private ViewProgress progress;
  @Autowired private EmbeddedDatabase database;
  @Autowired private DeadLetterBox box;

  private Web web;
  private Ledger ledger;
  private Act officer;

  @BeforeEach
  void somethingIsOnRecord() {
    web = new Web(context);
    ledger = new Ledger(commands, 3);
    officer = Ledger.officer(ledger.sender.homeState(), 1);
  }

  @AfterEach
  void nothingIsMissing() throws Exception {
    owner("drop trigger if exists poison on custody.holding");
    box.letters(null, 0, 100).stream().filter(it -> it.discardedAt() == null).forEach(box::retry);
    owner("delete from dead_letter");
  }

  @Test
  void onlyTheStreamOfTheEventWaitsAndIsWrittenOnceItCanBe() throws Exception {
    TransferId poisoned = ledger.approvedTransfer();
    poison(poisoned);
    long before = log.lastPosition();
    long missing;
    try (Connection guard = connect();
        var statement = guard.createStatement()) {
      // While the view stands still, both of them come to be in one batch.
      guard.setAutoCommit(false);
      statement.execute("select * from view_state where name = 'custody' for update");
      new Ledger(commands, 1);
      missing = ledger.release(poisoned).position();
      ledger.recall(poisoned);
      new Ledger(commands, 1);
      guard.commit();
    }
    TransferId other = ledger.approvedTransfer();
    ledger.release(other);
    long end = log.lastPosition();

    assertThat(progress.await(CustodyProjector.VIEW, end, PATIENCE)).isTrue();
    assertThat(held(other)).isEqualTo(1);
    assertThat(held(poisoned)).isZero();
    Answer letters = web.get(OPERATOR, "/dead-letters?view=custody");
    assertThat(letters.body().valueStream().map(it -> it.path("streamId").asString()))
        .hasSizeGreaterThan(1)
        .containsOnly(poisoned.toString());
    assertThat(letters.body().toString()).contains("SQLSTATE P0001").doesNotContain("poisoned");
    assertThat(web.get(officer, "/custody").problem()).isEqualTo("event-missing");
    assertThat(web.get(officer, "/custody").status()).isEqualTo(503);
    assertThat(web.get(officer, "/history").status()).isEqualTo(200);
    assertThat(progress.await(HistoryProjector.VIEW, end, PATIENCE)).isTrue();
    assertThat(box.missing()).containsKey("custody");
    long first = letters.body().path(0).path("position").asLong();
    assertThat(first).isBetween(before + 1, missing);

    Answer again = web.post(OPERATOR, "/dead-letters/custody/" + first + "/retry", null);
    assertThat(again.body().path("written").asBoolean()).isFalse();

    owner("drop trigger poison on custody.holding");
    again = web.post(OPERATOR, "/dead-letters/custody/" + first + "/retry", null);
    assertThat(again.body().path("written").asBoolean()).isTrue();
    assertThat(held(poisoned)).isEqualTo(1);
    assertThat(count("recalled_position is not null and transfer_id = '" + poisoned + "'"))
        .isEqualTo(1);
    assertThat(box.missing()).isEmpty();
    assertThat(web.get(officer, "/custody?transfer=").status()).isEqualTo(400);
    assertThat(web.get(officer, "/custody").status()).isEqualTo(200);
  }

  @Test
  void anOperatorDecidesWithAReasonThatAViewDoesWithoutIt() throws Exception {
    TransferId poisoned = ledger.approvedTransfer();
    poison(poisoned);
    ledger.release(poisoned);
    assertThat(progress.await(CustodyProjector.VIEW, log.lastPosition(), PATIENCE)).isTrue();
    long position = box.letters("custody", 0, 1).getFirst().position();
    String letter = "/dead-letters/custody/" + position;

    assertThat(web.post(OPERATOR, letter + "/discard", "{}").status()).isEqualTo(400);
    assertThat(web.post(officer, letter + "/discard", "{\"reason\": \"x\"}").status())
        .isEqualTo(403);
    web.post(OPERATOR, letter + "/discard", "{\"reason\": \"known fault\"}").accepted();

    Answer kept = web.get(OPERATOR, letter);
    assertThat(kept.body().path("discardedBy").asString()).isEqualTo("operator-1");
    assertThat(kept.body().path("reason").asString()).isEqualTo("known fault");
    assertThat(web.get(officer, "/custody").status()).isEqualTo(200);
    assertThat(box.missing()).isEmpty();
  }

  private long held(TransferId transfer) throws SQLException {
    return count("transfer_id = '" + transfer + "'");
  }

  private long count(String condition) throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("select count(*) from custody.holding where " + condition)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void poison(TransferId transfer) throws Exception {
    owner(
        """
        create or replace function poison() returns trigger language plpgsql as
          'begin raise exception ''poisoned %'', new.transfer_id; end'
        """);
    owner(
        "create trigger poison before insert on custody.holding for each row when"
            + " (new.transfer_id = '"
            + transfer
            + "') execute function poison()");
  }

  private void owner(String sql) throws SQLException {
    try (Connection connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.owner(), "");
  }
}
