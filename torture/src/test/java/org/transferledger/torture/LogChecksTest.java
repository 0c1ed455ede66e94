package org.transferledger.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.EventEnvelope;
import org.transferledger.torture.Log.Command;
import org.transferledger.torture.Log.Event;

/** Each check of the log finds what it is there for, in a small history that was doctored. */
class LogChecksTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  /** A package, and then a transfer that read it and draws from a licence. */
  private static final List<Event> HISTORY =
      List.of(
          event(1, "package", 0, FIRST, "{}"),
          event(2, "transfer", 0, SECOND, "{\"package\": 0, \"firm\": -1}"),
          event(3, "licence", 0, SECOND, "{\"package\": 0, \"firm\": -1}"));

  @Test
  void aSoundLogPasses() {
    assertThat(LogChecks.all(log(HISTORY))).noneMatch(Finding::violated);
    assertThat(LogChecks.all(log(HISTORY))).noneMatch(it -> it.toString().startsWith("NOT"));
  }

  @Test
  void aGapIsFound() {
    assertFound("Positions", List.of(HISTORY.get(0), HISTORY.get(2)));
  }

  @Test
  void timeThatRunsBackwardsIsFound() {
    assertFound("Positions", changed(1, it -> at(it, START.minusSeconds(1))));
  }

  @Test
  void aHeadBehindTheLogIsFound() {
    var sound = log(HISTORY);
    var doctored =
        new Log(sound.events(), sound.commands(), 2, sound.headTime(), new byte[32], null);
    assertThat(violated(doctored)).singleElement().asString().contains("Positions");
  }

  @Test
  void aMissingVersionIsFound() {
    assertFound("Versions", changed(2, it -> committed(it, 1, SECOND, "{}")));
  }

  @Test
  void aChangedEventIsFound() {
    assertFound("committed", changed(0, it -> payload(it, "{\"changed\": true}")));
  }

  @Test
  void aStaleReadIsFound() {
    assertFound(
        "current", changed(1, it -> committed(it, it.version(), SECOND, "{\"package\": -1}")));
  }

  @Test
  void aCommandInTwoPlacesIsFound() {
    assertFound(
        "together", changed(2, it -> committed(it, it.version(), FIRST, "{\"package\": 0}")));
  }

  private static void assertFound(String promise, List<Event> doctored) {
    assertThat(violated(log(doctored))).anyMatch(it -> it.toString().contains(promise));
  }

  private static List<Finding> violated(Log log) {
    return LogChecks.all(log).stream().filter(Finding::violated).toList();
  }

  private static List<Event> changed(int index, UnaryOperator<Event> change) {
    List<Event> doctored = new ArrayList<>(HISTORY);
    doctored.set(index, change.apply(doctored.get(index)));
    return doctored;
  }

  private static Log log(List<Event> events) {
    byte[] accepted = bytes("{\"version\": 0}");
    return new Log(
        events,
        Map.of(FIRST, new Command(FIRST, accepted, 1), SECOND, new Command(SECOND, accepted, 3)),
        3,
        START.plusSeconds(3),
        new byte[32],
        null);
  }

  private static Event event(
      long position, String stream, long version, UUID command, String read) {
    return committed(
        new Event(
            position,
            new UUID(1, position),
            stream,
            stream,
            version,
            stream + ".happened",
            1,
            bytes("{}"),
            new byte[0],
            START.plusSeconds(position),
            new byte[32],
            new byte[0]),
        version,
        command,
        read);
  }

  private static Event committed(Event it, long version, UUID command, String read) {
    byte[] metadata = bytes("{\"command\": \"%s\", \"read\": %s}".formatted(command, read));
    byte[] commitment =
        Commitment.of(
            it.blind(),
            new EventEnvelope(
                it.position(),
                it.id(),
                it.streamType(),
                it.streamId(),
                version,
                it.recordedAt(),
                it.type(),
                it.revision(),
                it.payload(),
                metadata));
    return new Event(
        it.position(),
        it.id(),
        it.streamType(),
        it.streamId(),
        version,
        it.type(),
        it.revision(),
        it.payload(),
        metadata,
        it.recordedAt(),
        it.blind(),
        commitment);
  }

  private static Event at(Event it, Instant time) {
    return new Event(
        it.position(),
        it.id(),
        it.streamType(),
        it.streamId(),
        it.version(),
        it.type(),
        it.revision(),
        it.payload(),
        it.metadata(),
        time,
        it.blind(),
        it.commitment());
  }

  private static Event payload(Event it, String payload) {
    return new Event(
        it.position(),
        it.id(),
        it.streamType(),
        it.streamId(),
        it.version(),
        it.type(),
        it.revision(),
        bytes(payload),
        it.metadata(),
        it.recordedAt(),
        it.blind(),
        it.commitment());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
