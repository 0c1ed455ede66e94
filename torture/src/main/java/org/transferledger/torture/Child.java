package org.transferledger.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that is started again whenever it ends, until it is told to stop. */
final class Child {
  private static final Duration BEFORE_RESTART = Duration.ofMillis(300);

  private final String name;
  private final ProcessBuilder command;
  private final Set<Process> killed = ConcurrentHashMap.newKeySet();
  private @Nullable Process process;
  private boolean wanted;
  private int starts;
  private int ownEnds;

  static {
    // Whatever ends this program, nothing that it started goes on.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(it -> it.destroyForcibly())));
  }

  Child(String name, ProcessBuilder command, Path logs) {
    this.name = name;
    this.command =
        command
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(logs.resolve(name + ".log").toFile()));
  }

  String name() {
    return name;
  }

  synchronized void start() {
    wanted = true;
    launch();
  }

  /** SIGKILL; the process is started again. */
  synchronized void kill() {
    kill(Stream.empty());
  }

  /** SIGKILL to the process and to all that it started itself. */
  synchronized void killWithDescendants() {
    kill(process == null ? Stream.empty() : process.descendants());
  }

  private void kill(Stream<ProcessHandle> others) {
    if (process != null) {
      List<ProcessHandle> all = others.toList();
      killed.add(process);
      process.destroyForcibly();
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** SIGSTOP: the process hangs, and nobody can tell that from a slow one. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  /** SIGKILL, for good. */
  void stop() {
    Process last;
    synchronized (this) {
      wanted = false;
      last = process;
      killWithDescendants();
    }
    if (last != null) {
      last.onExit().join();
    }
  }

  /** How often it was started again after a kill or an end of its own. */
  synchronized int restarts() {
    return Math.max(0, starts - 1);
  }

  /** How often it ended without having been killed. */
  synchronized int ownEnds() {
    return ownEnds;
  }

  private void launch() {
    try {
      Process started = command.start();
      starts++;
      process = started;
      Thread.ofVirtual().name("watch-" + name).start(() -> watch(started));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  private void watch(Process watched) {
    watched.onExit().join();
    Pause.of(BEFORE_RESTART);
    synchronized (this) {
      if (wanted && watched.equals(process)) {
        ownEnds += killed.contains(watched) ? 0 : 1;
        launch();
      }
    }
  }

  private synchronized void signal(String signal) {
    if (process != null) {
      try {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
            .redirectErrorStream(true)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("no signal can be sent", e);
      }
    }
  }
}
