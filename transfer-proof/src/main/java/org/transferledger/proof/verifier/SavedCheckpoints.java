package org.transferledger.proof.verifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.TreeBuilder;
import org.transferledger.proof.TreeProof;

/** Checkpoints that the reader has kept, against the tree that he is shown now. */
final class SavedCheckpoints {
  private final List<Checkpoint> saved;
  private final Terms terms;
  private int next;
  private long trusted;

  /**
   * Checks that they are of the same log, which has not shrunk since.
   *
   * @throws Refused if not
   */
  SavedCheckpoints(Terms terms, Checkpoint current) {
    this.terms = terms;
    this.saved =
        terms.saved().stream()
            .map(it -> accepted(it, current))
            .sorted(Comparator.comparingLong(Checkpoint::size))
            .toList();
  }

  private Checkpoint accepted(SignedNote note, Checkpoint current) {
    Checkpoint kept;
    try {
      kept = terms.policy().checkLog(note);
    } catch (ProofFailure e) {
      throw new Refused("saved checkpoint", String.valueOf(e.getMessage()));
    }
    if (!kept.origin().equals(current.origin())) {
      throw new Refused(
          "saved checkpoint", "it is of " + kept.origin() + ", not of " + current.origin());
    }
    if (kept.size() > current.size()) {
      throw Refused.among(
          current.size() + 1,
          kept.size(),
          "the log had %d events when a checkpoint was saved, it has %d now"
              .formatted(kept.size(), current.size()));
    }
    return kept;
  }

  /**
   * Compares the root of so many leaves with what was saved of them. To be called at each size,
   * from 0 on.
   *
   * @throws Refused if it is another
   */
  void at(TreeBuilder tree) {
    for (; next < saved.size() && saved.get(next).size() == tree.size(); next++) {
      if (!Arrays.equals(saved.get(next).root(), tree.root())) {
        throw Refused.among(
            trusted + 1,
            tree.size(),
            "these events are not those of the checkpoint saved at %d events"
                .formatted(tree.size()));
      }
      trusted = tree.size();
      terms.say("consistent with the checkpoint saved at " + tree.size() + " events");
    }
  }

  /** Up to here, the events are those of a saved checkpoint. */
  long trusted() {
    return trusted;
  }

  /**
   * Says that a selection shows nothing about saved checkpoints of another size.
   *
   * @throws Refused if one of the same size has another root
   */
  void leftOpen(Checkpoint current) {
    for (Checkpoint kept : saved) {
      if (kept.size() == current.size()) {
        if (!Arrays.equals(kept.root(), current.root())) {
          throw Refused.among(
              1,
              kept.size(),
              "another checkpoint was saved at the same " + kept.size() + " events");
        }
        terms.say("consistent with the checkpoint saved at " + kept.size() + " events");
      } else {
        terms.say(
            "not checked: a selection cannot show that it is consistent with the checkpoint saved"
                + " at %d events".formatted(kept.size()));
      }
    }
  }

  /**
   * Checks that the tree shows itself to begin with each saved one.
   *
   * @throws ProofFailure if its tiles do not show it
   */
  void requireConsistency(MerkleTree tree, Checkpoint current) {
    for (Checkpoint kept : saved) {
      TreeProof.requireConsistency(
          kept.size(),
          kept.root(),
          current.size(),
          current.root(),
          tree.consistency(kept.size(), current.size()));
    }
  }
}
