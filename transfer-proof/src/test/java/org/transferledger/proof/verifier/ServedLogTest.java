package org.transferledger.proof.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedLogTest {
  private static final TestLog LOG = TestLog.of(600);
  private final List<String> lines = new ArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String address;
  private volatile String broken = "";
  @TempDir private Path served;
  @TempDir private Path copy;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", this::answer);
    server.start();
    address = "http://localhost:" + server.getAddress().getPort() + "/log";
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aServedLogIsChecked() throws IOException {
    LOG.tiles(served, 600);

    assertThat(verifier().verify(address).text()).isEqualTo("PASS");
    assertThat(verifier().verify(address + "/").text()).isEqualTo("PASS");
  }

  @Test
  void whatIsNotServedIsIncomplete() throws IOException {
    LOG.tiles(served, 600);
    Files.delete(served.resolve("tile/entries/001"));
    assertThat(verifier().verify(address).text())
        .isEqualTo("INCOMPLETE: tile/entries/001 is missing");

    broken = "/log/tile/entries/000";
    assertThat(verifier().verify(address).text())
        .startsWith("INCOMPLETE: tile/entries/000: java.io.");

    server.stop(0);
    assertThat(verifier().verify(address).text()).startsWith("INCOMPLETE: checkpoint: java.");
  }

  @Test
  void aMirrorFetchesWhatIsFullOnce() throws IOException {
    LOG.tiles(served, 300);
    assertThat(mirror()).isEqualTo("PASS");
    asked.clear();

    LOG.tiles(served, 600);
    assertThat(mirror()).isEqualTo("PASS");
    assertThat(lines).contains("consistent with the checkpoint saved at 300 events");
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "/log/checkpoint",
            "/log/tile/0/001",
            "/log/tile/0/002.p/88",
            "/log/tile/entries/001",
            "/log/tile/entries/002.p/88",
            "/log/tile/1/000.p/2");
    assertThat(Files.readString(copy.resolve("checkpoint"))).isEqualTo(LOG.note(600).bytes());
    assertThat(verifier().verify(copy.toString()).text()).isEqualTo("PASS");
  }

  @Test
  void aMirrorThatWasBrokenOffGoesOn() throws IOException {
    LOG.tiles(served, 600);
    broken = "/log/tile/0/001";
    assertThat(mirror()).startsWith("INCOMPLETE: tile/0/001: ");
    assertThat(copy.resolve("checkpoint")).doesNotExist();
    asked.clear();

    broken = "";
    assertThat(mirror()).isEqualTo("PASS");
    assertThat(asked).doesNotContain("/log/tile/0/000").contains("/log/tile/0/001");
    try (var files = Files.walk(copy)) {
      assertThat(files.filter(it -> it.getFileName().toString().contains("part"))).isEmpty();
    }
  }

  @Test
  void aMirrorKeepsItsCheckpointAndTheOneThatItRefuses() throws IOException {
    LOG.tiles(served, 300);
    assertThat(mirror()).isEqualTo("PASS");
    TestLog rewritten = LOG.with(TestLog.event(290, "s1", 96, "{\"n\":\"other\"}", 1));
    rewritten.tiles(served, 600);

    assertThat(mirror())
        .isEqualTo("FAIL 1..300: these events are not those of the checkpoint saved at 300 events");
    assertThat(Files.readString(copy.resolve("checkpoint"))).isEqualTo(LOG.note(300).bytes());
    assertThat(Files.readString(copy.resolve("checkpoint.refused")))
        .isEqualTo(rewritten.note(600).bytes());
  }

  @Test
  void aLogThatHasShrunkIsNotMirrored() throws IOException {
    LOG.tiles(served, 300);
    assertThat(mirror()).isEqualTo("PASS");
    asked.clear();
    LOG.tiles(served, 200);

    assertThat(mirror()).startsWith("FAIL 201..300: the log had 300 events");
    assertThat(asked).containsExactly("/log/checkpoint");
  }

  @Test
  void theCommandLineMirrorsToo() throws IOException {
    LOG.tiles(served, 300);
    Path policy = Files.writeString(served.resolve("policy"), TestLog.POLICY);
    var out = new ByteArrayOutputStream();
    String[] args = {"mirror", address, copy.toString(), "--policy", policy.toString()};
    try (var print = new PrintStream(out, true, UTF_8)) {
      assertThat(Main.run(args, print, print, new Progress(null))).isZero();
    }

    assertThat(out.toString(UTF_8)).endsWith("events are not in a log\nPASS\n");
    assertThat(copy.resolve("tile/entries/000")).exists();
  }

  private Verifier verifier() {
    return new Verifier(TestLog.policy(), List.of(), lines::add);
  }

  private String mirror() {
    lines.clear();
    return verifier().mirror(URI.create(address), copy).text();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    Path file = served.resolve(path.substring("/log/".length()));
    try (exchange) {
      if (!Files.isRegularFile(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes, 0, path.equals(broken) ? 100 : bytes.length);
    }
  }
}
