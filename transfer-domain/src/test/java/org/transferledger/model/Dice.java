package org.transferledger.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Chance that a seed repeats. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** From 0 to one less than the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** One of the values, or what else there is where there are none, and by a small chance. */
  <T> T of(Collection<T> values, Supplier<T> otherwise) {
    return values.isEmpty() || percent(3) ? otherwise.get() : of(List.copyOf(values));
  }

  /** Some of the values, at least so many where there are, none twice. */
  <T> List<T> some(Collection<T> values, int least) {
    var shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    int from = Math.min(least, shuffled.size());
    return List.copyOf(shuffled.subList(0, from + below(shuffled.size() - from + 1)));
  }

  UUID uuid() {
    return new UUID(
        (random.nextLong() & ~0xf000L) | 0x4000L,
        (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
  }
}
