package org.transferledger.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.transferledger.catalogue.EventCatalogue;
import org.transferledger.core.DomainEvent;
import org.transferledger.ledger.event.EventSerializer;
import tools.jackson.databind.JsonNode;

/**
 * For every name and revision that was ever written there is a file with such an event, and more
 * where not all that can be in it can be in one; today's software must read them, and write today's
 * revision just like that.
 */
class GoldenEventTest {
  private static final Path FILES = Path.of("src", "test", "resources", "events");
  private static final EventSerializer SERIALIZER = EventFormat.serializer();

  @TestFactory
  Stream<DynamicTest> everyRevisionOfEveryEventIsRead() {
    return EventCatalogue.names().entrySet().stream()
        .flatMap(it ->
            IntStream.rangeClosed(1, it.getValue().revision())
                .mapToObj(revision ->
                    DynamicTest.dynamicTest(
                        it.getValue().name() + " " + revision, () -> check(it, revision))));
  }

  private static void check(
      Map.Entry<Class<? extends DomainEvent>, EventCatalogue.Name> it, int revision)
      throws IOException {
    Path folder = FILES.resolve(it.getValue().name());
    assertThat(folder.resolve(revision + ".json"))
        .as("an event as it was written by this revision")
        .exists();
    Set<String> neverThere = new HashSet<>(check(it, revision, folder.resolve(revision + ".json")));
    try (DirectoryStream<Path> others = Files.newDirectoryStream(folder, revision + "-*.json")) {
      for (Path other : others) {
        neverThere.retainAll(check(it, revision, other));
      }
    }
    assertThat(neverThere).as("the files show all that can be in the event").isEmpty();
  }

  /** What of today's revision is not in the file; nothing of an older one. */
  private static List<String> check(
      Map.Entry<Class<? extends DomainEvent>, EventCatalogue.Name> it, int revision, Path file)
      throws IOException {
    byte[] json = Files.readAllBytes(file);
    Object event = SERIALIZER.event(it.getValue().name(), revision, json);

    assertThat(event).isInstanceOf(it.getKey());
    if (revision != it.getValue().revision()) {
      return List.of();
    }
    JsonNode written = SERIALIZER.json().readTree(SERIALIZER.json().writeValueAsBytes(event));
    assertThat(written.toPrettyString())
        .as("another shape needs another revision")
        .isEqualTo(SERIALIZER.json().readTree(json).toPrettyString());
    return missing("", event);
  }

  @Test
  void aNameThatWasUsedOnceStaysInTheCatalogue() throws IOException {
    try (Stream<Path> folders = Files.list(FILES)) {
      assertThat(folders.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              EventCatalogue.names().values().stream().map(EventCatalogue.Name::name).toList());
    }
  }

  /** The parts that are absent from a value, by their paths. */
  private static List<String> missing(String path, @Nullable Object value) {
    List<String> missing = new ArrayList<>();
    switch (value) {
      case null -> missing.add(path);
      case Collection<?> items -> {
        if (items.isEmpty()) {
          missing.add(path);
        }
        items.forEach(it -> missing.addAll(missing(path + "[]", it)));
      }
      case Record it -> {
        for (RecordComponent component : it.getClass().getRecordComponents()) {
          missing.addAll(missing(path + "." + component.getName(), part(it, component)));
        }
      }
      default -> {}
    }
    return missing;
  }

  private static @Nullable Object part(Record value, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(requireNonNull(e.getMessage()), e);
    }
  }
}
