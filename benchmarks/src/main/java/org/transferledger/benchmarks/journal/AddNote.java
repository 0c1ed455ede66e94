package org.transferledger.benchmarks.journal;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The command, to a journal that exists or not. */
public record AddNote(@TargetAggregateIdentifier String journalId, String text) {
  /**
   * With an id of 36 characters and the names of both fields that makes {@link NoteAdded#BYTES}.
   */
  private static final int TEXT_LENGTH = NoteAdded.BYTES - 62;

  /** Random letters, made beforehand: making them is not what is measured. */
  private static final List<String> TEXTS =
      Stream.generate(new Random(1)::nextLong).limit(64).map(AddNote::letters).toList();

  /** A note of the usual length. */
  public static AddNote to(String journalId) {
    return new AddNote(journalId, anyText());
  }

  /** A note to a journal that does not exist yet. */
  public static AddNote toNew() {
    return to(UUID.randomUUID().toString());
  }

  static String anyText() {
    return TEXTS.get(ThreadLocalRandom.current().nextInt(TEXTS.size()));
  }

  private static String letters(long seed) {
    return new Random(seed)
        .ints(TEXT_LENGTH, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
