package org.transferledger.technology.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.transferledger.command.CommandRule;
import org.transferledger.core.InvalidFields;
import org.transferledger.http.RequestProblem;
import org.transferledger.technology.TechnologyCommand.PackageDetails;
import org.transferledger.technology.imports.ImportProgress.Standing;
import org.transferledger.technology.imports.ImportReport.RefusedLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in uploads. Lines are settled a few at a time, each by a command of its own, and what is
 * settled is kept; when an upload breaks off or the log is away, sending it again goes on from
 * there.
 */
@Component
public class PackageImports {
  static final int MOST_LINES = 100_000;

  /** So many share a commit of the log, and are in memory. */
  private static final int TOGETHER = 32;

  private final ImportProgress progress;
  private final LineCommands lineCommands;
  private final JsonMapper json;

  PackageImports(ImportProgress progress, LineCommands lineCommands, JsonMapper json) {
    this.progress = progress;
    this.lineCommands = lineCommands;
    this.json = json;
  }

  /** Reads the upload to its end. */
  public void receive(Upload upload) {
    try {
      new Reading(upload).run();
    } catch (IOException e) {
      throw RequestProblem.INVALID_REQUEST.because(
          "The upload broke off. Sent again with the same Idempotency-Key, it goes on.");
    }
  }

  /** A line that has been read and not been settled. */
  record Pending(
      int number,
      UploadLines.Line line,
      @Nullable PackageDetails details,
      List<RefusedLine> faults) {}

  /** One upload on its way in. */
  private final class Reading {
    private final Upload upload;
    private final UploadLines lines;
    private final List<Pending> waiting = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private Standing standing;

    Reading(Upload upload) {
      this.upload = upload;
      this.lines = new UploadLines(upload.body(), upload.announced(), upload.csv());
      this.standing = progress.begin(upload.id(), upload.caller().firm());
    }

    void run() throws IOException {
      var packages = upload.csv() ? PackageLines.csv(json, lines) : PackageLines.ndjson(json);
      skip();
      try {
        UploadLines.Line line = lines.next();
        while (line != null) {
          add(pending(packages, line));
          line = lines.next();
        }
      } catch (IOException e) {
        settle(false);
        throw e;
      }
      if (!standing.complete()) {
        settle(true);
      }
    }

    /** Passes by what was settled before, and makes sure that it is the same. */
    private void skip() throws IOException {
      if (!standing.firm().equals(upload.caller().firm())) {
        throw anotherUpload();
      }
      UploadLines.Line line = null;
      for (int i = 0; i < standing.received(); i++) {
        line = lines.next();
        if (line == null) {
          throw anotherUpload();
        }
      }
      if (line != null && !standing.agreesWith(line.digest())) {
        throw anotherUpload();
      }
    }

    private void add(Pending line) {
      if (standing.complete()) {
        throw anotherUpload();
      }
      String reference = line.details() == null ? null : line.details().reference();
      // Two lines of one package are settled one after the other, or chance would say which is
      // first.
      boolean again = reference != null && !references.add(reference);
      if (again || waiting.size() == TOGETHER) {
        settle(false);
        if (reference != null) {
          references.add(reference);
        }
      }
      if (line.number() > MOST_LINES) {
        settle(false);
        throw RequestProblem.CONTENT_TOO_LARGE.because(
            "An import has at most %,d lines.".formatted(MOST_LINES));
      }
      waiting.add(line);
    }

    private Pending pending(PackageLines packages, UploadLines.Line line) {
      int number = standing.received() + waiting.size() + 1;
      try {
        return new Pending(number, line, packages.read(line), List.of());
      } catch (InvalidFields invalid) {
        return new Pending(number, line, null, LineCommands.refusals(number, invalid));
      }
    }

    /** Settles the lines that wait, up to the first one that cannot be settled now. */
    private void settle(boolean complete) {
      if (waiting.isEmpty() && !complete) {
        return;
      }
      List<Future<LineCommands.Settled>> answers = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        waiting.forEach(it -> answers.add(threads.submit(() -> lineCommands.settle(upload, it))));
      }
      Standing after = standing;
      List<RefusedLine> refusals = new ArrayList<>();
      RuntimeException failure = null;
      for (int i = 0; i < answers.size() && failure == null; i++) {
        try {
          LineCommands.Settled settled = answers.get(i).get();
          after = settled.count(after, waiting.get(i).line().digest());
          refusals.addAll(settled.refusals());
        } catch (ExecutionException e) {
          failure = unwrapped(e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          failure = RequestProblem.LOG_UNAVAILABLE.because("The server is stopping.");
        }
      }
      boolean done = complete && failure == null;
      if (!progress.advance(upload.id(), standing, after, refusals, done)) {
        throw RequestProblem.UPLOAD_UNDER_WAY.because("This upload has stopped.");
      }
      standing = after;
      waiting.clear();
      references.clear();
      if (failure != null) {
        throw failure;
      }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
      return e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }

    private static RuntimeException anotherUpload() {
      return CommandRule.ID_NAMES_ONE_REQUEST.refused(
          "Idempotency-Key", "The key was used for another upload before.");
    }
  }
}
