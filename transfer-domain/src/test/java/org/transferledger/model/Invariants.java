package org.transferledger.model;

import java.util.List;
import java.util.function.Consumer;
import org.transferledger.model.MemoryLedger.Recorded;

/**
 * What is true of every log, told from the events alone: here neither the model nor the aggregates
 * have a say.
 */
final class Invariants {
  private Invariants() {}

  /** Looks at a log from its beginning and says what is not as it must be. */
  static void check(List<Recorded> log, Consumer<String> wrong) {
    var all =
        List.<Invariant>of(
            new DrawnInvariant(),
            new FourEyesInvariant(),
            new ReleaseInvariant(),
            new ChainInvariant(),
            new CaseInvariant(),
            new KeepingInvariant());
    for (var it : log) {
      for (var invariant : all) {
        String said = invariant.wrong(it);
        if (said != null) {
          wrong.accept("recorded against an invariant: " + said + "\n  " + it);
        }
      }
    }
  }
}
