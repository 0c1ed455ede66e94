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
  private static final int OK = 200;

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
    Answer answer = api.command(method, path, by, key(), null, Body.json(body));
    expect(CREATED, what, by, answer);
    return String.valueOf(answer.location());
  }

  /** A command that adds a part to a record; returns the id of the part. */
  String adds(String what, DemoClient by, String method, String record, String path, String body) {
    Answer answer = api.command(method, record + path, by, key(), record, Body.json(body));
    expect(CREATED, what, by, answer);
    return answer.text("id");
  }

  void changes(String what, DemoClient by, String record, String path, @Nullable String body) {
    expect(OK, what, by, api.command("POST", record + path, by, key(), record, Body.json(body)));
  }

  /** The same, whatever others have made of the record since the teller has seen it. */
  void changesWhatever(
      String what, DemoClient by, String record, String path, @Nullable String body) {
    api.whatever(record);
    changes(what, by, record, path, body);
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
