package org.transferledger.demo;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.transferledger.demo.DemoApi.Answer;
import org.transferledger.demo.DemoApi.Body;

/**
 * Plays one step after the other, says what came of it, and stops at the first that goes otherwise
 * than told.
 */
final class Storyteller {
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final DemoApi api;
  private final PrintStream out;
  private final String name;
  private int steps;
  private int refusals;

  /**
   * One for a story.
   *
   * @param name of the story, from which the Idempotency-Keys of its steps are made
   */
  Storyteller(DemoApi api, PrintStream out, String name) {
    this.api = api;
    this.name = name;
    this.out = out;
  }

  /** Something went otherwise than told. */
  static final class Surprise extends RuntimeException {
    private static final long serialVersionUID = 1;

    Surprise(String message) {
      super(message);
    }
  }

  void chapter(String title) {
    out.printf("%n%s%n", title);
  }

  /** A command that begins a record; returns where it is found. */
  String creates(String what, DemoClient by, String method, String path, String body) {
    return String.valueOf(begins(what, by, method, path, body).location());
  }

  /** As {@link #creates}, where there is more in the answer. */
  Answer begins(String what, DemoClient by, String method, String path, String body) {
    Answer answer = api.command(method, path, by, key(), null, Body.json(body));
    expect(CREATED, what, by, answer);
    return answer;
  }

  /** A command that adds a part to a record; returns the id of the part. */
  String adds(String what, DemoClient by, String method, String record, String path, String body) {
    Answer answer = api.command(method, record + path, by, key(), record, Body.json(body));
    expect(CREATED, what, by, answer);
    return answer.text("id");
  }

  /** What is begun and goes on by itself; returns where its progress is found. */
  String orders(String what, DemoClient by, String path, @Nullable String body) {
    Answer answer = api.command("POST", path, by, key(), null, Body.json(body));
    expect(ACCEPTED, what, by, answer);
    return String.valueOf(answer.location());
  }

  void changes(String what, DemoClient by, String record, String path, @Nullable String body) {
    expect(OK, what, by, api.command("POST", record + path, by, key(), record, Body.json(body)));
  }

  /** The same, whatever others have made of the record since the teller has seen it. */
  void changesWhatever(
      String what, DemoClient by, String record, String path, @Nullable String body) {
    whatever(record);
    changes(what, by, record, path, body);
  }

  /** The next change of a record is meant whatever others have made of it since. */
  void whatever(String record) {
    api.whatever(record);
  }

  /** A file that is sent as it is; answered 200 or 201. */
  Answer uploads(String what, DemoClient by, String method, String path, Body file) {
    Answer answer = api.command(method, path, by, key(), null, file);
    expect(answer.status() == OK ? OK : CREATED, what, by, answer);
    return answer;
  }

  /** A command that must be refused by this rule. */
  void refuses(
      String rule,
      String what,
      DemoClient by,
      @Nullable String record,
      String path,
      @Nullable String body) {
    String address = record == null ? path : record + path;
    Answer answer = api.command("POST", address, by, key(), record, Body.json(body));
    refusals++;
    if (!answer.text("type").equals("/problems/" + rule)) {
      throw new Surprise(
          "%s was to be refused by %s, but the answer is %d %s"
              .formatted(what, rule, answer.status(), answer.body()));
    }
    out.printf("  ✗ %s, by %s: refused, %d%n", what, by.id(), answer.status());
    out.printf("      %s%n      %s%n", answer.text("title"), answer.text("detail"));
  }

  Answer reads(String what, DemoClient by, String path) {
    Answer answer = api.read(path, by);
    expect(OK, what, by, answer);
    return answer;
  }

  /** Reads what does not exist for the reader. */
  void findsNothing(String what, DemoClient by, String path) {
    Answer answer = api.read(path, by);
    refusals++;
    if (answer.status() != NOT_FOUND) {
      throw new Surprise(
          "%s was to find nothing, but the answer is %d %s"
              .formatted(what, answer.status(), answer.body()));
    }
    out.printf("  ✗ %s, by %s: there is no such record%n", what, by.id());
  }

  /** A report as the holder of its receipt code follows it, without any login. */
  Answer follows(String what, String receiptCode) {
    Answer answer = api.readWithoutToken("/misuse-reports/status", "Receipt-Code", receiptCode);
    if (answer.status() != OK) {
      throw new Surprise(what + " was answered " + answer.status() + " " + answer.body());
    }
    out.printf("  ✓ %s, by whoever has the receipt code%n", what);
    return answer;
  }

  /** A command whose answer tells more than that it was recorded. */
  Answer asks(String what, DemoClient by, String record, String path) {
    Answer answer = api.command("POST", record + path, by, key(), record, null);
    expect(OK, what, by, answer);
    return answer;
  }

  void holds(boolean condition, String what) {
    if (!condition) {
      throw new Surprise("It does not hold that " + what);
    }
    out.printf("      %s%n", what);
  }

  void says(String line) {
    out.printf("      %s%n", line);
  }

  int steps() {
    return steps;
  }

  int refusals() {
    return refusals;
  }

  private void expect(int status, String what, DemoClient by, Answer answer) {
    if (answer.status() != status) {
      throw new Surprise(
          "%s by %s was to be answered %d, but the answer is %d %s"
              .formatted(what, by.id(), status, answer.status(), answer.body()));
    }
    out.printf("  ✓ %s, by %s%n", what, by.id());
  }

  /**
   * The same for the same step of every play, so that playing the story again repeats it instead of
   * doubling it.
   */
  private String key() {
    steps++;
    return name + "-step-" + steps;
  }
}
