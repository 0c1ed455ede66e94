package org.transferledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random sequences, each from a seed of its own, so that a failure can be had again: {@code
 * -Dmodel.seed=7 -Dmodel.sequences=1 -Dmodel.steps=1500}. What was reached is told by {@code
 * -Dmodel.coverage=true}.
 */
class RandomModelTest {
  private static final long SEED = Long.getLong("model.seed", 1);
  private static final int SEQUENCES = Integer.getInteger("model.sequences", 20);
  private static final int STEPS = Integer.getInteger("model.steps", 1_800);

  @Test
  void theAggregatesDecideAsTheModelDoes() {
    var ledger = new MemoryLedger();
    var coverage = new Coverage();
    long begun = System.nanoTime();
    for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
      new Sequence(seed, ledger, coverage).run(STEPS);
    }
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.println(coverage.commands() + " commands in " + millis + " ms");
    if (Boolean.getBoolean("model.coverage")) {
      System.out.println(coverage);
    }
    if (SEQUENCES >= 20 && STEPS >= 1_800) {
      var all = new Sequence(SEED, ledger, coverage).commands();
      assertThat(coverage.accepted())
          .as("a command that is never accepted is never tested")
          .containsAll(
              all.stream()
                  .map(Class::getSimpleName)
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }
}
