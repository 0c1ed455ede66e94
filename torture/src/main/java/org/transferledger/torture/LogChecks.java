package org.transferledger.torture;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.EventEnvelope;
import org.transferledger.torture.Log.Event;

/** What must hold of every log, whatever was sent. */
final class LogChecks {
  private LogChecks() {}

  static List<Finding> all(Log log) {
    return List.of(
        positions(log), streams(log), commitments(log), conditions(log), togetherness(log));
  }

  private static Finding positions(Log log) {
    var finding = new Finding("Positions are dense and recorded time never runs backwards");
    long expected = 0;
    Instant latest = Instant.MIN;
    Set<UUID> ids = new HashSet<>();
    for (Event event : log.events()) {
      expected++;
      finding.require(
          event.position() == expected,
          "position %d comes where %d is due",
          event.position(),
          expected);
      expected = event.position();
      finding.require(
          !event.recordedAt().isBefore(latest),
          "position %d was recorded at %s, before its predecessor",
          event.position(),
          event.recordedAt());
      latest = event.recordedAt();
      finding.require(ids.add(event.id()), "event %s is there twice", event.id());
    }
    finding.require(
        log.headPosition() == expected,
        "log_head says %d, the log ends at %d",
        log.headPosition(),
        expected);
    Instant head = log.headTime();
    finding.require(
        log.events().isEmpty() || (head != null && !head.isBefore(latest)),
        "log_head says %s, the last event was recorded at %s",
        head,
        latest);
    finding.counted(log.events().size() + " events");
    return finding;
  }

  private static Finding streams(Log log) {
    var finding = new Finding("Versions of each stream are contiguous, and its type stays");
    Map<String, Long> versions = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    for (Event event : log.events()) {
      long before = versions.getOrDefault(event.streamId(), -1L);
      finding.require(
          event.version() == before + 1,
          "position %d: version %d of stream %s follows %d",
          event.position(),
          event.version(),
          event.streamId(),
          before);
      versions.put(event.streamId(), event.version());
      finding.require(
          event
              .streamType()
              .equals(types.computeIfAbsent(event.streamId(), _ -> event.streamType())),
          "position %d: stream %s has become a %s",
          event.position(),
          event.streamId(),
          event.streamType());
    }
    finding.counted(versions.size() + " streams");
    return finding;
  }

  private static Finding commitments(Log log) {
    var finding = new Finding("Every event is committed to as it is stored");
    for (Event it : log.events()) {
      byte[] expected =
          Commitment.of(
              it.blind(),
              new EventEnvelope(
                  it.position(),
                  it.id(),
                  it.streamType(),
                  it.streamId(),
                  it.version(),
                  it.recordedAt(),
                  it.type(),
                  it.revision(),
                  it.payload(),
                  it.metadata()));
      finding.require(
          Arrays.equals(expected, it.commitment()),
          "position %d has another commitment",
          it.position());
    }
    return finding;
  }

  /** The order of the log is one in which all decisions could have been taken one by one. */
  private static Finding conditions(Log log) {
    var finding = new Finding("What each decision read was current when it was recorded");
    var versions = new HashMap<String, Long>();
    var beforeAppend = new HashMap<String, Long>();
    UUID appending = null;
    int reads = 0;
    for (Event event : log.events()) {
      UUID command = event.command();
      if (command == null || !command.equals(appending)) {
        beforeAppend.clear();
        beforeAppend.putAll(versions);
        appending = command;
      }
      reads += event.read().size();
      event
          .read()
          .forEach((stream, version) ->
              finding.require(
                  beforeAppend.getOrDefault(stream, -1L).equals(version),
                  "position %d (%s) read stream %s at version %d, but it was at %d",
                  event.position(),
                  event.type(),
                  stream,
                  version,
                  beforeAppend.getOrDefault(stream, -1L)));
      versions.put(event.streamId(), event.version());
    }
    finding.counted(reads + " reads");
    return finding;
  }

  private static Finding togetherness(Log log) {
    var finding = new Finding("The events of a command stand together, and nowhere else");
    Set<UUID> seen = new HashSet<>();
    UUID last = null;
    for (Event event : log.events()) {
      @Nullable UUID command = event.command();
      finding.require(command != null, "position %d does not tell its command", event.position());
      if (command != null) {
        finding.require(
            command.equals(last) || seen.add(command),
            "position %d: command %s appends again",
            event.position(),
            command);
        var logged = log.commands().get(command);
        finding.require(
            logged != null && logged.accepted() && logged.position() >= event.position(),
            "position %d: the command log does not have the append of command %s",
            event.position(),
            command);
      }
      last = command;
    }
    finding.counted(seen.size() + " commands");
    return finding;
  }
}
