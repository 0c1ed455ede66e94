package org.transferledger.proof.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Policy;
import org.transferledger.proof.SignedNote;

/**
 * What the reader brings along, and where he is told what is found.
 *
 * @param saved checkpoints of the same log that the reader has kept
 * @param lines takes a line of text that is of use to people
 */
record Terms(Policy policy, List<SignedNote> saved, Consumer<String> lines, Progress progress) {
  /** Accepts a checkpoint and tells whose it is. */
  Checkpoint accept(SignedNote note) {
    Checkpoint checkpoint = policy.check(note);
    say(
        "log %s, %d events, cosigned by %s"
            .formatted(checkpoint.origin(), checkpoint.size(), policy.cosigned(note)));
    return checkpoint;
  }

  /** With a further checkpoint that was kept. */
  Terms with(SignedNote note) {
    List<SignedNote> more = new ArrayList<>(saved);
    more.add(note);
    return new Terms(policy, List.copyOf(more), lines, progress);
  }

  void say(String line) {
    progress.end();
    lines.accept(Verdict.printable(line));
  }
}
