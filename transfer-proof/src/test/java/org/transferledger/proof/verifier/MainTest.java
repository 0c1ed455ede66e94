package org.transferledger.proof.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.transferledger.proof.verifier.TestLog.written;
import static org.transferledger.proof.verifier.TestLog.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final TestLog LOG = TestLog.of(9);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("policy"), TestLog.POLICY);
    Files.writeString(folder.resolve("wrong"), "log\n");
    Files.writeString(folder.resolve("saved"), LOG.note(4).bytes());
    Files.writeString(folder.resolve("later"), TestLog.of(10).note(10).bytes());
    zip(
        folder.resolve("b.zip"),
        "checkpoint",
        LOG.note(9).bytes(),
        "events",
        written(LOG.events()));
    zip(
        folder.resolve("short.zip"),
        "checkpoint",
        LOG.note(9).bytes(),
        "events",
        written(LOG.events().subList(0, 3)));
  }

  @Test
  void theVerdictIsTheLastLineAndTheExitCode() {
    assertThat(run("verify @b.zip --policy @policy --checkpoint @saved")).isZero();
    assertThat(out.toString(UTF_8)).endsWith("checked 9 events, all of the log\nPASS\n");
    assertThat(err.toString(UTF_8)).isEmpty();

    assertThat(run("verify @b.zip --checkpoint @saved --checkpoint @later --policy @policy"))
        .isOne();
    assertThat(out.toString(UTF_8)).contains("\nFAIL 10: ").endsWith("it has 9 now\n");

    assertThat(run("--policy @policy verify @short.zip")).isEqualTo(2);
    assertThat(out.toString(UTF_8)).endsWith("\nINCOMPLETE: the events end after 3 of 9\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "verify",
        "verify @b.zip",
        "verify --policy @policy",
        "verify @b.zip @b.zip --policy @policy",
        "verify @b.zip --policy",
        "verify @b.zip --policy @absent",
        "verify @b.zip --policy @wrong",
        "verify @b.zip --policy @policy --checkpoint @policy",
        "verify @b.zip --policy @policy --quiet",
        "verify http:// --policy @policy",
        "verify http://[ --policy @policy",
        "mirror @b.zip @log --policy @policy",
        "mirror http://localhost --policy @policy",
        "check @b.zip --policy @policy"
      })
  void whatIsNotUnderstoodIsAnsweredWithUsage(String command) {
    assertThat(run(command)).isEqualTo(64);
    assertThat(err.toString(UTF_8)).contains("usage: java -jar transfer-proof.jar verify ");
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aWrongLineOfThePolicyIsNamed() {
    assertThat(run("verify @b.zip --policy @wrong")).isEqualTo(64);
    assertThat(err.toString(UTF_8)).contains("wrong: line 1: should be `log <vkey> [<url>]`");
  }

  @Test
  void helpIsGiven() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("usage: ");
  }

  @Test
  void progressIsDrawnOverItselfAndTakenAway() {
    var progress = new Progress(new PrintStream(err, true, UTF_8));
    progress.at(64, 256);
    assertThat(err.toString(UTF_8)).isEmpty();
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < 110_000_000L) {
      Thread.onSpinWait();
    }
    progress.at(128, 256);
    progress.end();

    assertThat(err.toString(UTF_8))
        .startsWith("\r[" + "#".repeat(15) + " ".repeat(15) + "] 128 of 256\r ")
        .endsWith(" \r");
  }

  private int run(String command) {
    out.reset();
    err.reset();
    String[] args =
        command.isEmpty() ? new String[0] : command.replace("@", folder + "/").split(" ", -1);
    try (var o = new PrintStream(out, true, UTF_8);
        var e = new PrintStream(err, true, UTF_8)) {
      return Main.run(args, o, e, new Progress(null));
    }
  }
}
