package org.transferledger.ledger.seal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.ProofFailure;
import org.transferledger.proof.SignedNote;
import org.transferledger.proof.Tiles;

/** The tree over the log, as far as it is sealed, and the checkpoints that were signed of it. */
public final class SealedTree implements Tiles {
  private final JdbcClient jdbc;

  public SealedTree(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /**
   * How far the log is sealed.
   *
   * @param size events, and so the position of the last that is sealed
   * @param root hash of the tree
   */
  public record Head(long size, byte[] root) {}

  public Head head() {
    return head("select size, root from tree_head").orElseThrow();
  }

  /** The head, which nobody else changes until the transaction ends; empty if another holds it. */
  Optional<Head> locked() {
    return head("select size, root from tree_head for update skip locked");
  }

  private Optional<Head> head(String sql) {
    return jdbc.sql(sql)
        .query((row, _) -> new Head(row.getLong("size"), row.getBytes("root")))
        .optional();
  }

  @Override
  public byte[] read(Tile tile) {
    return jdbc.sql(
            "select substring(hashes from 1 for ?) from tree_tile where level = ? and index = ?")
        .params(tile.width() * MerkleTree.HASH, tile.level(), tile.index())
        .query(byte[].class)
        .optional()
        .filter(it -> it.length == tile.width() * MerkleTree.HASH)
        .orElseThrow(() -> new ProofFailure("there is no " + tile.path()));
  }

  /**
   * A tile as it is served; empty unless all of it is sealed.
   *
   * @throws ProofFailure if it is sealed and yet is not there
   */
  public Optional<byte[]> tile(Tile tile) {
    return within(tile) ? Optional.of(read(tile)) : Optional.empty();
  }

  /**
   * The entries below a tile of level 0, each after its length in two bytes; empty unless all of
   * them are sealed.
   */
  public Optional<byte[]> entries(Tile tile) {
    if (tile.level() != 0 || !within(tile)) {
      return Optional.empty();
    }
    long first = tile.index() * WIDTH + 1;
    List<byte[]> commitments =
        jdbc.sql("select commitment from event where position between ? and ? order by position")
            .params(first, first + tile.width() - 1)
            .query((row, _) -> row.getBytes("commitment"))
            .list();
    if (commitments.size() != tile.width()) {
      throw new ProofFailure("events are missing after position " + first);
    }
    var bundle = new ByteArrayOutputStream();
    for (byte[] commitment : commitments) {
      byte[] entry = Commitment.entry(commitment);
      bundle.write(entry.length >> 8);
      bundle.write(entry.length);
      bundle.writeBytes(entry);
    }
    return Optional.of(bundle.toByteArray());
  }

  /** The last checkpoint that was signed; empty if there is none yet. */
  public Optional<SignedNote> checkpoint() {
    return jdbc.sql("select note from checkpoint order by size desc limit 1")
        .query(String.class)
        .optional()
        .map(SignedNote::parse);
  }

  private boolean within(Tile tile) {
    return Tile.within(head().size(), tile.level(), tile.index())
        .filter(it -> it.width() >= tile.width())
        .isPresent();
  }
}
