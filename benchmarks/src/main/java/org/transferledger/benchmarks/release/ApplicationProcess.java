package org.transferledger.benchmarks.release;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.transferledger.app.TransferLedger;
import org.transferledger.demo.DemoClient;
import tools.jackson.databind.json.JsonMapper;

/** The whole application in a process of its own, as it is started without this program. */
public final class ApplicationProcess implements AutoCloseable {
  private static final String EVERYTHING =
      "{\"query\": {}, \"format\": \"NDJSON\", \"reason\": \"benchmark\"}";
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Process process;
  private final String address;
  private final JMXConnector connector;
  private final MemoryMXBean memory;

  private ApplicationProcess(Process process, String address, JMXConnector connector)
      throws IOException {
    this.process = process;
    this.address = address;
    this.connector = connector;
    this.memory =
        ManagementFactory.getPlatformMXBean(
            connector.getMBeanServerConnection(), MemoryMXBean.class);
  }

  /**
   * Starts it on the folder of an application that has been closed, and waits until it answers.
   *
   * @param log the file for what it prints
   */
  public static ApplicationProcess start(Path folder, Path log)
      throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TransferLedger.class.getName(),
                "--server.port=" + port,
                "--management.server.port=-1",
                "--ledger.data=" + folder,
                "--ledger.seal.keys=" + folder.resolve("signer"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    String address = "http://127.0.0.1:" + port;
    awaitReady(process, address);
    return new ApplicationProcess(process, address, management(process));
  }

  /** The bytes of heap that are in use once all is collected that is in use no more. */
  public long heap() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /**
   * Takes out the whole history as an auditor does.
   *
   * @return the number of events
   */
  public long export() throws IOException, InterruptedException {
    String token = "Bearer " + token();
    var asked =
        HttpRequest.newBuilder(URI.create(address + "/exports"))
            .header("Authorization", token)
            .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(EVERYTHING))
            .build();
    var location = send(asked, BodyHandlers.discarding()).headers().firstValue("Location");
    var file =
        HttpRequest.newBuilder(URI.create(address).resolve(location.orElseThrow()))
            .header("Authorization", token)
            .build();
    return events(send(file, BodyHandlers.ofInputStream()).body());
  }

  @Override
  public void close() throws IOException {
    connector.close();
    http.close();
    process.destroy();
    process.onExit().orTimeout(STOP.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The last line is none; it says that the others are complete. */
  private static long events(InputStream body) throws IOException {
    long lines = 0;
    String last = "";
    try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        last = line;
        lines++;
      }
    }
    long rows = new JsonMapper().readTree(last).path("rows").asLong();
    if (rows != lines - 1) {
      throw new IllegalStateException(
          "an export that was cut off after %,d lines".formatted(lines));
    }
    return rows;
  }

  private String token() throws IOException, InterruptedException {
    String secret = DemoClient.AUDITOR.id() + ":" + DemoClient.AUDITOR.id();
    String basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    String body = send(request, BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(body).path("access_token").asString();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpResponse<T> response = http.send(request, handler);
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(request + " was answered with " + response.statusCode());
    }
    return response;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(Process process, String address) throws InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address + "/problems")).build();
    long end = System.nanoTime() + START.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      while (!answers(http, request)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          process.destroy();
          throw new IllegalStateException("the application does not start; see its log");
        }
        Thread.sleep(LOOK_AGAIN);
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() < 300;
    } catch (IOException e) {
      return false;
    }
  }

  @SuppressWarnings("BanJNDI") // the other side is this program's own child, on this machine
  private static JMXConnector management(Process process) throws IOException {
    try {
      var machine = VirtualMachine.attach(Long.toString(process.pid()));
      try {
        return JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException("the heap of another process cannot be looked at", e);
    }
  }
}
