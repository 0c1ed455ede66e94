package org.transferledger.torture;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** One torture from the first process to the last finding. */
final class Run implements AutoCloseable {
  private static final Duration FINISH = Duration.ofMinutes(1);

  /**
   * Axon tries again after up to a minute, when it has failed often, and a long log takes time to
   * be read anew.
   */
  private static final Duration CATCH_UP = Duration.ofSeconds(90);

  private static final int MILLIS_PER_EVENT = 2;
  private static final Duration REPEAT = Duration.ofMinutes(2);

  private final Settings settings;
  private final Consumer<String> out;
  private final Path logs;
  private final Database database;
  private final Proxy proxy;
  private final List<Node> nodes;
  private final Node replayNode;
  private final Path keys;
  private final Child consumer;
  private final Progress progress;
  private final Answers answers = new Answers();
  private final List<Finding> findings = new ArrayList<>();
  private final long begin = System.nanoTime();

  /** When nothing was left to do that was due. */
  private Instant quiet = Instant.MIN;

  /** Puts everything in place; nothing but the database runs yet. */
  Run(Settings settings, Consumer<String> out) throws IOException {
    this.settings = settings;
    this.out = out;
    Path folder = settings.folder().toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    this.logs = Files.createDirectories(folder.resolve("logs"));
    this.keys = folder.resolve("keys");
    this.database =
        new Database(folder.resolve("data"), logs, settings.breakage().databaseOptions());
    this.proxy = new Proxy(database.port());
    String throughProxy = Database.url(proxy.port(), Database.NAME);
    this.nodes = List.of(node("node-a", throughProxy), node("node-b", throughProxy));
    this.replayNode = node("node-replay", Database.url(database.port(), Replay.DATABASE));
    this.consumer =
        new Child("counting-consumer", Application.countingConsumer(throughProxy), logs);
    this.progress = new Progress(database);
  }

  private Node node(String name, String jdbcUrl) throws IOException {
    int port = freePort();
    return new Node(new Child(name, Application.node(name, port, jdbcUrl, keys), logs), port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Runs it, and tells whether every promise was kept. */
  boolean toTheEnd() throws SQLException, IOException {
    say(
        "torture: seed %d, %d s, %d clients, breakage: %s; logs in %s",
        settings.seed(),
        settings.seconds(),
        Settings.CLIENTS,
        settings.breakage().argument(),
        logs);
    nodes.forEach(it -> it.process().start());
    nodes.forEach(Node::awaitReady);
    database.execute(CountingConsumer.SCHEMA);
    breakWhat(false);
    consumer.start();
    reached("all processes are up");

    var client = new Client(nodes, answers);
    var faults = new Faults(nodes, consumer, database, proxy, settings.seed());
    torture(client, faults);
    reckon();
    report(client, faults);
    return findings.stream().noneMatch(Finding::violated);
  }

  private void torture(Client client, Faults faults) {
    var calls = new Calls(settings.seed());
    var firms = Firms.register(client, calls);
    var grounds = new Grounds(client, calls, firms);
    var load = new Load(client, calls, firms, grounds, answers, settings.seed());
    var rebuilding = new Rebuilding(nodes, settings.seed());
    breakWhat(true);
    reached("the clients begin, and the faults");
    faults.inject(Duration.ofSeconds(settings.seconds()));
    faults.heal();
    load.end();
    reached("the last fault is over");
    database.awaitReady();
    var replay = new Replay(database);
    replayNode.process().start();
    nodes.forEach(Node::awaitReady);
    reached("all processes are up again");
    load.await(FINISH);
    client.giveUp();
    load.await(FINISH);

    var clients = new Finding("The clients did what they were to do");
    clients.require(load.failures().isEmpty(), "%s", load.failures());
    findings.add(clients);
    findings.add(rebuilding.end(FINISH));
    replayed(replay);
  }

  private void breakWhat(boolean underLoad) {
    if (settings.breakage().underLoad() == underLoad) {
      settings.breakage().apply(database);
    }
  }

  private void replayed(Replay replay) {
    reached("the clients have their answers");
    var views = new Finding("Views and consumer catch up");
    Duration patience = CATCH_UP.plusMillis(MILLIS_PER_EVENT * progress.lastPosition());
    views.require(
        progress.viewsReach(Database.NAME, progress.lastPosition(), patience)
            && progress.deadlinesDone(Database.NAME, patience),
        "what is due is not done");
    quiet = Instant.now();
    long last = progress.lastPosition();
    views.require(progress.viewsReach(Database.NAME, last, patience), "the views do not");
    views.require(progress.consumerReaches(last, patience), "the consumer does not");
    replayNode.awaitReady();
    try {
      replay.copyLog();
      views.require(
          progress.viewsReach(Replay.DATABASE, last, patience)
              && progress.deadlinesDone(Replay.DATABASE, patience),
          "the views built anew do not");
      replayNode.process().stop();
      findings.add(views);
      findings.add(replay.compare());
      findings.add(progress.counted());
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be asked", e);
    }
  }

  private void reckon() throws SQLException, IOException {
    reached("the views are compared");
    findings.add(
        Repeats.of(answers, new Client(nodes, answers), progress, settings.seed(), REPEAT));
    reached("all commands are repeated");
    Log log;
    try (Connection connection = database.connect()) {
      log = Log.read(connection, keys);
      findings.add(SealChecks.of(connection, log));
    }
    findings.addAll(LogChecks.all(log));
    var deadlines = new DeadlineChecks(log);
    findings.addAll(new AnswerChecks(log, answers, deadlines.commands()).all());
    findings.add(deadlines.ended(quiet));
    findings.addAll(new RuleChecks(log, answers).all());
  }

  private void report(Client client, Faults faults) {
    say(
        "faults: %s",
        faults.injected().entrySet().stream()
            .map(it ->
                it.getValue() + " " + it.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", ")));
    List<Child> children = new ArrayList<>(nodes.stream().map(Node::process).toList());
    children.add(consumer);
    children.add(database.server());
    say(
        "restarts: %s",
        children.stream()
            .map(it ->
                "%s %d (%d after an end of its own)"
                    .formatted(it.name(), it.restarts(), it.ownEnds()))
            .collect(Collectors.joining(", ")));
    say(
        "commands: %d, of them %d accepted, %d refused, %d without an answer; requests: %s",
        answers.calls().size(),
        answers.accepted(),
        answers.refused(),
        answers.unknown(),
        client.sendings());
    findings.forEach(it -> out.accept(it.toString()));
    out.accept(
        findings.stream().noneMatch(Finding::violated)
            ? "Every promise was kept."
            : "PROMISES WERE BROKEN (seed %d).".formatted(settings.seed()));
  }

  private void reached(String what) {
    say("%4d s  %s", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), what);
  }

  @FormatMethod
  private void say(@FormatString String text, Object... arguments) {
    out.accept(text.formatted(arguments));
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(it -> it.process().stop());
    replayNode.process().stop();
    consumer.stop();
    database.server().stop();
    proxy.close();
  }
}
