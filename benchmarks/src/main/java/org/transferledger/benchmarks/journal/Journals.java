package org.transferledger.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Journals that exist, by their ids. */
public record Journals(List<String> ids) {
  private static final int EVENTS_PER_APPEND = 500;

  /** What the product notes of each command. */
  private static final Map<String, String> METADATA =
      Map.of("capacity", "officer of NO", "decidedAt", "2026-01-01T00:00:00.000000Z");

  /** Takes events of many journals at once. */
  @FunctionalInterface
  public interface Filling {
    void append(List<DomainEventMessage<?>> events);
  }

  /** Journals of so many notes each, the first notes of all of them before the second ones. */
  public static Journals fill(int journals, int notes, Filling filling) {
    List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(journals).toList();
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (int note = 0; note < notes; note++) {
      for (String id : ids) {
        events.add(
            new GenericDomainEventMessage<>(
                Journal.TYPE, id, note, new NoteAdded(id, AddNote.anyText()), METADATA));
        if (events.size() == EVENTS_PER_APPEND) {
          filling.append(events);
          events = new ArrayList<>();
        }
      }
    }
    if (!events.isEmpty()) {
      filling.append(events);
    }
    return new Journals(ids);
  }

  public String any() {
    return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
  }
}
