package org.transferledger.torture;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.transferledger.proof.Checkpoint;
import org.transferledger.proof.Commitment;
import org.transferledger.proof.MerkleTree;
import org.transferledger.proof.SignedNote;

/** What was sealed and signed must be the very log, whenever it was interrupted. */
final class SealChecks {
  private SealChecks() {}

  static Finding of(Connection connection, Log log) throws SQLException {
    var finding = new Finding("The tree and each checkpoint are those of the events");
    List<byte[]> leaves =
        log.events().stream()
            .map(it -> Commitment.leafHash(Commitment.entry(it.commitment())))
            .toList();
    int checkpoints = 0;
    try (Statement statement = connection.createStatement();
        ResultSet head = statement.executeQuery("select size, root from tree_head")) {
      head.next();
      require(finding, leaves, head.getLong(1), head.getBytes(2), "the tree");
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select note from checkpoint order by size")) {
      while (row.next()) {
        var signed = Checkpoint.parse(SignedNote.parse(row.getString(1)).text());
        require(finding, leaves, signed.size(), signed.root(), "the checkpoint");
        checkpoints++;
      }
    }
    finding.require(checkpoints > 0, "nothing was signed");
    finding.counted(checkpoints + " checkpoints");
    return finding;
  }

  private static void require(
      Finding finding, List<byte[]> leaves, long size, byte[] root, String what) {
    finding.require(
        size <= leaves.size()
            && Arrays.equals(root(leaves.subList(0, (int) Math.min(size, leaves.size()))), root),
        "%s of %d events is another",
        what,
        size);
  }

  /** As RFC 6962 section 2.1 defines it. */
  private static byte[] root(List<byte[]> leaves) {
    if (leaves.size() < 2) {
      return leaves.isEmpty() ? MerkleTree.empty() : leaves.getFirst();
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return MerkleTree.node(
        root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }
}
