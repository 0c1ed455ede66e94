package org.transferledger.torture;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.transferledger.torture.Log.Event;

/** What must hold between the log and the answers that the clients got. */
final class AnswerChecks {
  private final Log log;
  private final Answers answers;
  private final Words words;
  private final Appends appends;
  private final Set<UUID> deadlines;

  private final Finding acknowledged =
      new Finding("Every acknowledged command is on record, as it was answered, once");
  private final Finding refused = new Finding("A refused command has appended nothing");
  private final Finding whole =
      new Finding("Every command, answered or not, is on record whole or not at all");

  /**
   * Checks for a log.
   *
   * @param deadlines the commands that nobody sends but the system
   */
  AnswerChecks(Log log, Answers answers, Set<UUID> deadlines) {
    this.deadlines = deadlines;
    this.log = log;
    this.answers = answers;
    this.words = Words.of(log);
    this.appends = Appends.of(log);
  }

  List<Finding> all() {
    for (Call call : answers.calls()) {
      wholeness(call);
      Optional<Answer> answer = answers.to(call);
      if (answer.isPresent() && answer.get().accepted()) {
        accepted(call, answer.get());
      } else if (answer.isPresent()) {
        refused(call, answer.get());
      }
    }
    whole.counted(answers.unknown() + " commands without an answer");
    return List.of(acknowledged, refused, whole, strangers());
  }

  private void accepted(Call call, Answer answer) {
    var logged = log.commands().get(words.command(call));
    acknowledged.require(
        logged != null && logged.accepted(),
        "%s was answered %s, but is not on record",
        call,
        answer);
    if (logged == null || !logged.accepted()) {
      return;
    }
    List<Event> append = appends.of(logged.id());
    String record = record(call);
    if (append.isEmpty()) {
      return;
    }
    Event own = append.getFirst();
    acknowledged.require(
        append.getLast().position() == logged.position(),
        "%s ends at position %d, the command log says %d",
        call,
        append.getLast().position(),
        logged.position());
    acknowledged.require(
        append.getLast().position() - own.position() == append.size() - 1,
        "the events of %s are not neighbours",
        call);
    acknowledged.require(
        words.etag(record, own.version()).equals(answer.etag()),
        "%s was answered with the ETag of another version than %d",
        call,
        own.version());
    if (call.ifMatch() == null) {
      acknowledged.require(
          own.version() == 0 && String.valueOf(answer.location()).endsWith("/" + record),
          "%s created version %d of %s, but was answered %s",
          call,
          own.version(),
          record,
          answer);
    }
  }

  private void refused(Call call, Answer answer) {
    UUID id = words.command(call);
    var logged = log.commands().get(id);
    refused.require(
        logged != null && logged.rule().equals(answer.rule()),
        "%s was answered %s, but on record is %s",
        call,
        answer,
        logged == null ? "nothing" : logged.accepted() ? "an acceptance" : logged.rule());
    refused.require(
        appends.of(id).isEmpty(), "%s was refused and appended %s", call, Shape.of(appends.of(id)));
  }

  private void wholeness(Call call) {
    UUID id = words.command(call);
    var logged = log.commands().get(id);
    List<Event> append = appends.of(id);
    boolean recorded = logged != null && logged.accepted();
    whole.require(
        recorded
            ? Shape.of(append).equals(Shape.expected(call.operation(), record(call), append))
            : append.isEmpty(),
        "%s appended %s",
        call,
        Shape.of(append));
  }

  /** Nothing is on record that nobody asked for. */
  private Finding strangers() {
    var finding = new Finding("Nothing is on record that nobody asked for");
    Set<UUID> known = new HashSet<>(deadlines);
    answers.calls().forEach(it -> known.add(words.command(it)));
    log.commands().keySet().forEach(it -> finding.require(known.contains(it), "command %s", it));
    long appended = appends.byCommand().values().stream().mapToLong(List::size).sum();
    finding.require(
        appended == log.events().size(),
        "%d events belong to commands, and there are %d",
        appended,
        log.events().size());
    return finding;
  }

  private String record(Call call) {
    return call.record() == null ? words.created(call) : call.record();
  }
}
