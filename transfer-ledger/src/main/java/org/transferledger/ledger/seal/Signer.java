package org.transferledger.ledger.seal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.SigningKey;
import org.transferledger.proof.TreeProof;
import org.transferledger.proof.VerifierKey;

/**
 * Signs how far the log has come. It demands of the tree that it is the continuation of what was
 * signed before, which it keeps apart from the database: so a database that was restored, or
 * changed, cannot have another history signed.
 */
public final class Signer {
  private final JdbcClient jdbc;
  private final SealedTree tree;
  private final SigningKey key;
  private final SignerFolder folder;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile @Nullable String refusal;

  /**
   * A signer.
   *
   * @param key its name is the origin of the log
   * @param folder the same for all nodes that have this key
   * @param transaction in which the data source is used
   */
  public Signer(
      DataSource dataSource,
      SealedTree tree,
      SigningKey key,
      SignerFolder folder,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = JdbcClient.create(dataSource);
    this.tree = tree;
    this.key = key;
    this.folder = folder;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What its signatures are checked with. */
  public VerifierKey verifier() {
    return key.verifier();
  }

  /** Why it does not sign; empty if it does. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /**
   * Signs the tree as it is now, unless that is done, or another node is at it.
   *
   * @throws ProofFailure if the tree is no continuation of what was signed before
   */
  public void sign() {
    if (!signed(tree.head())) {
      transaction.executeWithoutResult(
          _ -> tree.locked().filter(it -> !signed(it)).ifPresent(this::sign));
    }
  }

  private boolean signed(SealedTree.Head head) {
    long size = signedSize();
    return head.size() == size && (size == 0 || refusal == null);
  }

  private void sign(SealedTree.Head head) {
    try {
      var next = new Checkpoint(key.verifier().name(), head.size(), head.root());
      requireContinuation(next, signedSize());
      folder.keep(next);
      store(next);
      refusal = null;
    } catch (ProofFailure e) {
      refusal = e.getMessage();
      throw e;
    }
  }

  private void requireContinuation(Checkpoint next, long signed) {
    Optional<Checkpoint> kept = folder.last();
    if (kept.isEmpty()) {
      if (signed > 0) {
        throw new ProofFailure(
            "a checkpoint of %d events was signed, but the signer does not remember it: put %s back"
                .formatted(signed, folder.lastFile()));
      }
      return;
    }
    Checkpoint last = kept.get();
    if (!last.origin().equals(next.origin())) {
      throw new ProofFailure(
          "the last checkpoint is of the log %s, not of %s"
              .formatted(last.origin(), next.origin()));
    }
    if (last.size() > next.size()) {
      throw new ProofFailure(
          "%d events were signed, but the database has only %d sealed"
              .formatted(last.size(), next.size()));
    }
    TreeProof.requireConsistency(
        last.size(),
        last.root(),
        next.size(),
        next.root(),
        new MerkleTree(tree).consistency(last.size(), next.size()));
  }

  private void store(Checkpoint checkpoint) {
    var now = clock.instant();
    var note = SignedNote.of(checkpoint.text()).with(key.sign(checkpoint.text(), now));
    jdbc.sql(
            "insert into checkpoint (size, note, signed_at) values (?, ?, ?) on conflict do"
                + " nothing")
        .params(checkpoint.size(), note.bytes(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private long signedSize() {
    return jdbc.sql("select coalesce(max(size), 0) from checkpoint").query(Long.class).single();
  }
}
