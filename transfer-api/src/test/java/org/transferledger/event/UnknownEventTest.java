package org.transferledger.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.transferledger.app.TransferLedger;
import org.transferledger.command.Commands;
import org.transferledger.core.TransferId;
import org.transferledger.ledger.Append;
import org.transferledger.ledger.Append.CommandRecord;
import org.transferledger.ledger.AppendResult.Recorded;
import org.transferledger.ledger.Appender;
import org.transferledger.ledger.LogReader;
import org.transferledger.ledger.NewEvent;
import org.transferledger.ledger.axon.LedgerEventSource;
import org.transferledger.ledger.event.UnknownEventType;
import org.transferledger.projection.ViewProgress;
import org.transferledger.support.Http;
import org.transferledger.support.Ledger;

/**
 * A newer version has written what this one does not know: what needs it waits, the rest goes on.
 */
class UnknownEventTest {
  private static final Path DATA = Path.of("target", "unknown-event-data");
  private static ConfigurableApplicationContext application;
  private static Ledger ledger;
  private static TransferId transfer;
  private static long unknown;
  private static Http http;

  @BeforeAll
  static void aTransferGetsAnEventFromTheFuture() {
    FileSystemUtils.deleteRecursively(DATA.toFile());
    application =
        new SpringApplicationBuilder(TransferLedger.class)
            .run(
                "--server.port=0",
                "--ledger.data=" + DATA,
                "--ledger.seal.keys=" + DATA.resolve("signer"));
    ledger = new Ledger(application.getBean(Commands.class), 10);
    transfer = ledger.approvedTransfer();
    var log = application.getBean(LogReader.class);
    long version = log.version(transfer.toString()).orElseThrow();
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    var event =
        new NewEvent(
            UUID.randomUUID(),
            "transfer",
            transfer.toString(),
            version + 1,
            "transfer.teleported",
            1,
            empty,
            empty);
    var append =
        new Append(
            new CommandRecord(UUID.randomUUID(), empty, empty),
            List.of(event),
            Map.of(transfer.toString(), version));
    unknown = ((Recorded) application.getBean(Appender.class).append(append)).position();

    http = http("local.server.port");

    assertThatThrownBy(() -> ledger.release(transfer)).isInstanceOf(UnknownEventType.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void otherCommandsGoOn() {
    var other = ledger.approvedTransfer();
    assertThat(ledger.release(other).position()).isGreaterThan(unknown);
  }

  @Test
  void theViewsStopRightBeforeItAndTheAlarmIsRaised() throws Exception {
    var progress = application.getBean(ViewProgress.class);
    for (String view : List.of("history", "custody")) {
      assertThat(progress.await(view, unknown - 1, Duration.ofSeconds(20))).isTrue();
      assertThat(progress.await(view, unknown, Duration.ofMillis(500))).isFalse();
    }
    assertThat(requireNonNull(application.getBean(LedgerEventSource.class).stop()).position())
        .isEqualTo(unknown);
    var health = http("local.management.port").get("/actuator/health", "");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body().path("status").asString()).isEqualTo("DOWN");
  }

  @Test
  void whatNeedsTheEventIsUnavailableNotWrong() {
    var answer = http.get("/transfers/" + transfer, "auditor");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.type()).endsWith("event-type-unknown");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  private static Http http(String port) {
    return new Http(
        "http://localhost:" + requireNonNull(application.getEnvironment().getProperty(port)));
  }
}
