package org.transferledger.benchmarks.history;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** All that is left to chance; of one seed always the same. */
final class Dice {
  private static final long VERSION = 0x4000L;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  /** From 0 to 1, exclusive. */
  double fraction() {
    return random.nextDouble();
  }

  /** From 0 on. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both inclusive. */
  long between(long least, long most) {
    return random.nextLong(least, most + 1);
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** In the form of a random one. */
  UUID uuid() {
    return new UUID(
        (random.nextLong() & ~VERSION_BITS) | VERSION,
        (random.nextLong() & ~VARIANT_BITS) | VARIANT);
  }

  /** So many words, the first with a capital. */
  String text(int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(Words.any(random));
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }
}
