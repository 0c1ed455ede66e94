package org.transferledger.ledger.seal;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.ProofFailure;

/**
 * Adds to the tree what was appended to the log. Whoever holds the row of the tree's head is the
 * one that seals; the others go without.
 */
public final class Sealer {
  /** How many events are sealed in one transaction. */
  static final int BATCH = 8_192;

  private final JdbcClient jdbc;
  private final SealedTree tree;
  private final TransactionTemplate transaction;

  /**
   * A sealer.
   *
   * @param transaction in which the data source is used
   */
  public Sealer(DataSource dataSource, SealedTree tree, TransactionTemplate transaction) {
    this.jdbc = JdbcClient.create(dataSource);
    this.tree = tree;
    this.transaction = transaction;
  }

  private record Leaf(long position, byte[] commitment) {}

  /**
   * Seals a batch of events.
   *
   * @return how many; 0 if there is none, or another node is at it
   * @throws ProofFailure if an event is missing, or a tile
   */
  public int seal() {
    return complete() ? 0 : sealBatch();
  }

  /** Asked before the head is locked, which is written to the disk even if nothing comes of it. */
  private boolean complete() {
    return jdbc.sql("select tree_head.size = log_head.last_position from tree_head, log_head")
        .query(Boolean.class)
        .single();
  }

  private int sealBatch() {
    return Objects.requireNonNull(
        transaction.execute(_ -> tree.locked().map(it -> seal(it.size())).orElse(0)));
  }

  private int seal(long size) {
    List<Leaf> leaves =
        jdbc.sql(
                "select position, commitment from event where position > ? order by position limit"
                    + " ?")
            .params(size, BATCH)
            .query((row, _) -> new Leaf(row.getLong(1), row.getBytes(2)))
            .list();
    if (leaves.isEmpty()) {
      return 0;
    }
    var growth = new Growth(tree, size);
    for (Leaf leaf : leaves) {
      if (leaf.position() != growth.size() + 1) {
        throw new ProofFailure("the event at position " + (growth.size() + 1) + " is missing");
      }
      growth.add(Commitment.leafHash(Commitment.entry(leaf.commitment())));
    }
    growth.tiles().forEach(this::store);
    jdbc.sql("update tree_head set size = ?, root = ?")
        .params(growth.size(), growth.root())
        .update();
    return leaves.size();
  }

  private void store(Growth.Place place, byte[] hashes) {
    jdbc.sql(
            "insert into tree_tile (level, index, hashes) values (?, ?, ?) on conflict (level,"
                + " index) do update set hashes = excluded.hashes")
        .params(place.level(), place.index(), hashes)
        .update();
  }
}
