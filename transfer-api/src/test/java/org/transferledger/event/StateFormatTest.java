package org.transferledger.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.transferledger.catalogue.Aggregates;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.core.StreamType;
import org.transferledger.ledger.event.EventSerializer;

/** A state that was kept as JSON is the state that it was, after each event that there is. */
class StateFormatTest {
  private static final Path FILES = Path.of("src", "test", "resources", "events");
  private static final EventSerializer SERIALIZER = EventFormat.serializer();

  @TestFactory
  Stream<DynamicTest> everyStateSurvivesItsSnapshot() {
    return Aggregates.all().stream()
        .map(it ->
            DynamicTest.dynamicTest(it.stream().name(), () -> checkAfterEachEvent(it.stream())));
  }

  private static <S> void checkAfterEachEvent(StreamType<S, ?> type) throws IOException {
    @Nullable S state = null;
    int events = 0;
    for (var event : EventCatalogue.names().entrySet()) {
      if (type.events().isAssignableFrom(event.getKey())) {
        state = after(type, state, event.getValue());
        events++;

        byte[] kept = SERIALIZER.json().writeValueAsBytes(state);
        assertThat(SERIALIZER.json().readValue(kept, type.state()))
            .as("after " + event.getValue().name())
            .isEqualTo(state);
      }
    }
    assertThat(events).isPositive();
  }

  /** Some events need another of their kind before them; it is in a file of its own. */
  private static <S> S after(StreamType<S, ?> type, @Nullable S before, EventCatalogue.Name name)
      throws IOException {
    S state = before;
    try (Stream<Path> files = Files.list(FILES.resolve(name.name()))) {
      String revision = Integer.toString(name.revision());
      var examples =
          files.filter(it -> it.getFileName().toString().startsWith(revision)).sorted().toList();
      for (Path example : examples) {
        byte[] json = Files.readAllBytes(example);
        state = type.after(state, SERIALIZER.event(name.name(), name.revision(), json));
      }
    }
    return requireNonNull(state);
  }
}
