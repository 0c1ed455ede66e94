package org.transferledger.correction.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.transferledger.command.Commands;
import org.transferledger.command.StateReader;
import org.transferledger.core.Act;
import org.transferledger.core.Country;
import org.transferledger.core.ScreeningId;
import org.transferledger.firm.Firm;
import org.transferledger.firm.FirmCommand.RecordScreening;
import org.transferledger.firm.Screening;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.Snapshots;
import org.transferledger.ledger.event.EventSerializer;
import org.transferledger.ledger.state.StateCache;
import org.transferledger.ledger.state.States;
import org.transferledger.support.Ledger;
import org.transferledger.support.ServerTest;
import org.transferledger.support.Web;

/** A corrected record is the same wherever its state is taken from. */
class CorrectedStateTest extends ServerTest {
  private static final Country NORWAY = Country.of("NO");
  private static final Act ONE = Ledger.officer(NORWAY, 1);
  private static final Act TWO = Ledger.officer(NORWAY, 2);

  /** More than are folded before a state is kept. */
  private static final int MANY = 55;

  @Autowired private Commands commands;
  @Autowired private DataSource dataSource;
  @Autowired private WebApplicationContext context;
  @Autowired private LogReader log;
  @Autowired private EventSerializer serializer;
  @Autowired private StateCache cache;

  private Web web;
  private Ledger ledger;

  /** Another node, with a memory of its own that knows the firm as it was. */
  private StateReader other;

  @BeforeEach
  void anotherNodeKnowsTheFirm() {
    web = new Web(context);
    ledger = new Ledger(commands, 1);
    other = node();
    assertThat(street(other)).isEqualTo("Street 1");
  }

  @Test
  void fromMemoryFromTheLogAndOnAnotherNode() {
    correct("Street 7");
    assertEverywhere("Street 7");

    screen(1);
    correct("Street 9");
    screen(1);
    assertEverywhere("Street 9");
  }

  @Test
  void fromASnapshotOfBeforeAndFromOneOfAfterTheCorrection() {
    screen(MANY);
    snapshot(0);
    correct("Street 7");
    assertEverywhere("Street 7");

    screen(MANY);
    snapshot(corrected() + 1);
    assertEverywhere("Street 7");

    correct("Street 9");
    assertEverywhere("Street 9");
  }

  @Test
  void whateverElseWasRecordedIsStillInTheStateAfterwards() {
    screen(3);
    Firm before = firm(other);
    correct("Street 7");
    Firm after = firm(other);

    assertThat(after.sites()).isEqualTo(before.sites());
    assertThat(after.screenings()).isEqualTo(before.screenings());
    assertThat(after.name()).isEqualTo(before.name());
    assertThat(after.administrator()).isEqualTo(before.administrator());
  }

  private void assertEverywhere(String address) {
    assertThat(street()).as("memory").isEqualTo(address);
    cache.clear();
    assertThat(street()).as("log or snapshot").isEqualTo(address);
    assertThat(street()).as("memory again").isEqualTo(address);
    assertThat(street(other)).as("another node").isEqualTo(address);
    assertThat(street(node())).as("a new node").isEqualTo(address);
  }

  private void correct(String address) {
    String id =
        Corrections.ask(web, ONE, ledger.sender, 0, "details.address", address).accepted().id();
    Corrections.confirm(web, TWO, id).accepted();
  }

  private void screen(int times) {
    for (int i = 0; i < times; i++) {
      var screening =
          new Screening("EU-FSF", "2026-02-27", Instant.parse("2026-11-01T00:00:00Z"), List.of());
      ledger.run(
          new RecordScreening(ONE, ledger.sender, new ScreeningId(UUID.randomUUID()), screening),
          ledger.sender);
    }
  }

  /** The version of the correction in the firm's stream. */
  private long corrected() {
    return web.get(ONE, "/history?firm=" + ledger.sender + "&type=record.corrected")
        .items()
        .path(0)
        .path("version")
        .asLong();
  }

  /** Waits until a version of the firm is kept that is at least this one. */
  private void snapshot(long atLeast) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> {
              street();
              return JdbcClient.create(dataSource)
                  .sql("select coalesce(max(version), -1) from snapshot where stream_id = ?")
                  .params(ledger.sender.value())
                  .query(Long.class)
                  .single();
            },
            it -> it > 0 && it >= atLeast);
  }

  private String street() {
    return web.get(ONE, "/firms/" + ledger.sender).body().path("address").asString();
  }

  private String street(StateReader node) {
    return firm(node).address();
  }

  private Firm firm(StateReader node) {
    return Objects.requireNonNull(node.read(Firm.STREAM, ledger.sender.value()).state());
  }

  private StateReader node() {
    return new StateReader(
        new States(
            log, new Snapshots(dataSource), serializer, new StateCache(1 << 20), Runnable::run));
  }
}
